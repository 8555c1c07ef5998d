package nl.buzzard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Page;
import org.junit.jupiter.api.Test;

class DemoSourceTest {

  private static final Instant START = Instant.parse("2026-03-10T13:00:00Z");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private Instant now = START;
  private final DemoSource source = new DemoSource(() -> now, AMSTERDAM);

  @Test
  void thePastIsThereAtOnceAndTheOutageGoesOnWhileSomebodyWatches() {
    List<RawItem> past = everythingAfter(Cursor.START);
    Cursor here = new Cursor(Integer.toString(past.size()));
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
    List<RawItem> all = everythingAfter(Cursor.START);

    assertThat(all).hasSizeBetween(1_700, 2_300);
    assertThat(all.stream().map(item -> item.origin().nativeId()).distinct()).hasSameSizeAs(all);
    assertThat(all.getFirst().published()).isBefore(START.minus(Duration.ofDays(28)));
  }

  @Test
  void theSameCursorGivesTheSamePageAgain() {
    Page first = source.fetch(Cursor.START, 10);

    assertThat(source.fetch(Cursor.START, 10)).isEqualTo(first);
    assertThat(first.items()).hasSize(10);
    assertThat(first.more()).isTrue();
  }

  private List<RawItem> everythingAfter(Cursor cursor) {
    List<RawItem> items = new ArrayList<>();
    Cursor at = cursor;
    Page page;
    do {
      page = source.fetch(at, 500);
      items.addAll(page.items());
      at = page.next();
    } while (page.more());
    return items;
  }
}
