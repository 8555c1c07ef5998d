package nl.buzzard.core.store;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Not;
import nl.buzzard.core.query.MentionQuery.Or;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionSearch.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShownMentionsTest {

  private static final MentionQuery VACANCIES = new Is(Field.TAG, "vacatures");
  private static final MentionQuery EVERYTHING = MentionQuery.everything();

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final ShownMentions shown = new ShownMentions(store, () -> Set.of("Vacatures", "Ruis"));

  @BeforeEach
  void keep() {
    store.store(
        List.of(
            saying("trein te laat").id("x:1").enriched(),
            labelled("machinist gezocht", "x:2", "Vacatures"),
            labelled("bus te laat", "x:3", "Facturen"),
            labelled("trein machinist gezocht", "x:4", "Vacatures")));
  }

  @Test
  void whatALabelHidesIsNeitherFoundNorCounted() {
    assertThat(ids(EVERYTHING)).containsExactlyInAnyOrder("x:1", "x:3");
    assertThat(shown.count(EVERYTHING)).isEqualTo(2);
    assertThat(shown.count(new Request(EVERYTHING, null, List.of(CountField.TAG))))
        .extracting(row -> row.keys().getFirst())
        .containsExactly("", "Facturen");
    assertThat(shown.reach(new Request(EVERYTHING, null, List.of())))
        .extracting(MentionCounts.Reach::mentions)
        .containsExactly(2L);
  }

  @Test
  void whoAsksForTheLabelFindsIt() {
    assertThat(ids(VACANCIES)).containsExactlyInAnyOrder("x:2", "x:4");
    assertThat(ids(new Word("trein").and(VACANCIES))).containsExactly("x:4");
    assertThat(ids(new Or(List.of(new Word("bus"), VACANCIES))))
        .containsExactlyInAnyOrder("x:2", "x:3", "x:4");
  }

  @Test
  void whoRefusesTheLabelDoesNotAskForIt() {
    assertThat(ids(new Not(VACANCIES))).containsExactlyInAnyOrder("x:1", "x:3");
  }

  @Test
  void aHiddenMentionIsStillOpenedByItsIdentity() {
    assertThat(shown.find(new MentionId("x:2"))).isPresent();
  }

  @Test
  void whatIsHiddenIsToldByLabel() {
    assertThat(shown.hidden(EVERYTHING)).containsExactly(Map.entry("Vacatures", 2L));
    assertThat(shown.hidden(new Word("trein"))).containsExactly(Map.entry("Vacatures", 1L));
    assertThat(shown.hidden(new Word("bus"))).isEmpty();
    assertThat(shown.hidden(VACANCIES)).isEmpty();
  }

  private List<String> ids(MentionQuery query) {
    return shown.search(query, Paging.first(10)).mentions().stream()
        .map(mention -> mention.id().value())
        .toList();
  }

  private static EnrichedMention labelled(String text, String id, String label) {
    return saying(text).id(id).enriched().withTags(List.of(label));
  }
}
