package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.core.source.SourceKit;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GdeltSourceTest extends SourceKit {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final MockPlace place = new MockPlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);
  private Instant newest = NOON;
  private int told;

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Override
  protected Source source() {
    return source(item -> true);
  }

  private Source source(Predicate<RawItem> wanted) {
    return SocialSources.create(
        new SourceSettings.Social(
            new SourceId("gdelt"),
            SocialService.GDELT,
            place.address("/gdeltv2/lastupdate.txt"),
            null,
            null,
            null,
            null,
            Duration.ofMinutes(15),
            Reach.ANYWHERE),
        new SocialTools(fetcher, wanted, platform -> List.of(), time));
  }

  /** What is new stands in the next file. */
  @Override
  protected void placeHas(int items) {
    newest = told == 0 ? NOON : newest.plus(Duration.ofMinutes(15));
    List<String> rows =
        IntStream.rangeClosed(told + 1, items).mapToObj(number -> row(number, newest)).toList();
    told = items;
    // The files are in no order.
    serves(newest, zip(String.join("", rows.reversed())));
    lists(newest);
  }

  @Override
  protected void placeIsIn(Trouble trouble) {
    place.isIn(trouble);
  }

  @Override
  protected int questions() {
    return place.requests().size();
  }

  @Override
  protected void awaitQuestion() throws InterruptedException {
    place.awaitRequest();
  }

  @Test
  void anArticleHasItsTitleItsNamesAndItsTone() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().url()).isEqualTo("https://krant.example/1");
    assertThat(item.origin().platform()).isEqualTo(Platform.NEWS);
    assertThat(item.content().title()).isEqualTo("Veldspoor & de file 1");
    assertThat(item.content().body()).isEqualTo("Veldspoor · Utrecht · GDELT tone -3.3");
    assertThat(item.author().name()).isEqualTo("An Jansen");
    assertThat(item.published()).isEqualTo(NOON.minusSeconds(3540));
    assertThat(item.details().kind()).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void anArticleOfWhichNoBelievableTimeIsToldIsAsOldAsItsFile() throws Exception {
    String early = row(1, NOON).replaceFirst("<PAGE_PRECISE.*</PAGE_PRECISE[A-Z]*>", "");
    String late = row(2, NOON).replaceFirst("20260301110200", "20270101000000");
    serves(NOON, zip(early + late));
    lists(NOON);
    assertThat(source().fetch(Cursor.START, 10).items())
        .extracting(RawItem::published)
        .containsExactly(NOON, NOON);
  }

  @Test
  void onlyWhatAnybodyAskedForIsKept() throws Exception {
    placeHas(5);
    Source source = source(item -> "https://krant.example/4".equals(item.origin().url()));
    assertThat(source.fetch(Cursor.START, 10).items()).hasSize(1);
  }

  @Test
  void everyFileSinceTheLastVisitIsReadAndAMissingOneSkipped() throws Exception {
    placeHas(1);
    Cursor cursor = source().fetch(Cursor.START, 10).next();
    placeHas(2);
    placeHas(3);
    placeHas(4);
    place.answersAt(file(newest.minus(Duration.ofMinutes(15))), code(403));
    assertThat(addresses(cursor))
        .containsExactly("https://krant.example/2", "https://krant.example/4");
  }

  @Test
  void afterALongStopReadingGoesOnTwoDaysBack() throws Exception {
    serves(NOON, zip(row(1, NOON)));
    place.answersAt("/gdeltv2/2026", code(404));
    lists(NOON);
    assertThat(addresses(new Cursor("20250101000000/0"))).hasSize(1);
    assertThat(questions()).isEqualTo(2 * 193);
    assertThat(place.requests().get(1).getTarget()).isEqualTo(file(NOON.minus(Duration.ofDays(2))));
  }

  @Test
  void theNewestFileMayNotBeMissing() {
    lists(NOON);
    place.answersAt(file(NOON), code(404));
    assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void newsInOtherLanguagesHasItsOwnList() throws Exception {
    String file = file(NOON).replace(".gkg", ".translation.gkg");
    place.answersAt(file, zipped(zip(row(1, NOON))));
    place.serves("text/plain", "9 0a http://gdelt.example" + file + "\n");
    assertThat(source().fetch(Cursor.START, 10).items()).hasSize(1);
  }

  @Test
  void rowsOfAnotherWidthAreAChangedInterface() {
    serves(NOON, zip("a\tb\nc\td\n"));
    lists(NOON);
    assertThat(failure())
        .hasMessage("localhost sent a GKG file without rows; its interface may have changed.")
        .extracting(SourceException::reason)
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void aSmallFileThatUnfoldsIntoAHugeOneIsRefused() {
    String line = "0".repeat(1_000_000) + "\n";
    serves(NOON, zip(Collections.nCopies(201, line)));
    lists(NOON);
    assertThat(failure().reason()).isEqualTo(Reason.MALFORMED);
    serves(NOON, zip("0".repeat(2_000_001)));
    assertThat(failure().reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void whatIsNoZipIsRefused() {
    serves(NOON, "no zip".getBytes(StandardCharsets.UTF_8));
    lists(NOON);
    assertThat(failure()).hasMessage("localhost sent something else than a GKG file.");
    byte[] whole = zip(row(1, NOON).repeat(100));
    serves(NOON, Arrays.copyOf(whole, whole.length / 2));
    assertThat(failure().reason()).isEqualTo(Reason.MALFORMED);
  }

  private SourceException failure() {
    return catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 10));
  }

  private List<String> addresses(Cursor from) throws Exception {
    Source.Page page = source().fetch(from, 10);
    List<RawItem> items = new ArrayList<>(page.items());
    while (page.more()) {
      page = source().fetch(page.next(), 10);
      items.addAll(page.items());
    }
    return items.stream().map(item -> item.origin().url()).collect(Collectors.toList());
  }

  private void serves(Instant time, byte[] zip) {
    place.answersAt(file(time), zipped(zip));
  }

  /** The list names other kinds of files first, at the address GDELT itself has. */
  private void lists(Instant time) {
    place.serves(
        "text/plain",
        """
        314 9f http://gdelt.example%1$s.export.CSV.zip
        4126527 0a http://gdelt.example%1$s.gkg.csv.zip
        """
            .formatted(file(time).replace(".gkg.csv.zip", "")));
  }

  private static String file(Instant time) {
    return "/gdeltv2/" + GkgRow.written(time) + ".gkg.csv.zip";
  }

  private static String row(int number, Instant file) {
    String[] cells = new String[27];
    Arrays.fill(cells, "");
    cells[0] = GkgRow.written(file) + "-" + number;
    cells[1] = GkgRow.written(file);
    cells[2] = "1";
    cells[3] = "krant.example";
    cells[4] = "https://krant.example/" + number;
    cells[15] = "-3.27,1.2,4.5,5.7,20.1,0.4,412";
    cells[23] = "Veldspoor,12;Utrecht,90;Veldspoor,140";
    cells[26] =
        "<PAGE_AUTHORS>An Jansen</PAGE_AUTHORS><PAGE_PRECISEPUBTIMESTAMP>"
            + GkgRow.written(NOON.minusSeconds(3600).plusSeconds(60L * number))
            + "</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>Veldspoor &#x26; de file "
            + number
            + "</PAGE_TITLE>";
    return String.join("\t", cells) + "\n";
  }

  private static byte[] zip(String text) {
    return zip(List.of(text));
  }

  private static byte[] zip(List<String> parts) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("20260301120000.gkg.csv"));
      for (String part : parts) {
        zip.write(part.getBytes(StandardCharsets.UTF_8));
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  private static MockResponse zipped(byte[] zip) {
    return new MockResponse.Builder().code(200).body(new Buffer().write(zip)).build();
  }

  private static MockResponse code(int code) {
    return new MockResponse.Builder().code(code).build();
  }
}
