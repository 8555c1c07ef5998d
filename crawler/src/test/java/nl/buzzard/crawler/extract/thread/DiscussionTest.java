package nl.buzzard.crawler.extract.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buzzard.crawler.extract.PageParser;
import nl.buzzard.crawler.extract.WebPage;
import nl.buzzard.crawler.extract.date.DateText.Order;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads as forums lay them out, each with one difficulty of its own. */
class DiscussionTest {

  private static final Instant READ = Instant.parse("2026-03-10T12:00:00Z");
  private static final List<String> NAMES = List.of("Piet", "Joke", "Kees", "Fatma");

  @Test
  void aPostThatShowsItsDateAboveAndBelowIsOnePost() {
    String page =
        posts(
            4,
            at ->
                "<li class='comment'><a class='username' href='/users/%2$s'>%2$s</a> %3$s<div class='body'>%4$s</div>%3$s</li>"
                    .formatted(0, NAMES.get(at), permalink(at), text(at)));

    assertThat(read(page)).extracting(ExtractedPost::author).containsExactlyElementsOf(NAMES);
  }

  private static String permalink(int at) {
    return "<span class='date'><a href='/t/1#post-%1$d'><time datetime='2026-03-0%1$dT10:00:00Z'>%1$d maart</time></a></span>"
        .formatted(at + 1);
  }

  @Test
  void postsOfWhoBeganTheThreadAreFoundAmongTheOthers() {
    String page =
        posts(
            4,
            at ->
                "<div class='reply %s'><div class='head'><a class='name-link' href='/users/%s'>%s</a> <span class='on'>%d maart 2026</span></div><div class='words'>%s</div></div>"
                    .formatted(
                        at % 2 == 0 ? "topic-starter" : "",
                        NAMES.get(at),
                        NAMES.get(at),
                        at + 1,
                        text(at)));

    assertThat(read(page)).extracting(ExtractedPost::author).containsExactlyElementsOf(NAMES);
  }

  @Test
  void theDayOnWhichAWriterBecameAMemberIsNotTheDayOfThePost() {
    List<String> since = List.of("4 mei 2019", "1 juni 2011", "8 april 2024", "2 juli 2015");
    String page =
        posts(
            4,
            at ->
                "<div class='message'><div class='person'><a class='username' href='/users/%s'>%s</a><dl><dt>Op dit forum vanaf</dt><dd>%s</dd></dl></div><div class='text'>%s</div><p class='meta'><a class='when' href='#post-%d'>0%d.03.26</a></p></div>"
                    .formatted(NAMES.get(at), NAMES.get(at), since.get(at), text(at), at, at + 1));

    assertThat(days(page)).containsExactly("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04");
  }

  @Test
  void theThreadIsReadAndNotTheLongerListOfOtherThreads() {
    String thread = posts(2, at -> reply(NAMES.get(at), at + 1 + " maart 2026", text(at)));
    String others =
        posts(
            4,
            at ->
                "<li class='topic'><div class='title'><a href='/t/%d'>Een heel ander onderwerp van de dag</a></div> <a class='username' href='/users/x%d'>Wim%d</a> <b class='last'>%d maart 2026 10:00</b> 12 reacties, 340 keer gelezen</li>"
                    .formatted(at + 2, at, at, at + 1));

    assertThat(read(thread + others))
        .extracting(ExtractedPost::text)
        .containsExactly(text(0), text(1));
  }

  @ParameterizedTest
  @CsvSource({
    "1 maart 2026 10:00 (laatst bewerkt: 5 maart 2026 9:00), 2026-03-01",
    "'1 maart 2026, 10:00', 2026-03-01",
    "01.03.2026 10:00, 2026-03-01",
  })
  void aPostIsOfTheFirstDayItTells(String told, String day) {
    String page = reply("Piet", told, text(0)) + reply("Joke", "2 maart 2026 10:00", text(1));

    assertThat(days(page)).containsExactly(day, "2026-03-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h3 class='userText'>%s <em class='userTitle'>Nieuweling %d</em></h3>",
        "<div class='authorPane'><span>%s</span> <span title='waardering'>%d</span></div>",
        "<div class='user'><a href='/users/%s'>%1$s</a> <i class='rank'>Lid %d</i></div>",
      })
  void theNameIsWhatStandsFirst(String written) {
    String page =
        posts(
            3,
            at ->
                "<div class='message'>%s<span class='date'>%d maart 2026</span><div class='content'>%s</div></div>"
                    .formatted(written.formatted(NAMES.get(at), at + 100), at + 1, text(at)));

    assertThat(read(page))
        .extracting(ExtractedPost::author)
        .containsExactlyElementsOf(NAMES.subList(0, 3));
  }

  @Test
  void aThreadOfOneWriterHasAWriter() {
    String page = posts(3, at -> reply("Piet", at + 1 + " maart 2026", text(at)));

    assertThat(read(page)).extracting(ExtractedPost::author).containsOnly("Piet").hasSize(3);
  }

  @Test
  void aPostOfNobodyIsKeptAmongSignedOnes() {
    String page =
        posts(3, at -> reply(NAMES.get(at), at + 1 + " maart 2026", text(at)))
            + "<div class='message'><b>12:16</b> <span class='date'>4 maart 2026</span><div class='content'>"
            + text(3)
            + "</div></div>";

    assertThat(read(page))
        .last()
        .returns(null, ExtractedPost::author)
        .returns(text(3), ExtractedPost::text);
  }

  @ParameterizedTest
  @CsvSource({"12 likes 3 shares", "1 reactie", "4 vind-ik-leuks · 2 antwoorden"})
  void whatOthersDidWithAPostIsNotItsText(String counts) {
    String page =
        reply("Piet", "1 maart 2026", text(0) + "<p>" + counts + "</p>")
            + reply("Joke", "2 maart 2026", text(1));

    assertThat(read(page)).first().returns(text(0), ExtractedPost::text);
  }

  @Test
  void theRestOfAPageDoesNotLieInAnEmptyField() {
    String form = "<form><textarea name='antwoord' rows='6'/></form>";
    String page = posts(3, at -> reply(NAMES.get(at), at + 1 + " maart 2026", text(at)) + form);

    assertThat(read(page)).hasSize(3);
  }

  private static String reply(String name, String date, String text) {
    return "<div class='message'><a class='username' href='/users/%s'>%s</a> <span class='date'>%s</span><div class='content'>%s</div></div>"
        .formatted(name, name, date, text);
  }

  private static String text(int at) {
    return List.of(
            "Ligt het bij jullie ook plat vandaag?",
            "Ja, hier al de hele ochtend niets meer.",
            "Bij mij doet alles het gelukkig weer.",
            "Dan zal ik straks ook nog eens kijken.")
        .get(at);
  }

  private static String posts(int count, IntFunction<String> post) {
    return IntStream.range(0, count).mapToObj(post).collect(Collectors.joining());
  }

  private static List<String> days(String body) {
    return read(body).stream()
        .map(post -> post.published() == null ? "none" : post.published().day().toString())
        .toList();
  }

  private static List<ExtractedPost> read(String body) {
    byte[] page =
        ("<html><body><main>" + body + "</main></body></html>").getBytes(StandardCharsets.UTF_8);
    PageTree tree =
        PageTree.of(PageParser.parse(new WebPage(page, "https://forum.example/t/1", "UTF-8")));
    return Discussion.of(tree, Order.DAY_FIRST, READ);
  }
}
