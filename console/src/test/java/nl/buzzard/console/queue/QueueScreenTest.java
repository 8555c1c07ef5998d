package nl.buzzard.console.queue;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.webcare.queue.QueueItem;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueScreenTest {

  private static final MentionId LATE = new MentionId("x:late");

  @TempDir Path folder;
  private QueueDesk desk;
  private WebClient anna;

  @BeforeEach
  void open() throws IOException {
    desk = new QueueDesk(folder);
    anna = desk.browser("anna");
  }

  @AfterEach
  void close() {
    anna.close();
    desk.close();
  }

  @Test
  void theMostUrgentStandsFirst() throws IOException {
    desk.receive(
        about("Bedankt Veerbus").id("x:thanks").showing(Signal.Type.PRAISE),
        about("Brand op de boot").id("x:fire").showing(Signal.Type.CRISIS),
        late());
    assertThat(lines(page("/queue")))
        .containsExactly("Brand op de boot", "Alweer een uur te laat @veerbus", "Bedankt Veerbus");
    assertThat(lines(page("/queue?order=newest"))).first().isNotNull();
  }

  @Test
  void anOpenedMentionSaysWhyItIsHereAndWhyItHasItsLabel() throws IOException {
    desk.receive(late());
    HtmlPage page = page("/queue?item=x%3Alate");
    assertThat(text(page, "//dl[@class='because']"))
        .contains("klacht · 12.400 volgers")
        .contains("spreekt het merk aan")
        .contains("Negatief")
        .contains("te laat");
    assertThat(
            page.getByXPath("//mark").stream().map(mark -> ((DomElement) mark).asNormalizedText()))
        .containsExactly("te laat");
    assertThat(text(page, "//aside")).contains("Sanne V.").contains("12.400");
  }

  @Test
  void whatOneAgentTakesTheOtherSeesAsTaken() throws IOException {
    desk.receive(late());
    HtmlPage taken = click(page("/queue?item=x%3Alate"), "Pak op");
    assertThat(buttons(taken)).contains("Laat los", "Beantwoord");
    try (WebClient bram = desk.browser("bram")) {
      HtmlPage seen = bram.getPage(desk.address("/queue?item=x%3Alate"));
      assertThat(text(seen, "//*[@id='actions']"))
          .contains("Anna de Wit heeft dit opgepakt om 10:00");
      assertThat(text(seen, "//ol[@class='desk-rows']")).contains("AW");
      assertThat(buttons(seen)).doesNotContain("Pak op", "Laat los", "Beantwoord");
    }
    HtmlPage released = click(taken, "Laat los");
    assertThat(buttons(released)).contains("Pak op");
    assertThat(text(released, "//section[@class='log']")).contains("liet dit los");
  }

  @Test
  void aWrongLabelIsSetRightWithOnePress() throws IOException {
    desk.receive(late());
    HtmlPage corrected = click(page("/queue?item=x%3Alate"), "Positief");
    assertThat(text(corrected, "//dl[@class='because']")).contains("Positief");
    HtmlPage again = click(corrected, "Geen klacht");
    assertThat(desk.queue().find(LATE).orElseThrow().signals()).isEmpty();
    assertThat(text(again, "//section[@class='log']")).contains("verbeterde een oordeel");
    assertThat(
            again.<HtmlElement>getByXPath("//details[@class='wrong']//button").stream()
                .map(HtmlElement::getTextContent))
        .contains("Negatief", "Neutraal", "Klacht")
        .doesNotContain("Positief");
  }

  @Test
  void aCorrectionThatMakesNoSenseIsRefused() throws IOException {
    desk.receive(late());
    HtmlPage page = page("/queue?item=x%3Alate");
    post(page, "/queue/correct?item=x%3Alate", "label=LIFE_EVENT=YES");
    post(page, "/queue/correct?item=x%3Alate", "label=nonsense");
    assertThat(desk.queue().trail(LATE)).isEmpty();
  }

  @Test
  void resolvingTwiceAtOnceTellsTheSecondWhoWasFirst() throws IOException {
    desk.receive(late());
    HtmlPage page = page("/queue?item=x%3Alate");
    desk.queue().claim(LATE, "bram");
    HtmlPage refused = click(page, "Beantwoord");
    assertThat(text(refused, "//*[@id='actions']")).contains("Bram Bos heeft dit opgepakt");
    assertThat(desk.queue().find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.OPEN);
  }

  @Test
  void whatIsResolvedCanBeUndone() throws IOException {
    desk.receive(late());
    HtmlPage resolved = click(page("/queue?item=x%3Alate"), "Geen antwoord nodig");
    assertThat(lines(resolved)).isEmpty();
    assertThat(text(resolved, "//*[@id='toast']")).contains("Afgehandeld");
    assertThat(resolved.asNormalizedText()).contains("Alles is bekeken");
    HtmlPage undone = click(resolved, "Ongedaan maken");
    assertThat(lines(undone)).hasSize(1);
    assertThat(desk.queue().find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.OPEN);
    assertThat(text(undone, "//section[@class='log']"))
        .contains("handelde af: geen antwoord nodig")
        .contains("heropende dit");
  }

  @Test
  void copiesOfOneStoryAreOneLineAndAreResolvedAndUndoneTogether() throws IOException {
    desk.receive(late().inStory("s"), copy(1), copy(2), copy(3));
    HtmlPage page = page("/queue?item=x%3Alate");
    assertThat(lines(page)).hasSize(1);
    assertThat(text(page, "//ol[@class='desk-rows']")).contains("+3 gelijk");
    assertThat(text(page, "//*[@id='actions']")).contains("Handel alle 4 af als");
    HtmlPage resolved = click(page, "Geen antwoord nodig");
    assertThat(text(resolved, "//*[@id='toast']")).contains("4 afgehandeld");
    assertThat(lines(resolved)).isEmpty();
    assertThat(lines(page("/queue?list=resolved"))).hasSize(4);
    click(resolved, "Ongedaan maken");
    assertThat(text(page("/queue"), "//ol[@class='desk-rows']")).contains("+3 gelijk");
  }

  @Test
  void chosenLinesAreResolvedAndUndoneTogether() throws IOException {
    desk.receive(late(), about("Brand").id("x:fire").showing(Signal.Type.CRISIS), copy(1));
    HtmlPage page = page("/queue");
    String resolved =
        post(page, "/queue/resolve", "outcome=ANSWERED", "chosen=x:late", "chosen=x:fire");
    assertThat(resolved)
        .contains("2 afgehandeld")
        .contains("Alweer een uur")
        .doesNotContain("Kopie");
    assertThat(lines(page("/queue"))).containsExactly("Kopie 1");
    post(page, "/queue/reopen", "chosen=x:late", "chosen=x:fire");
    assertThat(lines(page("/queue"))).hasSize(3);
  }

  @Test
  void aQueueThatNeverHadAnythingSaysHowItFills() throws IOException {
    assertThat(text(page("/queue"), "//section[@class='desk-list']")).contains("sources.yml");
  }

  @Test
  void anotherBrandKeepsTheListAndItsOrder() throws IOException {
    HtmlPage page = page("/queue?list=mine&order=newest");
    assertThat(
            page.<HtmlElement>getByXPath("//form[@class='brand-switch']/input").stream()
                .map(input -> input.getAttribute("name") + "=" + input.getAttribute("value")))
        .containsExactlyInAnyOrder("list=mine", "order=newest");
  }

  @Test
  void theNextOneIsTheMostUrgentNobodyHas() throws IOException {
    desk.receive(late(), about("Brand op de boot").id("x:fire").showing(Signal.Type.CRISIS));
    desk.queue().claim(new MentionId("x:fire"), "bram");
    HtmlPage mine = click(page("/queue"), "Volgende");
    assertThat(text(mine, "//article")).contains("Alweer een uur te laat");
    assertThat(desk.queue().find(LATE).orElseThrow().heldBy("anna")).isTrue();
    assertThat(click(mine, "Volgende").asNormalizedText()).contains("Alles is bekeken");
  }

  @Test
  void filtersLiveInTheAddress() throws IOException {
    desk.receive(
        late(),
        about("Hoe laat vaart de pont?")
            .id("n:1")
            .on(Platform.FORUM)
            .showing(Signal.Type.QUESTION));
    assertThat(lines(page("/queue?platform=forum"))).containsExactly("Hoe laat vaart de pont?");
    assertThat(lines(page("/queue?signal=complaint&sentiment=negative"))).hasSize(1);
    assertThat(lines(page("/queue?brand=Veerbus"))).hasSize(2);
    HtmlPage nothing = page("/queue?sentiment=positive");
    assertThat(nothing.asNormalizedText()).contains("Niets met deze filters");
    assertThat(lines(nothing.getAnchorByText("Toon alles").click())).hasSize(2);
    assertThat(lines(page("/queue?list=mine"))).isEmpty();
    assertThat(lines(page("/queue?list=nonsense&order=nonsense&platform=nonsense"))).hasSize(2);
  }

  @Test
  void longListsGoOnWhereTheyEnded() throws IOException {
    for (int number = 0; number < 55; number++) {
      desk.receive(about("Te laat " + number).id("x:" + number).showing(Signal.Type.COMPLAINT));
    }
    HtmlPage first = page("/queue");
    assertThat(lines(first)).hasSize(50);
    assertThat(lines(first.getAnchorByText("Toon meer").click())).hasSize(5);
    assertThat(lines(page("/queue?after=nonsense"))).hasSize(50);
  }

  @Test
  void whatThePublicWritesIsNeverMarkup() throws IOException {
    String attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>";
    desk.receive(
        about(attack)
            .id("x:\"><b>")
            .titled(attack)
            .by(new Author(attack, attack, 5L))
            .url("javascript:alert(1)")
            .negative("<script>")
            .showing(Signal.Type.COMPLAINT, "onerror"));
    desk.queue().note(new MentionId("x:\"><b>"), "anna", attack);
    HtmlPage page = page("/queue?item=x%3A%22%3E%3Cb%3E");
    String source = page.getWebResponse().getContentAsString();
    assertThat(source).doesNotContain("<script>alert").doesNotContain("<img").contains("&lt;img");
    assertThat(source).doesNotContain("javascript:alert");
    assertThat(text(page, "//article")).contains("alert(1)");
  }

  @Test
  void notesStayWithTheMention() throws IOException {
    desk.receive(late());
    HtmlPage page = page("/queue?item=x%3Alate");
    HtmlTextArea note = page.getFirstByXPath("//textarea");
    note.setText("belt om 3 uur terug");
    assertThat(text(click(page, "Bewaar"), "//section[@class='log']"))
        .contains("Anna de Wit")
        .contains("belt om 3 uur terug");
  }

  @Test
  void whatTheAuthorSaidBeforeStandsBesideIt() throws IOException {
    desk.receive(
        late(),
        late().id("x:before").at(QueueDesk.ago(Duration.ofDays(2))).titled("Eerder"),
        about("Ook te laat").id("x:other").by("kees").showing(Signal.Type.COMPLAINT));
    HtmlPage page = page("/queue?item=x%3Alate");
    assertThat(page.getByXPath("//ol[@class='earlier']/li")).hasSize(1);
    assertThat(text(page, "//ol[@class='earlier']")).contains("Eerder").contains("2 d");
  }

  @Test
  void theConversationStandsAroundTheMentionOldestFirst() throws IOException {
    desk.receive(
        late().inConversation("t1"),
        inThread("Mijn bus kwam niet").by("sannev").at(QueueDesk.ago(Duration.ofMinutes(9))),
        inThread("Wat vervelend ^Joris").by("VeerBus").at(QueueDesk.ago(Duration.ofMinutes(6))),
        inThread("Stuur ons een DM ^Joris").by("veerbus").at(QueueDesk.ago(Duration.ofMinutes(2))),
        inThread("Elders").id("f:1").on(Platform.FORUM).by("kees"));
    HtmlPage page = page("/queue?item=x%3Alate");
    assertThat(
            page.<HtmlElement>getByXPath("//*[@class='post-text' or @class='said-text']").stream()
                .map(HtmlElement::getTextContent))
        .containsExactly(
            "Mijn bus kwam niet",
            "Wat vervelend ^Joris",
            "Alweer een uur te laat @veerbus",
            "Stuur ons een DM ^Joris");
    assertThat(
            page.<HtmlElement>getByXPath("//li[contains(@class, 'ours')]").stream()
                .map(post -> post.getTextContent().replaceAll("\\s+", " ").strip()))
        .hasSize(2)
        .allMatch(post -> post.contains("van ons") && post.contains("^Joris"));
  }

  @Test
  void withScriptsOnlyTheOpenMentionAndItsLineAreSent() throws IOException {
    desk.receive(late(), about("Anders").id("x:2").showing(Signal.Type.PRAISE));
    WebRequest request = new WebRequest(url("/queue?item=x%3Alate"));
    request.setAdditionalHeader("HX-Request", "true");
    String part = anna.<Page>getPage(request).getWebResponse().getContentAsString();
    assertThat(part)
        .doesNotContain("<html")
        .doesNotContain("Anders")
        .contains("Alweer een uur")
        .contains("hx-swap-oob=\"true\"");
    request.setAdditionalHeader("HX-History-Restore-Request", "true");
    assertThat(anna.<Page>getPage(request).getWebResponse().getContentAsString()).contains("<html");
  }

  @Test
  void onlyLinesThatChangedAreSentAgain() throws IOException {
    desk.receive(late(), about("Anders").id("x:2").showing(Signal.Type.PRAISE));
    HtmlPage page = page("/queue");
    List<String> seen =
        page.<HtmlElement>getByXPath("//li[@data-line]").stream()
            .map(line -> line.getAttribute("data-line"))
            .toList();
    desk.queue().claim(LATE, "bram");
    String changed = postChanged(page, seen);
    assertThat(changed).contains("Alweer een uur").contains("Bram Bos").doesNotContain("Anders");
  }

  @Test
  void newOnesAreCountedSinceThePageWasMade() throws IOException {
    assertThat(fresh("/queue/new?since=0")).isEqualTo("0");
    desk.receive(late());
    assertThat(fresh("/queue/new?since=0")).isEqualTo("1");
    assertThat(fresh("/queue/new?since=" + QueueDesk.NOW.toEpochMilli())).isEqualTo("0");
    assertThat(fresh("/queue/new?since=0&platform=forum")).isEqualTo("0");
    assertThat(fresh("/queue/new?since=nonsense")).isEqualTo("1");
  }

  @Test
  void thePageBringsItsKeysAndSaysWhichThereAre() throws IOException {
    HtmlPage page = page("/queue");
    assertThat(page.<HtmlElement>getByXPath("//script[contains(@src, 'queue.js')]")).hasSize(1);
    assertThat(page.getWebResponse().getContentAsString())
        .contains("<kbd>j</kbd>")
        .contains("Volgende voor mij");
  }

  @Test
  void whatIsNotInTheQueueSaysSo() throws IOException {
    HtmlPage page = page("/queue?item=x%3Anobody");
    assertThat(page.asNormalizedText()).contains("Dit staat niet in de wachtrij");
  }

  private MadeUpMention late() {
    return about("Alweer een uur te laat @veerbus")
        .id("x:late")
        .by(new Author("sannev", "Sanne V.", 12_400L))
        .at(QueueDesk.ago(Duration.ofMinutes(4)))
        .url("https://x.example/sannev/1")
        .negative("te laat")
        .showing(Signal.Type.COMPLAINT, "te laat");
  }

  private static MadeUpMention about(String text) {
    return saying(text).about("Veerbus").at(QueueDesk.ago(Duration.ofHours(3)));
  }

  private static MadeUpMention copy(int number) {
    return about("Kopie " + number)
        .id("x:copy-" + number)
        .inStory("s")
        .showing(Signal.Type.COMPLAINT);
  }

  private static MadeUpMention inThread(String text) {
    return about(text).inConversation("t1");
  }

  private HtmlPage page(String path) throws IOException {
    return anna.getPage(desk.address(path));
  }

  private String fresh(String path) throws IOException {
    return anna.<Page>getPage(desk.address(path)).getWebResponse().getContentAsString();
  }

  private String postChanged(HtmlPage page, List<String> lines) throws IOException {
    return post(
        page, "/queue/changed", lines.stream().map(line -> "line=" + line).toArray(String[]::new));
  }

  /** {@return what htmx gets for a form with these fields, each as name=value} */
  private String post(HtmlPage page, String path, String... fields) throws IOException {
    WebRequest request = new WebRequest(url(path), HttpMethod.POST);
    HtmlElement token = page.getFirstByXPath("//input[@name='csrf']");
    request.setAdditionalHeader("X-CSRF-Token", token.getAttribute("value"));
    request.setAdditionalHeader("HX-Request", "true");
    request.setRequestParameters(
        List.of(fields).stream()
            .map(field -> field.split("=", 2))
            .map(field -> new NameValuePair(field[0], field[1]))
            .toList());
    return anna.<Page>getPage(request).getWebResponse().getContentAsString();
  }

  private URL url(String path) throws IOException {
    return URI.create(desk.address(path)).toURL();
  }

  private static HtmlPage click(HtmlPage page, String words) throws IOException {
    HtmlElement button =
        page.<HtmlElement>getByXPath("//button").stream()
            .filter(candidate -> candidate.getTextContent().strip().startsWith(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + words));
    return button.click();
  }

  private static List<String> buttons(HtmlPage page) {
    return page.<HtmlElement>getByXPath("//*[@id='actions']//button").stream()
        .map(button -> button.getTextContent().replaceAll("\\s+c$|c$", "").strip())
        .toList();
  }

  private static List<String> lines(HtmlPage page) {
    return page.<HtmlElement>getByXPath("//*[@class='row-line']").stream()
        .map(HtmlElement::getTextContent)
        .toList();
  }

  private static String text(HtmlPage page, String path) {
    return page.<HtmlElement>getFirstByXPath(path).getTextContent().replaceAll("\\s+", " ");
  }
}
