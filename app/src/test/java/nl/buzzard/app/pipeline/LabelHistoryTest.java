package nl.buzzard.app.pipeline;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buzzard.config.LabelRule;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.InMemoryMentionStore;
import org.junit.jupiter.api.Test;

class LabelHistoryTest {

  private static final MentionQuery LABELLED = new Is(Field.TAG, "Bezorging");
  private static final LabelRule PARCELS = new LabelRule("Bezorging", new Word("pakket"));

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final LabelHistory history = new LabelHistory(store);

  @Test
  void allOfHistoryGetsALabelAndOtherLabelsStay() {
    store.store(parcels(1_201));
    store.store(List.of(mention("bus", "de bus").withTags(List.of("Vervoer"))));
    store.store(List.of(mention("both", "een pakket").withTags(List.of("Vervoer"))));

    assertThat(apply(PARCELS)).isEqualTo(1_202);

    assertThat(store.count(LABELLED)).isEqualTo(1_202);
    assertThat(store.find(mention("both", "").id()).orElseThrow().tags())
        .containsExactly("Vervoer", "Bezorging");
    assertThat(store.find(mention("bus", "").id()).orElseThrow().tags()).containsExactly("Vervoer");
  }

  @Test
  void whatAChangedRuleNoLongerGivesIsTakenAway() {
    store.store(List.of(mention("1", "een pakket"), mention("2", "een brief")));
    apply(PARCELS);

    apply(new LabelRule("Bezorging", new Word("brief")));

    assertThat(store.find(mention("1", "").id()).orElseThrow().tags()).isEmpty();
    assertThat(store.find(mention("2", "").id()).orElseThrow().tags()).containsExactly("Bezorging");
  }

  @Test
  void doingItAgainChangesNothing() {
    store.store(parcels(3));
    apply(PARCELS);

    assertThat(apply(PARCELS)).isZero();
  }

  @Test
  void stoppedOnTheWayItGoesOnWhereItWas() {
    store.store(parcels(1_100));
    AtomicInteger asked = new AtomicInteger();

    long first = history.apply(PARCELS, (changed, all) -> {}, () -> asked.incrementAndGet() > 1);

    assertThat(first).isEqualTo(500);
    assertThat(apply(PARCELS)).isEqualTo(600);
    assertThat(store.count(LABELLED)).isEqualTo(1_100);
  }

  @Test
  void progressGoesFromNothingToAll() {
    store.store(parcels(700));
    List<String> heard = new ArrayList<>();

    history.apply(PARCELS, (changed, all) -> heard.add(changed + " of " + all), () -> false);

    assertThat(heard).startsWith("0 of 700", "500 of 700", "700 of 700");
  }

  private long apply(LabelRule rule) {
    return history.apply(rule, (changed, all) -> {}, () -> false);
  }

  private static List<EnrichedMention> parcels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> mention("p" + i, "waar is mijn pakket"))
        .toList();
  }

  private static EnrichedMention mention(String id, String text) {
    return saying(text).id("x:" + id).enriched();
  }
}
