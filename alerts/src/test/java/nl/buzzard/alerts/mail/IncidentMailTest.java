package nl.buzzard.alerts.mail;

import static nl.buzzard.alerts.MadeUpAlerts.DUTCH;
import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Hours;
import nl.buzzard.alerts.evidence.Surroundings;
import nl.buzzard.alerts.evidence.Surroundings.Share;
import nl.buzzard.alerts.evidence.Widest;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentMailTest {

  private static final String ABOUT = "brand:Polderfoon";
  private static final String QUERY = "brand:Polderfoon sentiment:negative";

  private static AlertRule keyword(String name, Locale locale) {
    return new AlertRule.Keyword(name, MadeUpAlerts.brand(), MadeUpAlerts.notice(locale));
  }

  private static AlertRule negative(Locale locale, Duration within) {
    return new AlertRule.Negative(
        "Crisis", MadeUpAlerts.brand(), 15, within, MadeUpAlerts.notice(locale));
  }

  private static IncidentMail mail(AlertRule rule, MadeUpMention... newestFirst) {
    return mail(MadeUpAlerts.settings(MadeUpAlerts.SERVER), rule, newestFirst);
  }

  private static IncidentMail mail(
      Settings settings, AlertRule rule, MadeUpMention... newestFirst) {
    List<EnrichedMention> found = Arrays.stream(newestFirst).map(MadeUpMention::enriched).toList();
    Findings findings =
        new Findings(
            found.size(),
            found.stream().filter(EnrichedMention::startsStory).count(),
            found.getLast(),
            found.stream().limit(Findings.SHOWN).toList(),
            Widest.of(found.stream()));
    return mail(settings, rule, findings, Surroundings.NONE);
  }

  private static IncidentMail mail(
      Settings settings, AlertRule rule, Findings findings, Surroundings around) {
    return IncidentMail.of(
        new Occasion(settings, rule, ABOUT, QUERY, findings, around, null),
        new IncidentMail.Links(
            "https://buzzard.polderfoon.example/take-on/a.b",
            "https://buzzard.polderfoon.example/unsubscribe/a.b",
            rule.notice().locale()),
        IncidentMail.Tone.NEWS);
  }

  private static MadeUpMention[] mentions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> saying("bericht nummer " + i + ".").at(NOON.minusSeconds(i)))
        .toArray(MadeUpMention[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | 17 | PT15M | Crisis: 17 negatieve berichten in 15 minuten
          nl | 1  | PT1M  | Crisis: 1 negatief bericht in 1 minuut
          nl | 20 | PT1H  | Crisis: 20 negatieve berichten in 1 uur
          nl | 20 | PT2H  | Crisis: 20 negatieve berichten in 2 uur
          en | 17 | PT15M | Crisis: 17 negative mentions within 15 minutes
          en | 1  | PT1H  | Crisis: 1 negative mention within 1 hour
          en | 20 | PT90M | Crisis: 20 negative mentions within 90 minutes
          en | 20 | PT48H | Crisis: 20 negative mentions within 2 days
          """)
  void theSubjectSaysWhatHappened(String language, int count, Duration within, String subject) {
    AlertRule rule = negative(Locale.of(language), within);
    assertThat(mail(rule, mentions(count)).subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | 1 | 1 nieuw bericht over Polderfoon.
          nl | 3 | 3 nieuwe berichten over Polderfoon.
          en | 1 | 1 new mention of Polderfoon.
          en | 3 | 3 new mentions of Polderfoon.
          """)
  void aKeywordMailBeginsWithHowManyWereFound(String language, int count, String sentence) {
    IncidentMail mail = mail(keyword("Storing", Locale.of(language)), mentions(count));
    assertThat(mail.text()).startsWith(sentence + "\n");
    assertThat(mail.html()).contains(sentence);
  }

  @Test
  void theMailTellsSinceWhenAndWhy() {
    assertThat(mail(negative(DUTCH, Duration.ofMinutes(15)), mentions(17)).text())
        .contains("17 negatieve berichten over Polderfoon in 15 minuten (drempel 15).")
        .contains("Sinds: zo 1 mrt 2026 12:59 CET")
        .contains("Je krijgt deze mail omdat")
        .contains("30 minuten stil");
    assertThat(mail(negative(Locale.ENGLISH, Duration.ofMinutes(15)), mentions(17)).text())
        .contains("17 negative mentions of Polderfoon within 15 minutes (threshold 15).")
        .contains("Since: Sun 1 Mar 2026 12:59 CET")
        .contains("You get this mail because")
        .contains("quiet for 30 minutes");
  }

  @Test
  void theLinkOpensExactlyTheMentionsFound() {
    String link =
        "https://buzzard.polderfoon.example/explore?q=brand%3APolderfoon+sentiment%3Anegative"
            + "&from=2026-03-01T11%3A59%3A58Z&to=2026-03-01T12%3A00%3A00.001Z";
    IncidentMail mail = mail(keyword("Storing", DUTCH), mentions(3));
    assertThat(mail.text()).contains("\n" + link + "\n");
    assertThat(mail.html()).contains("href=\"" + link.replace("&", "&amp;") + "\"");
  }

  @Test
  void personalDataIsUnreadableWhereTheSettingsSaySo() {
    AlertRule rule = keyword("Woord", DUTCH);
    MadeUpMention mention = saying("bel 06-00000000, klantnummer 12345");

    IncidentMail masked =
        mail(MadeUpAlerts.settings(MadeUpAlerts.SERVER, Settings.Outlet.MAIL), rule, mention);

    assertThat(masked.text()).contains("> bel •••••••••••, klantnummer •••••");
    assertThat(masked.html()).doesNotContain("00000000", "12345");
    assertThat(mail(rule, mention).text()).contains("> bel 06-00000000, klantnummer 12345");
  }

  @Test
  void theFirstAndTheFiveLatestMentionsAreQuoted() {
    String text = mail(keyword("Storing", DUTCH), mentions(9)).text();
    assertThat(text.lines().filter(line -> line.startsWith("> ")))
        .containsExactly(
            "> bericht nummer 8.",
            "> bericht nummer 0.",
            "> bericht nummer 1.",
            "> bericht nummer 2.",
            "> bericht nummer 3.",
            "> bericht nummer 4.");
  }

  @Test
  void theMentionsWithTheMostReachAreQuotedOncePerStoryWhereReachIsKnown() {
    IncidentMail mail =
        mail(
            keyword("Storing", DUTCH),
            saying("stil").id("x:1"),
            saying("luid").id("x:2").by(new Author("anna", null, 12_400L)),
            saying("luider").id("x:3").inStory("x:9").by(new Author("ben", null, 90_000L)),
            saying("luider").id("x:4").inStory("x:9").by(new Author("carl", null, 80_000L)),
            saying("niemand").id("x:5").by(new Author("dirk", null, 0L)),
            saying("eerste").id("x:6"));

    assertThat(mail.text().lines().filter(line -> line.startsWith("> ")))
        .containsExactly("> eerste", "> luider", "> luid", "> niemand");
    assertThat(mail.text())
        .contains("Berichten met het meeste bereik", "anna", "bereik 12.400", "bereik 0");
    assertThat(mail.text().split("bereik ", -1)).as("unknown reach is not 0").hasSize(4);
  }

  @Test
  void whatIsAroundTheFindingsIsToldInBothForms() {
    AlertRule rule = negative(Locale.ENGLISH, Duration.ofMinutes(15));
    EnrichedMention first = saying("no signal").enriched();
    Hours hours = new Hours(NOON.minus(Duration.ofHours(3)), List.of(2L, 3L, 1200L), 2.4);
    Surroundings around =
        new Surroundings(
            List.of(new Share("112 <b>", 30)),
            List.of(new Share("bluesky", 35)),
            List.of(new Share("Gent-Zuid", 5)),
            List.of(new Share("BE", 4)),
            hours);

    IncidentMail mail =
        mail(
            MadeUpAlerts.settings(MadeUpAlerts.SERVER),
            rule,
            new Findings(40, 30, first, List.of(first), List.of()),
            around);

    List<String> facts =
        List.of(
            "Usually: 2 an hour",
            "Copies: 10 of 40 repeat an earlier mention (25%)",
            "It is about: 112 <b> (30)",
            "Where: bluesky (35)",
            "Locations: Gent-Zuid (5)",
            "Countries: Belgium (4)",
            "Latest hour: 1,200; busiest hour: 1,200");
    assertThat(mail.text().lines()).containsAll(facts);
    assertThat(mail.html())
        .contains(
            "112 &lt;b&gt; (30)",
            "10 of 40 repeat an earlier mention (25%)",
            "src=\"cid:chart\" alt=\"Latest hour: 1,200; busiest hour: 1,200\"");
    assertThat(mail.extras().picture()).isNotNull();
  }

  @Test
  void everyMailTellsHowToGetNoMore() {
    IncidentMail mail = mail(keyword("Storing", DUTCH), saying("storing"));
    String address = "https://buzzard.polderfoon.example/unsubscribe/a.b";
    assertThat(mail.text()).contains("Geen mail meer van deze waarschuwing:\n" + address);
    assertThat(mail.html()).contains("href=\"" + address + "\"");
    assertThat(mail.extras().unsubscribe()).isEqualTo(address);
    assertThat(mail.extras().picture()).as("one mention has no course").isNull();
  }

  @Test
  void aLongMentionIsCutBetweenCharacters() {
    String text = mail(keyword("Storing", DUTCH), saying("😡".repeat(400))).text();
    assertThat(text).contains("> " + "😡".repeat(279) + "…\n").doesNotContain("😡".repeat(280));
  }

  @Test
  void hostileTextStaysText() {
    MadeUpMention hostile =
        saying("<script>alert(1)</script>\r\n\r\n-- \nBcc: boss@polderfoon.example %s\u202Eevil")
            .by("\"><img src=x onerror=alert(2)>")
            .url("javascript:alert(3)");
    IncidentMail mail = mail(keyword("<b>Storing</b>", DUTCH), hostile);
    assertThat(mail.html())
        .doesNotContain("<script", "<img", "<b>", "javascript:", "\u202E")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; -- Bcc: boss@polderfoon.example %s");
    assertThat(mail.text())
        .contains("> <script>alert(1)</script> -- Bcc:")
        .doesNotContain("javascript:", "\u202E", "\r");
  }

  @ParameterizedTest
  @CsvSource({
    "https://social.example/1, true",
    "HTTP://social.example/1?a=b&c=d, true",
    "javascript:alert(1), false",
    "data:text/html;base64;PHA+, false",
    "https:/nowhere, false",
    "https://polderfoon.example@evil.example/, false",
    "https://social.example/a b, false",
    "mailto:boss@polderfoon.example, false"
  })
  void onlyPlainWebAddressesBecomeLinks(String url, boolean linked) {
    IncidentMail mail = mail(keyword("Storing", DUTCH), saying("storing").url(url));
    assertThat(mail.html().contains("Open bericht")).isEqualTo(linked);
    assertThat(mail.text().contains(url)).isEqualTo(linked);
  }

  @Property
  void noNameOfAnAlertEverBreaksTheSubject(@ForAll String name) {
    String subject = mail(keyword(name, DUTCH), saying("storing")).subject();
    assertThat(subject.chars()).noneMatch(Character::isISOControl);
    assertThat(subject).doesNotContain("\u2028", "\u2029", "\u202E").hasSizeLessThanOrEqualTo(300);
  }

  @Property
  void noTextOfAMentionEverAddsALineOrATag(@ForAll String text, @ForAll String author) {
    IncidentMail plain = mail(keyword("Storing", DUTCH), saying("storing").by("anna"));
    IncidentMail hostile = mail(keyword("Storing", DUTCH), saying(text).by(author));
    assertThat(hostile.text().lines().count()).isEqualTo(plain.text().lines().count());
    assertThat(hostile.text().lines().filter(line -> line.equals("-- "))).hasSize(1);
    assertThat(hostile.html().chars().filter(letter -> letter == '<').count())
        .isEqualTo(plain.html().chars().filter(letter -> letter == '<').count());
  }
}
