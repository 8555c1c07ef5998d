package nl.buzzard.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings;
import nl.buzzard.config.SilenceRule;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Rules and settings of an organisation that does not exist. */
public final class MadeUpAlerts {

  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  public static final Locale DUTCH = Locale.of("nl");
  public static final String RECIPIENT = "crisis@polderfoon.example";
  public static final Settings.Mail SERVER =
      new Settings.Mail(
          "localhost", 25, Settings.Security.NONE, null, null, "buzzard@polderfoon.example");

  private MadeUpAlerts() {}

  public static AlertRule keyword(String name, String word) {
    return new AlertRule.Keyword(name, new MentionQuery.Word(word), notice(DUTCH));
  }

  public static AlertRule negative(String name, int count, Duration within) {
    return new AlertRule.Negative(name, brand(), count, within, notice(DUTCH));
  }

  public static AlertRule spike(String name) {
    return new AlertRule.Spike(name, brand(), 10, notice(DUTCH));
  }

  public static MentionQuery brand() {
    return new MentionQuery.Is(MentionQuery.Field.BRAND, "Polderfoon");
  }

  public static AlertRule.Notice notice(Locale locale, String... recipients) {
    List<String> people = recipients.length == 0 ? List.of(RECIPIENT) : List.of(recipients);
    return new AlertRule.Notice(people, locale, Duration.ofMinutes(30));
  }

  public static Settings settings(Settings.@Nullable Mail mail, Settings.Outlet... masked) {
    return new Settings(
        "Polderfoon",
        Path.of("data"),
        null,
        null,
        new Settings.Server("127.0.0.1", 8080, "https://buzzard.polderfoon.example"),
        mail,
        DUTCH,
        AMSTERDAM,
        null,
        Set.of(masked),
        null,
        null);
  }

  /** {@return a configuration of nothing but an alert of silence} */
  public static Configuration configuration(SilenceRule rule) {
    return new Configuration(
        settings(SERVER),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(rule),
        List.of(),
        Vocabulary.NONE,
        null);
  }

  public static Configuration configuration(Settings.@Nullable Mail mail, AlertRule... rules) {
    return new Configuration(
        settings(mail), List.of(), List.of(), List.of(), List.of(), List.of(rules));
  }
}
