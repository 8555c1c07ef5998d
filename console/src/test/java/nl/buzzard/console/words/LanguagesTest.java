package nl.buzzard.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.schedule.SourceHealth;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  private static final Pattern TEXT = Pattern.compile("[. ]text\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern COUNTED = Pattern.compile("counted\\(\\s*\"([a-z0-9.-]+)\"\\s*,");

  private final Languages languages = new Languages(Locale.of("nl"), ZoneId.of("Europe/Amsterdam"));
  private final Messages dutch = languages.of("nl");
  private final Messages english = languages.of("en");

  @Test
  void bothLanguagesHaveTheSameKeysAndNoEmptyText() {
    Map<String, String> nl = Languages.texts("nl");
    Map<String, String> en = Languages.texts("en");
    assertThat(new TreeSet<>(nl.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
    assertThat(nl.values()).noneMatch(String::isBlank);
    assertThat(en.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyKeyThatIsUsedExists() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    for (String source : sources()) {
      collect(TEXT, source, used, "");
      collect(COUNTED, source, used, ".one");
      collect(COUNTED, source, used, ".other");
    }
    assertThat(used).hasSizeGreaterThan(60);
    assertThat(Languages.texts("nl").keySet()).containsAll(used);
  }

  @Test
  void everyConstantThatIsShownHasAWord() {
    Stream.of(
            Sentiment.Label.values(),
            Signal.Type.values(),
            Platform.values(),
            Language.values(),
            TriageDecision.Verdict.values(),
            TriageDecision.Reason.values(),
            MentionQuery.Field.values(),
            Incident.State.values(),
            Incident.MailState.values(),
            SourceHealth.State.values(),
            SourceException.Reason.values())
        .flatMap(Stream::<Enum<?>>of)
        .forEach(constant -> assertThat(dutch.of(constant)).isNotBlank());
  }

  @Test
  void numbersFollowTheLanguage() {
    assertThat(dutch.numbers().whole(1_234)).isEqualTo("1.234");
    assertThat(english.numbers().whole(1_234)).isEqualTo("1,234");
    assertThat(dutch.numbers().net(-0.31)).isEqualTo("−31");
    assertThat(dutch.numbers().net(0.12)).isEqualTo("+12");
    assertThat(dutch.numbers().net(null)).isEqualTo("–");
    assertThat(dutch.numbers().percent(0.001)).isEqualTo("<1%");
  }

  @Test
  void timesFollowTheLanguageAndTheZone() {
    Instant now = Instant.parse("2026-11-21T13:05:00Z");
    assertThat(dutch.moment(now, now)).isEqualTo("za 21 nov 14:05");
    assertThat(english.moment(now, now)).isEqualTo("Sat 21 Nov 14:05");
    assertThat(dutch.moment(Instant.parse("2015-02-24T10:00:00Z"), now))
        .isEqualTo("di 24 feb 2015 11:00");
    assertThat(dutch.brief(now, now)).isEqualTo("14:05");
  }

  @Test
  void spansSayEachPartOnce() {
    assertThat(dutch.span(day("2015-02-16"), day("2015-02-24"))).isEqualTo("16–24 feb 2015");
    assertThat(dutch.span(day("2015-01-30"), day("2015-02-02"))).isEqualTo("30 jan – 2 feb 2015");
    assertThat(english.span(day("2014-12-30"), day("2015-01-02")))
        .isEqualTo("30 Dec 2014 – 2 Jan 2015");
    assertThat(dutch.span(day("2015-02-16"), day("2015-02-16"))).isEqualTo("16 feb 2015");
  }

  @Test
  void anUnknownLanguageGetsTheUsualOne() {
    assertThat(languages.of("xx").language()).isEqualTo("nl");
    assertThat(languages.of(null).language()).isEqualTo("nl");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> read = files.filter(file -> file.toString().matches(".*\\.(java|jte)")).toList();
      return read.stream().map(LanguagesTest::content).toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(Pattern pattern, String source, Set<String> keys, String ending) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      keys.add(matcher.group(1) + ending);
    }
  }
}
