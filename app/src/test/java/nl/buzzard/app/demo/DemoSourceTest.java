package nl.buzzard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Page;
import org.junit.jupiter.api.Test;

class DemoSourceTest {

  private static final Instant START = Instant.parse("2026-03-10T13:00:00Z");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private Instant now = START;
  private final List<DemoSource> story = DemoSource.all(() -> now, AMSTERDAM);

  @Test
  void thePastIsThereAtOnceAndTheOutageGoesOnWhileSomebodyWatches() {
    Map<SourceId, Cursor> here = new HashMap<>();
    List<RawItem> past = everythingAfter(here);
    assertThat(everythingAfter(here)).isEmpty();

    now = START.plus(Duration.ofMinutes(10));
    List<RawItem> meanwhile = everythingAfter(here);

    assertThat(past).hasSizeGreaterThan(1_400);
    assertThat(meanwhile).hasSizeGreaterThan(30);
    assertThat(meanwhile)
        .allSatisfy(item -> assertThat(item.published()).isAfter(START).isBeforeOrEqualTo(now));
  }

  @Test
  void theStoryCoversThirtyDaysAndAboutTwoThousandMentionsWithoutDoubles() {
    now = START.plus(Duration.ofHours(1));
    List<RawItem> all = everythingAfter(new HashMap<>());

    assertThat(all).hasSizeBetween(1_700, 2_300);
    assertThat(all.stream().map(item -> item.origin().nativeId()).distinct()).hasSameSizeAs(all);
    assertThat(all)
        .extracting(RawItem::published)
        .anyMatch(published -> published.isBefore(START.minus(Duration.ofDays(28))));
  }

  @Test
  void eachKindOfPlaceIsASourceThatTellsOnlyItsOwnPart() {
    assertThat(story).hasSizeGreaterThan(3);
    for (DemoSource source : story) {
      assertThat(source.fetch(Cursor.START, 10).items())
          .isNotEmpty()
          .allMatch(item -> item.origin().source().equals(source.id()));
    }
  }

  @Test
  void theSameCursorGivesTheSamePageAgain() {
    DemoSource source = story.getFirst();
    Page first = source.fetch(Cursor.START, 10);

    assertThat(source.fetch(Cursor.START, 10)).isEqualTo(first);
    assertThat(first.items()).hasSize(10);
    assertThat(first.more()).isTrue();
  }

  /** {@return what all sources have after their cursors, which then stand behind it} */
  private List<RawItem> everythingAfter(Map<SourceId, Cursor> cursors) {
    List<RawItem> items = new ArrayList<>();
    for (DemoSource source : story) {
      Page page;
      do {
        page = source.fetch(cursors.getOrDefault(source.id(), Cursor.START), 500);
        items.addAll(page.items());
        cursors.put(source.id(), page.next());
      } while (page.more());
    }
    return items;
  }
}
