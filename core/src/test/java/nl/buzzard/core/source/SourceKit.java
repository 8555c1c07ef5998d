package nl.buzzard.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.RawItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every source keeps to. A source's test extends this and says how to make the source, and how
 * to make the place it reads behave.
 *
 * <p>The source under test reads its time from {@link #time}. Where it needs a credential, the
 * credential is {@link #SECRET}.
 */
@Timeout(30)
public abstract class SourceKit {

  /** A credential that must never show in a message. */
  protected static final String SECRET = "s3cr3t-t0ken";

  /** How long a place asks to be left alone in {@link Trouble#RATE_LIMITED_FOR_90_SECONDS}. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(90);

  /** The clock of the source under test. */
  protected final SettableTime time = new SettableTime(Instant.parse("2026-03-01T12:00:00Z"));

  /** How a place can fail. */
  public enum Trouble {
    UNAUTHORISED,
    RATE_LIMITED,
    RATE_LIMITED_FOR_90_SECONDS,
    SERVER_ERROR,
    /** The connection breaks off in the middle of the answer. */
    CUT_OFF,
    /** A whole answer, of bytes that mean nothing. */
    NONSENSE,
    /** Takes the question and never answers. */
    SILENT
  }

  /** {@return a new source that reads the place} */
  protected abstract Source source();

  /** From now on the place has this many items, each a minute younger than the one before. */
  protected abstract void placeHas(int items);

  /** From now on the place fails. */
  protected abstract void placeIsIn(Trouble trouble);

  /** {@return how often the place was asked for something} */
  protected abstract int questions();

  /** Waits until the place was asked for something. */
  protected abstract void awaitQuestion() throws InterruptedException;

  @Test
  void makingASourceAsksNothing() {
    assertThat(source().id()).isEqualTo(source().id());
    assertThat(questions()).isZero();
  }

  @Test
  void itemsComeOldestFirst() throws Exception {
    placeHas(5);
    List<RawItem> items = source().fetch(Source.Cursor.START, 100).items();
    assertThat(items).hasSize(5);
    assertThat(items)
        .extracting(item -> Objects.requireNonNull(item.published()))
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(items)
        .allSatisfy(item -> assertThat(item.origin().source()).isEqualTo(source().id()))
        .allSatisfy(item -> assertThat(item.collected()).isEqualTo(time.instant()));
  }

  @Test
  void theSameCursorGivesTheSameItemsAgain() throws Exception {
    placeHas(5);
    Source source = source();
    Source.Page first = source.fetch(Source.Cursor.START, 2);
    assertThat(source.fetch(Source.Cursor.START, 2)).isEqualTo(first);
    Source.Page second = source.fetch(first.next(), 2);
    assertThat(source().fetch(first.next(), 2)).isEqualTo(second);
  }

  @Test
  void theLimitIsKeptAndPagesTogetherGiveEverythingOnce() throws Exception {
    placeHas(5);
    List<RawItem> all = source().fetch(Source.Cursor.START, 100).items();
    List<RawItem> read = new ArrayList<>();
    Source.Cursor cursor = Source.Cursor.START;
    Source.Page page;
    do {
      page = source().fetch(cursor, 2);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      read.addAll(page.items());
      cursor = page.next();
    } while (page.more());
    assertThat(read).isEqualTo(all);
  }

  @Test
  void nothingNewGivesAnEmptyPageThatStaysWhereItIs() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Source.Cursor.START, 100);
    Source.Page second = source().fetch(first.next(), 100);
    assertThat(second.items()).isEmpty();
    assertThat(second.next()).isEqualTo(first.next());
    assertThat(second.more()).isFalse();
  }

  @Test
  void onlyWhatIsNewComesNext() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Source.Cursor.START, 100);
    placeHas(5);
    Source.Page second = source().fetch(first.next(), 100);
    assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORISED, DENIED",
    "RATE_LIMITED, RATE_LIMITED",
    "RATE_LIMITED_FOR_90_SECONDS, RATE_LIMITED",
    "SERVER_ERROR, UNREACHABLE",
    "CUT_OFF, UNREACHABLE",
    "NONSENSE, MALFORMED",
  })
  void troubleHasTheRightReason(Trouble trouble, SourceException.Reason reason) {
    placeHas(3);
    placeIsIn(trouble);
    SourceException failure = failure();
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.getMessage()).endsWith(".").doesNotContain("\n", SECRET);
  }

  @Test
  void aPlaceThatSaysWhenToComeBackIsBelieved() {
    placeIsIn(Trouble.RATE_LIMITED_FOR_90_SECONDS);
    assertThat(failure().retryAt()).contains(time.instant().plus(RETRY_AFTER));
    placeIsIn(Trouble.RATE_LIMITED);
    assertThat(failure().retryAt()).isEmpty();
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    placeIsIn(Trouble.SILENT);
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread reader =
        Thread.ofVirtual()
            .start(() -> {
              try {
                outcome.completeExceptionally(
                    new AssertionError("a page: " + source().fetch(Source.Cursor.START, 10)));
              } catch (SourceException | InterruptedException e) {
                outcome.complete(e);
              }
            });
    awaitQuestion();
    reader.interrupt();
    assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  private SourceException failure() {
    SourceException failure =
        catchThrowableOfType(SourceException.class, () -> source().fetch(Source.Cursor.START, 100));
    assertThat(failure).isNotNull();
    return failure;
  }
}
