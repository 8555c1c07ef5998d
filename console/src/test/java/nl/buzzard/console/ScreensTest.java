package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentAction;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.mention.Signal;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreensTest {

  @TempDir Path folder;
  private ConsoleFixture console;
  private WebClient browser;

  @BeforeEach
  void start() {
    console = ConsoleFixture.demo(folder);
    browser = console.browser();
  }

  @AfterEach
  void stop() {
    browser.close();
    console.close();
  }

  private void keepWorld() {
    console.store.store(MadeUpWorld.mentions(console.time.instant()));
  }

  @Test
  void everyNumberOfTheTrendsScreenOpensExactlyThatManyMentions() throws IOException {
    keepWorld();
    HtmlPage trends = console.open(browser, "/trends");
    List<HtmlAnchor> links = new ArrayList<>();
    for (DomNode node : trends.querySelectorAll(".twin td a, .brands td.number a")) {
      links.add((HtmlAnchor) node);
    }
    assertThat(links).hasSizeGreaterThan(25);
    for (HtmlAnchor link : links) {
      assertThat(count(console.open(browser, link.getHrefAttribute())))
          .as(link.getHrefAttribute())
          .isEqualTo(Long.parseLong(link.asNormalizedText()));
    }
  }

  @Test
  void everyRankedBarOpensExactlyThatManyMentions() throws IOException {
    keepWorld();
    HtmlPage trends = console.open(browser, "/trends?brand=Voltana");
    for (DomNode node : trends.querySelectorAll(".ranking a")) {
      HtmlAnchor link = (HtmlAnchor) node;
      long shown = Long.parseLong(link.querySelector(".number").asNormalizedText());
      assertThat(count(console.open(browser, link.getHrefAttribute())))
          .as(link.getHrefAttribute())
          .isEqualTo(shown);
    }
  }

  @Test
  void brandsThatAreNotConfiguredShowWhenTheyOccur() throws IOException {
    keepWorld();
    HtmlPage trends = console.open(browser, "/trends?range=30d");
    assertThat(trends.querySelector("table.brands").asNormalizedText())
        .contains("Voltana", "Noordkabel", "Zephyr Mobiel");
    assertThat(trends.querySelector(".brand-switch").getTextContent()).contains("Zephyr Mobiel");
  }

  @Test
  void netSentimentOfNothingJudgedIsADash() throws IOException {
    console.store.store(
        List.of(
            Mentions.saying("Voltana opent een winkel")
                .about("Voltana")
                .neutral()
                .at(console.time.instant().minusSeconds(60))
                .enriched()));
    HtmlPage trends = console.open(browser, "/trends");
    assertThat(trends.querySelector("table.brands tbody tr").asNormalizedText()).endsWith("–");
  }

  @Test
  void theWorstLocationComesFirstAndOneNobodyJudgedLast() throws IOException {
    console.store.store(
        List.of(
            at("Zwolle").negative().id("x:1").enriched(),
            at("Zwolle").positive().id("x:2").enriched(),
            at("Hulst").neutral().id("x:3").enriched(),
            at("<b>Gent</b>").negative().id("x:4").enriched(),
            at("Utrecht").positive().id("x:5").enriched()));
    HtmlPage trends = console.open(browser, "/trends");

    List<String> names = new ArrayList<>();
    for (DomNode name : trends.querySelectorAll("table.locations tbody th a")) {
      names.add(name.getTextContent());
    }
    assertThat(names).containsExactly("<b>Gent</b>", "Zwolle", "Utrecht", "Hulst");
    HtmlAnchor gent = trends.querySelector("table.locations tbody th a");
    assertThat(gent.<HtmlPage>click().asNormalizedText())
        .contains("1 vermelding", "<b>Gent</b>")
        .doesNotContain("Zwolle");
  }

  private MadeUpMention at(String location) {
    return Mentions.saying("Voltana opent een winkel")
        .about("Voltana")
        .with(new Details(Kind.REVIEW, null, null, null, location))
        .at(console.time.instant().minusSeconds(60));
  }

  @Test
  void anEmptyWeekLeadsToTheDaysThatHadMentions() throws IOException {
    List<EnrichedMention> old = new ArrayList<>();
    for (int day = 16; day <= 24; day++) {
      old.add(
          Mentions.saying("late again")
              .id("x:" + day)
              .about("Zephyr Air")
              .at("2015-02-" + day + "T12:00:00Z")
              .enriched());
    }
    console.store.store(old);
    HtmlPage trends = console.open(browser, "/trends");
    assertThat(trends.asNormalizedText())
        .contains("Geen vermeldingen in de laatste 7 dagen", "De nieuwste is van 24 feb 2015");
    HtmlAnchor show = trends.querySelector(".empty a.primary");
    assertThat(show.asNormalizedText()).isEqualTo("Toon 16–24 feb 2015");
    HtmlPage then = show.click();
    assertThat(then.querySelector(".headline").asNormalizedText())
        .startsWith("9 vermeldingen")
        .doesNotContain("groeide");
    assertThat(then.querySelector("table.brands").asNormalizedText()).doesNotContain("nieuw");
  }

  @Test
  void aStoryThatIsPassedOnCanBeSeenAndCountedOnce() throws IOException {
    Instant before = console.time.instant().minusSeconds(60);
    console.store.store(
        List.of(
            Mentions.saying("storing").id("x:1").at(before).enriched(),
            Mentions.saying("RT storing").id("x:2").inStory("x:1").at(before).enriched(),
            Mentions.saying("RT storing").id("x:3").inStory("x:1").at(before).enriched(),
            Mentions.saying("storing voorbij").id("x:4").at(before).enriched()));
    HtmlPage all = console.open(browser, "/explore?q=storing");
    assertThat(count(all)).isEqualTo(4);

    HtmlPage once = all.getAnchorByText("2 zonder herhalingen").click();

    assertThat(addresses(once)).containsExactlyInAnyOrder("/mentions/x:1", "/mentions/x:4");
    assertThat(once.querySelector(".narrowed").asNormalizedText()).contains("elk één keer");
    assertThat(once.asNormalizedText()).doesNotContain("zonder herhalingen");
    HtmlPage trends =
        console
            .open(browser, "/trends?q=storing")
            .getAnchorByText("Tel elk verhaal één keer")
            .click();
    assertThat(trends.querySelector(".headline").asNormalizedText()).startsWith("2 vermeldingen");
  }

  @Test
  void olderPagesGoOnWhereTheNewerOnesEnd() throws IOException {
    keepWorld();
    HtmlPage first = console.open(browser, "/explore?range=30d");
    HtmlPage second = first.<HtmlAnchor>querySelector("a[rel=next]").click();
    List<String> seen = new ArrayList<>(addresses(first));
    seen.addAll(addresses(second));
    assertThat(seen).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aFaultyQuestionIsExplainedWhereItIsWrong() throws IOException {
    HtmlPage page = console.open(browser, "/explore?q=app+%22storing");
    assertThat(page.getWebResponse().getStatusCode()).isEqualTo(400);
    assertThat(page.asNormalizedText()).contains("Deze zoekvraag klopt niet", "has no end");
    assertThat(page.querySelector(".fault-place mark").asNormalizedText()).isEqualTo("\"");
  }

  @Test
  void hostileTextIsShownAndNeverRun() throws IOException {
    String script = "<script>alert(1)</script>";
    console.store.store(
        List.of(
            Mentions.saying(script + " \u202Edesrever\" onmouseover=\"alert(2)")
                .id("feed <\"/..\\%2f>:~1")
                .titled("<img src=x onerror=alert(3)>")
                .by(new Author("a\"><b>", script, null))
                .url("javascript:alert(4)")
                .about(script)
                .negative(script)
                .showing(new Signal(Signal.Type.COMPLAINT, "<i>", List.of("desrever")))
                .at(console.time.instant().minusSeconds(60))
                .enriched()));
    HtmlPage list = console.open(browser, "/explore?q=alert");
    assertThat(list.querySelector(".row-text").asNormalizedText()).contains(script);
    HtmlPage mention = list.<HtmlAnchor>querySelector(".row-text").click();
    assertThat(mention.querySelector(".mention-text").asNormalizedText()).contains(script);
    for (HtmlPage page : List.of(list, mention, console.open(browser, "/trends"))) {
      assertThat(page.getWebResponse().getContentAsString())
          .doesNotContain("<script>alert", "<img src=x", "<b>\"", "href=\"javascript:");
      assertThat(page.getByXPath("//script[not(@src)]")).isEmpty();
      assertThat(page.getByXPath("//@onmouseover | //@onerror | //@style")).isEmpty();
    }
  }

  @Test
  void theSourceOpensWithoutTellingWhereFrom() throws IOException {
    keepWorld();
    HtmlPage mention = console.open(browser, "/mentions/x:10");
    HtmlAnchor outside = mention.querySelector(".mention-open");
    assertThat(outside.getHrefAttribute()).isEqualTo("https://example.org/post/10");
    assertThat(outside.getRelAttribute()).isEqualTo("noopener noreferrer nofollow");
  }

  @Test
  void theConversationOfAMentionStandsAroundIt() throws IOException {
    console.store.store(
        List.of(
            Mentions.saying("Mijn router doet niets").id("x:1").inConversation("t").enriched(),
            Mentions.saying("Nog steeds niets")
                .id("x:2")
                .inConversation("t")
                .at(Mentions.NOON.plusSeconds(60))
                .enriched(),
            Mentions.saying("Wij kijken ernaar")
                .id("x:3")
                .by("voltana")
                .inConversation("t")
                .at(Mentions.NOON.plusSeconds(90))
                .enriched()));
    HtmlPage page = console.open(browser, "/mentions/x:2");
    assertThat(page.querySelector(".mention-main").asNormalizedText())
        .containsSubsequence("Mijn router", "Nog steeds", "van ons", "Wij kijken");
    assertThat(page.querySelector(".matched").asNormalizedText()).isEqualTo("Nog steeds niets");
  }

  @Test
  void theWordsThatShowTheLabelAreMarked() throws IOException {
    console.store.store(
        List.of(
            Mentions.saying("Weer storing, waardeloos")
                .id("x:1")
                .negative("storing", "waardeloos")
                .enriched()));
    HtmlPage mention = console.open(browser, "/mentions/x:1");
    assertThat(mention.querySelectorAll(".mention-text mark.negative").stream())
        .extracting(DomNode::asNormalizedText)
        .containsExactly("storing", "waardeloos");
  }

  @Test
  void theChosenLanguageStaysAndChangesNumbersToo() throws IOException {
    List<EnrichedMention> many = new ArrayList<>();
    for (int i = 0; i < 1_234; i++) {
      many.add(
          Mentions.saying("hallo")
              .id("x:" + i)
              .at(console.time.instant().minusSeconds(i + 1))
              .enriched());
    }
    console.store.store(many);
    HtmlPage dutch = console.open(browser, "/explore");
    assertThat(dutch.asNormalizedText()).contains("1.234 vermeldingen");
    HtmlPage english =
        dutch.<HtmlButton>getFirstByXPath("//button[@name='language'][@value='en']").click();
    assertThat(english.getUrl().getPath()).isEqualTo("/explore");
    assertThat(english.asNormalizedText()).contains("1,234 mentions");
    assertThat(console.open(browser, "/trends").getDocumentElement().getAttribute("lang"))
        .isEqualTo("en");
  }

  @Test
  void theCountOfNewMentionsGrowsByThoseThatCame() throws IOException {
    keepWorld();
    HtmlPage list = console.open(browser, "/explore?brand=Voltana");
    long shown = count(list);
    String counting =
        list.querySelector("[data-new-pill]")
            .getAttributes()
            .getNamedItem("data-count")
            .getNodeValue();
    console.store.store(
        List.of(
            Mentions.saying("nieuw").about("Voltana").at(console.time.instant()).enriched(),
            Mentions.saying("ander").about("Noordkabel").at(console.time.instant()).enriched()));
    console.time.advance(Duration.ofSeconds(1));
    Page answer = browser.getPage(console.url(counting));
    assertThat(answer.getWebResponse().getContentAsString()).isEqualTo(Long.toString(shown + 1));
  }

  @Test
  void whatIsNotThereIsSaidInTheReadersLanguage() throws IOException {
    HtmlPage page = console.open(browser, "/mentions/x:999");
    assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
    assertThat(page.asNormalizedText()).contains("Deze pagina is er niet");
    assertThat(console.open(browser, "/no-such-page").asNormalizedText())
        .contains("Deze pagina is er niet");
  }

  @Test
  void aFaultShowsNoInsides() throws IOException {
    console.incidents(limit -> {
      throw new IllegalStateException("inside");
    });
    HtmlPage page = console.open(browser, "/alerts");
    assertThat(page.getWebResponse().getStatusCode()).isEqualTo(500);
    assertThat(page.asNormalizedText())
        .contains("Dit lukte niet")
        .doesNotContain("inside", "Exception");
  }

  @Test
  void anIncidentReadsLikeAnArticleAndOpensExactlyItsMentions() throws IOException {
    Instant since = console.time.instant().minus(Duration.ofHours(2));
    console.incidents(limit -> List.of(incident(Incident.State.OPEN, since)));
    for (int minute = 0; minute < 14; minute++) {
      console.store.store(
          List.of(
              Mentions.saying("weer storing")
                  .id("x:" + minute)
                  .at(since.plus(Duration.ofMinutes(minute)))
                  .enriched()));
    }
    HtmlPage alerts = console.open(browser, "/alerts");
    assertThat(alerts.querySelector(".incident").asNormalizedText())
        .containsSubsequence(
            "Onvrede",
            "Loopt",
            "11 negatieve berichten sinds 12:05; drempel 5.",
            "Loopt nog",
            "12:15",
            "De mail wacht op de mailserver: geen antwoord",
            "Bekijk alle 11 berichten");
    assertThat(alerts.querySelectorAll(".incident .row")).hasSize(3);
    HtmlPage mentions = alerts.<HtmlAnchor>querySelector(".incident h2 a").click();
    assertThat(count(mentions)).isEqualTo(11);
  }

  @Test
  void whatRunsComesFirstAndIsToldOnTrendsAndInTheRail() throws IOException {
    Instant since = console.time.instant().minus(Duration.ofHours(2));
    console.incidents(limit ->
        List.of(
            incident(Incident.State.CLOSED, since.plusSeconds(60)),
            incident(Incident.State.OPEN, since)));
    assertThat(console.open(browser, "/alerts").querySelectorAll(".state").stream())
        .extracting(DomNode::asNormalizedText)
        .containsExactly("Loopt", "Voorbij");
    HtmlPage trends = console.open(browser, "/trends");
    assertThat(trends.querySelector("[data-waiting=alerts]").getTextContent()).isEqualTo("1");
    HtmlAnchor banner = trends.querySelector(".banner");
    assertThat(banner.asNormalizedText())
        .contains("Onvrede: 11 negatieve berichten sinds 12:05")
        .doesNotContain("en nog");
    assertThat(banner.getHrefAttribute()).isEqualTo("/alerts#incident-7");
    assertThat(console.open(browser, "/explore").<DomNode>querySelector(".banner")).isNull();
  }

  @Test
  void peopleActOnAnIncidentAndSeeWhoDidWhat() throws IOException {
    Instant since = console.time.instant().minus(Duration.ofHours(2));
    console.incidents(limit -> List.of(incident(Incident.State.OPEN, since)));
    console.desk.done.add(new IncidentAction(since, "Anna <b>", IncidentAction.What.SNOOZED));

    HtmlPage alerts = console.open(browser, "/alerts");
    List<String> buttons =
        alerts.querySelectorAll(".incident-actions button").stream()
            .map(DomNode::asNormalizedText)
            .toList();
    alerts.<HtmlButton>querySelector("form[action$=snooze] button").click();
    alerts.<HtmlButton>querySelector("form[action$=close] button").click();

    assertThat(buttons).containsExactly("Ik pak dit op", "Stel 2 uur uit", "Afgehandeld");
    assertThat(alerts.querySelector(".incident details").getTextContent())
        .contains("Uitgesteld · Anna <b>");
    assertThat(console.desk.asked)
        .extracting(asked -> asked.substring(0, asked.lastIndexOf(' ')))
        .containsExactly("snooze 7", "close 7");
  }

  @Test
  void whatIsOverCanBeOpenedAgain() throws IOException {
    console.incidents(limit -> List.of(incident(Incident.State.CLOSED, console.time.instant())));

    HtmlPage alerts = console.open(browser, "/alerts");

    assertThat(alerts.querySelectorAll(".incident-actions button").stream())
        .extracting(DomNode::asNormalizedText)
        .containsExactly("Heropen");
  }

  private static Incident incident(Incident.State state, Instant since) {
    return new Incident(
        7,
        "Onvrede",
        Incident.Kind.NEGATIVE,
        state,
        "storing",
        since,
        since,
        since.plusSeconds(600),
        11,
        11,
        5,
        new Incident.Mailing(Incident.MailState.WAITING, "geen antwoord"));
  }

  private static List<String> addresses(HtmlPage page) {
    return page.querySelectorAll(".row-text").stream()
        .map(node -> ((HtmlAnchor) node).getHrefAttribute())
        .toList();
  }

  @Test
  void topicsOpenTheMentionsThatSayThem() throws IOException {
    keepWorld();
    HtmlPage topics = console.open(browser, "/trends/topics?q=internet&sentiment=negative");

    assertThat(topics.querySelectorAll(".topics li").stream().map(DomNode::asNormalizedText))
        .containsExactly("outage 12 +300%", "no hot water 5 nieuw");
    HtmlAnchor words = topics.querySelector(".topics li:nth-child(2) a");
    assertThat(words.getHrefAttribute())
        .startsWith("/explore?q=%28internet%29+AND+%22no+hot+water%22&sentiment=negative");
  }

  @Test
  void everyCellOfTheWeekOpensItsMentions() throws IOException {
    keepWorld();

    assertThat(openedCells("/trends/topics")).hasSizeGreaterThan(10);
  }

  @Test
  void anHourOfTheWeekThatAViewHasTwiceOpensNothing() throws IOException {
    keepWorld();
    Instant from =
        console
            .time
            .instant()
            .truncatedTo(ChronoUnit.HOURS)
            .minus(Duration.ofMinutes(7 * 1440 + 30));
    Instant until = from.plus(Duration.ofDays(7));

    List<String> cells = openedCells("/trends/topics?from=" + from + "&to=" + until);

    ZonedDateTime twice = from.atZone(ZoneId.of("Europe/Amsterdam"));
    String day = twice.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of("nl"));
    assertThat(cells)
        .hasSizeGreaterThan(10)
        .noneMatch(cell -> cell.startsWith(day + ", " + twice.getHour() + " uur"));
  }

  /** {@return what the cells say that open just as many mentions as they say} */
  private List<String> openedCells(String address) throws IOException {
    List<String> cells = new ArrayList<>();
    for (DomNode node : console.open(browser, address).querySelectorAll(".heat td a")) {
      HtmlAnchor cell = (HtmlAnchor) node;
      assertThat(cell.asNormalizedText())
          .endsWith(": " + count(console.open(browser, cell.getHrefAttribute())));
      cells.add(cell.asNormalizedText());
    }
    return cells;
  }

  @Test
  void aQuestionThatCannotBeReadIsExplainedOnTheTopicsPageToo() throws IOException {
    HtmlPage page = console.open(browser, "/trends/topics?q=%22storing");

    assertThat(page.getWebResponse().getStatusCode()).isEqualTo(400);
    assertThat(page.asNormalizedText()).contains("This quote has no end");
  }

  private static long count(HtmlPage explore) {
    DomNode top = explore.querySelector(".list-top strong");
    return top == null ? 0 : Long.parseLong(top.asNormalizedText().replaceAll("[^0-9]", ""));
  }
}
