package nl.buzzard.alerts;

import static nl.buzzard.alerts.MadeUpAlerts.keyword;
import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.List;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.SignedLinks;
import nl.buzzard.alerts.watch.Collecting;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AlertsTest {

  private static final long PATIENCE = 30_000;

  @TempDir Path folder;
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private Alerts alerts(Database database) {
    Settings.Mail mail =
        new Settings.Mail(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Settings.Security.NONE,
            null,
            null,
            "buzzard@polderfoon.example");
    Configuration configuration =
        MadeUpAlerts.configuration(mail, keyword("Storing", "storing"), keyword("Brand", "brand"));
    return new Alerts(
        database.jdbi(),
        store,
        request -> List.of(),
        Collecting.WELL,
        () -> configuration,
        query -> "storing",
        new SignedLinks(new byte[32]),
        () -> NOON);
  }

  private void say(Alerts alerts, String text) {
    List<EnrichedMention> batch = List.of(saying(text).enriched());
    store.store(batch);
    alerts.listener().mentionsStored(batch);
  }

  @Test
  void aStoredMentionBecomesAMailAndARestartMakesNoSecond() {
    server.start();
    try (Database database = Database.inFolder(folder)) {
      try (Alerts alerts = alerts(database)) {
        alerts.start();
        say(alerts, "storing in Delft");
        assertThat(server.waitForIncomingEmail(PATIENCE, 1)).isTrue();
      }
      try (Alerts alerts = alerts(database)) {
        alerts.start();
        say(alerts, "storing in Delft");
        say(alerts, "storing in Gouda");
        say(alerts, "brand in Gouda");
        assertThat(server.waitForIncomingEmail(PATIENCE, 2)).isTrue();
      }
      assertThat(server.getReceivedMessages()).hasSize(2);
      assertThat(alerts(database).latest(10))
          .extracting(Incident::rule, Incident::findings)
          .containsExactlyInAnyOrder(tuple("Storing", 2L), tuple("Brand", 1L));
    } finally {
      server.stop();
    }
  }
}
