package nl.buzzard.app.pipeline;

import java.util.function.Predicate;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.stage.Corrector;
import nl.buzzard.core.stage.Labeller;
import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.core.stage.Normaliser;
import nl.buzzard.core.stage.QueryMatcher;
import nl.buzzard.core.stage.SentimentClassifier;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.core.stage.StoryLinker;
import nl.buzzard.core.stage.Triage;

/**
 * The steps of understanding, in the order they are taken. Immutable.
 *
 * @param normaliser raw item to mention
 * @param matcher which monitored queries match
 * @param owned which sources are channels of the organisation itself, where all is kept
 * @param languages the language it is in
 * @param sentiments how it sounds
 * @param hurried how it sounds, told quickly, when many items wait
 * @param signals the cues in it
 * @param corrections what people said of single mentions
 * @param labels the labels an organisation gives by rule
 * @param stories the story it belongs to
 * @param triage queue, listen or drop
 */
public record Stages(
    Normaliser normaliser,
    QueryMatcher matcher,
    Predicate<SourceId> owned,
    LanguageDetector languages,
    SentimentClassifier sentiments,
    SentimentClassifier hurried,
    SignalDetector signals,
    Corrector corrections,
    Labeller labels,
    StoryLinker stories,
    Triage triage) {

  /** Makes stages of listening only, which nobody corrects. */
  public Stages(
      Normaliser normaliser,
      QueryMatcher matcher,
      LanguageDetector languages,
      SentimentClassifier sentiments,
      SignalDetector signals,
      Labeller labels,
      StoryLinker stories,
      Triage triage) {
    this(
        normaliser,
        matcher,
        source -> false,
        languages,
        sentiments,
        sentiments,
        signals,
        batch -> batch,
        labels,
        stories,
        triage);
  }
}
