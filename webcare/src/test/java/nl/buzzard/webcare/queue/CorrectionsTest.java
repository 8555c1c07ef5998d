package nl.buzzard.webcare.queue;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import nl.buzzard.webcare.queue.Correction.Shows;
import nl.buzzard.webcare.queue.Correction.Sounds;
import nl.buzzard.webcare.queue.TrailEntry.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("databases")
class CorrectionsTest {

  private static final MentionId LATE = new MentionId("x:late");
  private static final Correction NO_COMPLAINT = new Shows(Signal.Type.COMPLAINT, Shows.Answer.NO);

  @TempDir Path folder;

  private final TestDatabases kind;
  private final SettableTime time = new SettableTime(NOON);
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private Database database;
  private WebcareQueue queue;
  private Corrections corrections;

  CorrectionsTest(TestDatabases kind) {
    this.kind = kind;
  }

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    queue = new WebcareQueue(database.jdbi(), time);
    corrections = new Corrections(database.jdbi(), store, time);
    store.store(List.of(late()));
    queue.mentionsStored(List.of(late()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static EnrichedMention late() {
    return saying("op tijd, dat is een wonder")
        .id("x:late")
        .negative("wonder")
        .showing(Signal.Type.COMPLAINT, "op tijd")
        .going(new TriageDecision(TriageDecision.Verdict.QUEUE, 40, List.of()))
        .enriched();
  }

  @Test
  void whatAnAgentSaysHoldsInTheStoreAndInTheQueue() {
    corrections.correct(LATE, "anna", new Sounds(Label.POSITIVE));
    corrections.correct(LATE, "anna", NO_COMPLAINT);
    corrections.correct(LATE, "bram", new Shows(Signal.Type.PRAISE, Shows.Answer.YES));

    EnrichedMention stored = store.find(LATE).orElseThrow();
    assertThat(stored.sentiment()).isEqualTo(new Sentiment(Label.POSITIVE, 1, 1, List.of()));
    assertThat(stored.signals()).containsExactly(new Signal(Signal.Type.PRAISE, null, List.of()));
    QueueItem item = queue.find(LATE).orElseThrow();
    assertThat(item.sentiment()).isEqualTo(Label.POSITIVE);
    assertThat(item.signals()).containsExactly(Signal.Type.PRAISE);
    assertThat(queue.trail(LATE))
        .extracting(TrailEntry::agent, TrailEntry::action)
        .containsExactly(
            tuple("anna", Action.CORRECTED),
            tuple("anna", Action.CORRECTED),
            tuple("bram", Action.CORRECTED));
  }

  @Test
  void itHoldsAlsoWhenTheMentionIsCollectedAgain() {
    corrections.correct(LATE, "anna", new Sounds(Label.POSITIVE));
    corrections.correct(LATE, "anna", NO_COMPLAINT);
    EnrichedMention other = saying("te laat").id("x:other").negative("laat").enriched();

    assertThat(corrections.corrected(List.of(other, late())))
        .containsExactly(other, store.find(LATE).orElseThrow());
  }

  @Test
  void theLatestWordIsTheLast() {
    corrections.correct(LATE, "anna", new Sounds(Label.POSITIVE));
    corrections.correct(LATE, "bram", new Sounds(Label.NEUTRAL));

    assertThat(corrections.corrected(List.of(late())).getFirst().sentiment().label())
        .isEqualTo(Label.NEUTRAL);
  }

  @Test
  void whatAModelAlreadySaidKeepsItsEvidence() {
    corrections.correct(LATE, "anna", new Sounds(Label.NEGATIVE));

    assertThat(corrections.corrected(List.of(late()))).containsExactly(late());
  }

  @Test
  void whatIsNotKeptCannotBeCorrected() {
    assertThat(corrections.correct(new MentionId("x:gone"), "anna", NO_COMPLAINT)).isFalse();
  }

  @Test
  void whatWasCorrectedCanBeLearntFrom() {
    corrections.correct(LATE, "anna", new Sounds(Label.POSITIVE));
    corrections.correct(LATE, "anna", NO_COMPLAINT);
    List<EnrichedMention> taken = new ArrayList<>();

    assertThat(corrections.forEachCorrected(taken::add)).isEqualTo(1);
    assertThat(taken).containsExactly(store.find(LATE).orElseThrow());
  }

  @Test
  void aLargeBatchIsAskedForInPieces() {
    corrections.correct(LATE, "anna", new Sounds(Label.POSITIVE));
    List<EnrichedMention> batch = new ArrayList<>();
    IntStream.range(0, 2_500).forEach(i -> batch.add(saying("a").id("x:" + i).enriched()));
    batch.add(late());

    List<EnrichedMention> corrected = corrections.corrected(batch);

    assertThat(corrected).hasSize(2_501);
    assertThat(corrected.getLast().sentiment().label()).isEqualTo(Label.POSITIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "SENTIMENT, UNKNOWN",
    "SENTIMENT, yes",
    "LIFE_EVENT, YES",
    "OWN, YES",
    "COMPLAINT, MAYBE",
    "HEALTH, YES",
  })
  void nothingElseCanBeSaid(String subject, String value) {
    assertThat(Correction.of(subject, value)).isEmpty();
  }
}
