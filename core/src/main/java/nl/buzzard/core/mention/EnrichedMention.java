package nl.buzzard.core.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A mention with what Buzzard understood of it.
 *
 * <p>It starts with everything unknown; each stage that succeeds fills in its part. A stage that
 * fails leaves its part as it was, so an unknown part is an honest answer. Immutable.
 *
 * @param mention what was said
 * @param matches the monitored queries that match it; empty when only its source assigned a brand
 * @param language the language it is written in
 * @param sentiment how it sounds
 * @param signals the cues in it, in the order they were found
 * @param story the story it belongs to; one of its own until linked
 * @param triage where it goes
 * @param tags the labels our rules gave it
 * @param toward how it sounds toward brands, where that differs from how it sounds as a whole
 */
public record EnrichedMention(
    Mention mention,
    List<QueryMatch> matches,
    Language language,
    Sentiment sentiment,
    List<Signal> signals,
    StoryId story,
    TriageDecision triage,
    List<String> tags,
    List<BrandSentiment> toward) {

  public EnrichedMention {
    matches = List.copyOf(matches);
    signals = List.copyOf(signals);
    tags = List.copyOf(tags);
    toward = List.copyOf(toward);
  }

  /** Makes a mention without labels that sounds the same toward every brand. */
  public EnrichedMention(
      Mention mention,
      List<QueryMatch> matches,
      Language language,
      Sentiment sentiment,
      List<Signal> signals,
      StoryId story,
      TriageDecision triage) {
    this(mention, matches, language, sentiment, signals, story, triage, List.of(), List.of());
  }

  /** {@return a mention nothing is understood of yet} */
  public static EnrichedMention notYetUnderstood(Mention mention, List<QueryMatch> matches) {
    return new EnrichedMention(
        mention,
        matches,
        Language.UNKNOWN,
        Sentiment.UNKNOWN,
        List.of(),
        new StoryId(mention.id().value()),
        TriageDecision.UNDECIDED);
  }

  /** {@return the identity of the mention} */
  public MentionId id() {
    return mention.id();
  }

  /**
   * {@return the brands it is about, assigned by its source or matched by text, in alphabetical
   * order}
   */
  public List<String> brands() {
    if (matches.isEmpty() && mention.brands().size() < 2) {
      return mention.brands();
    }
    return Stream.concat(
            mention.brands().stream(),
            matches.stream().map(QueryMatch::brand).filter(Objects::nonNull))
        .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
        .stream()
        .toList();
  }

  /** {@return whether it carries a cue of a type} */
  public boolean shows(Signal.Type type) {
    return signals.stream().anyMatch(signal -> signal.type() == type);
  }

  /** {@return how prominent what was asked for is, by the query it is most prominent for} */
  public Prominence prominence() {
    return matches.stream()
        .map(QueryMatch::prominence)
        .max(Comparator.naturalOrder())
        .orElse(Prominence.UNKNOWN);
  }

  /**
   * {@return whether it is the first telling of its story, so that counting these alone counts
   * every story once}
   */
  public boolean startsStory() {
    return story.value().equals(mention.id().value());
  }

  /** {@return the same with a language} */
  public EnrichedMention withLanguage(Language newLanguage) {
    return new EnrichedMention(
        mention, matches, newLanguage, sentiment, signals, story, triage, tags, toward);
  }

  /** {@return the same with a sentiment} */
  public EnrichedMention withSentiment(Sentiment newSentiment) {
    return new EnrichedMention(
        mention, matches, language, newSentiment, signals, story, triage, tags, toward);
  }

  /** {@return the same with other signals} */
  public EnrichedMention withSignals(List<Signal> newSignals) {
    return new EnrichedMention(
        mention, matches, language, sentiment, newSignals, story, triage, tags, toward);
  }

  /** {@return the same in a story} */
  public EnrichedMention withStory(StoryId newStory) {
    return new EnrichedMention(
        mention, matches, language, sentiment, signals, newStory, triage, tags, toward);
  }

  /** {@return the same with a triage decision} */
  public EnrichedMention withTriage(TriageDecision newTriage) {
    return new EnrichedMention(
        mention, matches, language, sentiment, signals, story, newTriage, tags, toward);
  }

  /** {@return the same with other labels} */
  public EnrichedMention withTags(List<String> newTags) {
    return new EnrichedMention(
        mention, matches, language, sentiment, signals, story, triage, newTags, toward);
  }

  /** {@return the same sounding otherwise toward some brands} */
  public EnrichedMention withToward(List<BrandSentiment> newToward) {
    return new EnrichedMention(
        mention, matches, language, sentiment, signals, story, triage, tags, newToward);
  }

  /** {@return how it sounds toward a brand it is about} */
  public Sentiment.Label toward(String brand) {
    return toward.stream()
        .filter(sounds -> sounds.brand().equals(brand))
        .map(BrandSentiment::label)
        .findFirst()
        .orElse(sentiment.label());
  }

  /**
   * {@return the same with the {@link PersonalData} in its words made unreadable, also where they
   * are evidence}
   */
  public EnrichedMention masked() {
    Mention masked = mention.masked();
    String text = masked.text();
    return text.equals(mention.text())
        ? this
        : new EnrichedMention(
            masked,
            matches,
            language,
            sentiment.withEvidenceIn(text),
            signals.stream().map(signal -> signal.withEvidenceIn(text)).toList(),
            story,
            triage,
            tags,
            toward);
  }

  /**
   * {@return what may be kept once its place took it away: everything that is counted, and no word
   * of its text}
   */
  public EnrichedMention erased() {
    return new EnrichedMention(
        mention.erased(),
        matches,
        language,
        sentiment.withoutEvidence(),
        signals.stream().map(Signal::withoutEvidence).toList(),
        story,
        triage,
        tags,
        toward);
  }
}
