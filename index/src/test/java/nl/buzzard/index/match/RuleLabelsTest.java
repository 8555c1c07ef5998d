package nl.buzzard.index.match;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buzzard.config.LabelRule;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Word;
import org.junit.jupiter.api.Test;

class RuleLabelsTest {

  private static final LabelRule PARCELS = new LabelRule("Bezorging", new Word("pakket"));
  private static final LabelRule ANGRY = new LabelRule("Boos", new Is(Field.SENTIMENT, "negative"));

  @Test
  void aMentionGetsEveryLabelWhoseRuleItAnswers() {
    RuleLabels labels = new RuleLabels(List.of(PARCELS, ANGRY));

    assertThat(labels.labels(saying("waar is mijn pakket").negative().enriched()))
        .containsExactly("Bezorging", "Boos");
    assertThat(labels.labels(saying("mijn pakket is er").positive().enriched()))
        .containsExactly("Bezorging");
    assertThat(labels.labels(saying("hallo").positive().enriched())).isEmpty();
  }

  @Test
  void otherRulesCountFromTheNextMentionOn() {
    RuleLabels labels = new RuleLabels(List.of(PARCELS));

    labels.replaceAll(List.of(ANGRY));

    assertThat(labels.labels(saying("mijn pakket").negative().enriched())).containsExactly("Boos");
  }
}
