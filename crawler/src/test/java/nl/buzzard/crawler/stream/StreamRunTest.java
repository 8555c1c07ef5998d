package nl.buzzard.crawler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Ending;
import nl.buzzard.core.source.Source.Page;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.SourceHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamRunTest {

  private static final SourceId STREAM = new SourceId("stream");

  @TempDir Path folder;

  private StreamCase the;
  private final ScriptedStream stream = new ScriptedStream();

  @BeforeEach
  void open() {
    the = new StreamCase(folder);
  }

  @AfterEach
  void close() {
    the.close();
  }

  @Test
  void everyConnectionGoesOnFromTheCursorThatIsInTheInbox() {
    stream.connection(page("a", 2), page("b", 1)).connection(page("c", 1));

    the.listen(stream, 2);

    assertThat(stream.openedAfter).containsExactly(Cursor.START, new Cursor("b"));
    assertThat(the.items()).hasSize(4);
    assertThat(the.inbox.cursor(STREAM)).isEqualTo(new Cursor("c"));
  }

  @Test
  void whatComesInCountsAsAVisitAndTheEndAsAFailure() {
    stream.connection(page("a", 2), page("b", 1));

    the.listen(stream, 1);

    assertThat(the.health(STREAM))
        .satisfies(health -> assertThat(health.items()).isEqualTo(3))
        .satisfies(health -> assertThat(health.visits()).isEqualTo(2))
        .satisfies(health -> assertThat(health.failures()).isEqualTo(1))
        .satisfies(health -> assertThat(health.lastSuccess()).isEqualTo(the.time.instant()))
        .satisfies(health ->
            assertThat(health.lastFailure())
                .isEqualTo(new SourceHealth.Failure(Reason.UNREACHABLE, "It broke off.")));
  }

  @Test
  void theWaitGrowsUntilAConnectionBringsSomethingAgain() {
    stream.connection().connection().connection().connection(page("a", 0)).connection();

    the.listen(stream, 5);

    assertThat(the.rests().get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(the.rests().get(3)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(the.rests().get(4)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aCursorThatMovesWithoutItemsIsSavedNowAndThenAndAtTheEnd() {
    stream.connection(page("a", 0), page("b", 0), page("c", 0), page("d", 0));
    List<String> saved = new ArrayList<>();
    stream.between =
        () -> {
          saved.add(the.inbox.cursor(STREAM).token());
          the.time.advance(Duration.ofSeconds(3));
        };

    the.listen(stream, 1);

    assertThat(saved).containsExactly("", "a", "a", "c", "c");
    assertThat(the.inbox.cursor(STREAM)).isEqualTo(new Cursor("d"));
    assertThat(stream.closed).isEqualTo(1);
  }

  @Test
  void aFaultOfOurOwnIsRecordedAndTheStreamGoesOn() {
    stream.connection(page("a", 1)).connection(page("b", 1));
    stream.fault = true;

    the.listen(stream, 2);

    assertThat(the.items()).hasSize(1);
    assertThat(the.health(STREAM).failures()).isEqualTo(2);
  }

  private static Page page(String cursor, int items) {
    List<RawItem> made = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      made.add(
          new RawItem(
              new Origin(STREAM, Platform.BLUESKY, cursor + i, null, null),
              new RawItem.Content(null, "Bericht", RawItem.Format.PLAIN),
              Author.UNKNOWN,
              null,
              Instant.EPOCH,
              Engagement.UNKNOWN,
              List.of()));
    }
    return new Page(made, new Cursor(cursor), Ending.CAUGHT_UP);
  }

  /** Each connection gives its pages and breaks off. */
  private static final class ScriptedStream implements StreamSource {

    private final Deque<Deque<Page>> connections = new ArrayDeque<>();
    private final List<Cursor> openedAfter = new ArrayList<>();
    private Runnable between = () -> {};
    private boolean fault;
    private int closed;

    ScriptedStream connection(Page... pages) {
      connections.add(new ArrayDeque<>(List.of(pages)));
      return this;
    }

    @Override
    public SourceId id() {
      return STREAM;
    }

    @Override
    public Connection open(Cursor after) {
      openedAfter.add(after);
      Deque<Page> pages = connections.remove();
      return new Connection() {
        @Override
        public Page next() throws SourceException {
          if (fault) {
            fault = false;
            throw new IllegalStateException("a fault");
          }
          between.run();
          Page page = pages.poll();
          if (page == null) {
            throw new SourceException(Reason.UNREACHABLE, "It broke off.");
          }
          return page;
        }

        @Override
        public void close() {
          closed++;
        }
      };
    }
  }
}
