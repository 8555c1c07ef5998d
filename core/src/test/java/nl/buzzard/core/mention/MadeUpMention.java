package nl.buzzard.core.mention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention nobody ever wrote, being made up; start with {@link Mentions#saying}. Every method
 * changes this one and returns it. Not thread-safe: one test makes it.
 */
public final class MadeUpMention {

  private String id;
  private String source = "made-up";
  private Platform platform = Platform.X;
  private @Nullable String url;
  private @Nullable String conversation;
  private @Nullable String title;
  private final String body;
  private Author author = new Author("someone", "Some One", null);
  private Instant published = Mentions.NOON;
  private @Nullable Instant collected;
  private Engagement engagement = Engagement.UNKNOWN;
  private Details details = Details.UNKNOWN;
  private final List<String> tags = new ArrayList<>();
  private final List<BrandSentiment> toward = new ArrayList<>();
  private final List<String> brands = new ArrayList<>();
  private final List<QueryMatch> matches = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();
  private Language language = Language.UNKNOWN;
  private Sentiment sentiment = Sentiment.UNKNOWN;
  private @Nullable String story;
  private TriageDecision triage = TriageDecision.UNDECIDED;

  MadeUpMention(String body) {
    this.body = body;
    this.id = "x:" + Integer.toHexString(body.hashCode());
  }

  /** Gives it an identity; by default one made of its text. */
  public MadeUpMention id(String newId) {
    id = newId;
    return this;
  }

  /** Says who reads it, by default {@code made-up}. */
  public MadeUpMention from(String newSource) {
    source = newSource;
    return this;
  }

  /** Says what kind of place it is from, by default X. */
  public MadeUpMention on(Platform newPlatform) {
    platform = newPlatform;
    return this;
  }

  /** Gives it an address; by default it has none. */
  public MadeUpMention url(String newUrl) {
    url = newUrl;
    return this;
  }

  /** Puts it into a thread; by default it stands alone. */
  public MadeUpMention inConversation(String newConversation) {
    conversation = newConversation;
    return this;
  }

  /** Gives it a headline; by default it has none. */
  public MadeUpMention titled(String newTitle) {
    title = newTitle;
    return this;
  }

  /** Says who wrote it, by his handle. */
  public MadeUpMention by(String handle) {
    return by(new Author(handle, null, null));
  }

  /** Says who wrote it. */
  public MadeUpMention by(Author newAuthor) {
    author = newAuthor;
    return this;
  }

  /** Says when it was published, such as {@code 2026-03-01T12:00:00Z}, which is the default. */
  public MadeUpMention at(String instant) {
    return at(Instant.parse(instant));
  }

  /** Says when it was published. */
  public MadeUpMention at(Instant instant) {
    published = instant;
    return this;
  }

  /** Says when it was read; by default a minute after it was published. */
  public MadeUpMention collected(Instant instant) {
    collected = instant;
    return this;
  }

  /** Says how people reacted; by default nobody knows. */
  public MadeUpMention engagement(Engagement newEngagement) {
    engagement = newEngagement;
    return this;
  }

  /** Tells what only some places tell; by default nothing. */
  public MadeUpMention with(Details newDetails) {
    details = newDetails;
    return this;
  }

  /** Gives it labels. */
  public MadeUpMention tagged(String... newTags) {
    tags.addAll(Arrays.asList(newTags));
    return this;
  }

  /** Lets its source assign brands. */
  public MadeUpMention about(String... newBrands) {
    brands.addAll(Arrays.asList(newBrands));
    return this;
  }

  /** Lets the query of a brand match it, named after the brand. */
  public MadeUpMention matchingBrand(String brand) {
    matches.add(new QueryMatch(brand, brand));
    return this;
  }

  /** Lets the query of a brand, named after it, match at a place and so many times. */
  public MadeUpMention matchingBrand(String brand, Prominence prominence) {
    matches.add(new QueryMatch(brand, brand, prominence));
    return this;
  }

  /** Lets a query about a topic match it. */
  public MadeUpMention matchingTopic(String query) {
    matches.add(new QueryMatch(query, null));
    return this;
  }

  /** Says its language. */
  public MadeUpMention in(Language newLanguage) {
    language = newLanguage;
    return this;
  }

  /** Lets it sound negative, score -0.8. */
  public MadeUpMention negative(String... evidence) {
    return sounding(new Sentiment(Sentiment.Label.NEGATIVE, -0.8, 0.9, List.of(evidence)));
  }

  /** Lets it sound positive, score 0.8. */
  public MadeUpMention positive(String... evidence) {
    return sounding(new Sentiment(Sentiment.Label.POSITIVE, 0.8, 0.9, List.of(evidence)));
  }

  /** Lets it sound neutral, score 0. */
  public MadeUpMention neutral() {
    return sounding(new Sentiment(Sentiment.Label.NEUTRAL, 0, 0.7, List.of()));
  }

  /** Says how it sounds; by default nobody judged it. */
  public MadeUpMention sounding(Sentiment newSentiment) {
    sentiment = newSentiment;
    return this;
  }

  /** Lets it sound otherwise toward a brand; by default it sounds the same toward all. */
  public MadeUpMention toward(String brand, Sentiment.Label label) {
    toward.add(new BrandSentiment(brand, label));
    return this;
  }

  /** Gives it a cue without a finer kind. */
  public MadeUpMention showing(Signal.Type type, String... evidence) {
    return showing(new Signal(type, null, List.of(evidence)));
  }

  /** Gives it a cue. */
  public MadeUpMention showing(Signal signal) {
    signals.add(signal);
    return this;
  }

  /** Puts it into a story; by default it is its own. */
  public MadeUpMention inStory(String newStory) {
    story = newStory;
    return this;
  }

  /** Says where it goes; by default undecided. */
  public MadeUpMention going(TriageDecision newTriage) {
    triage = newTriage;
    return this;
  }

  /** {@return it the way a source gives it, in plain text} */
  public RawItem raw() {
    return new RawItem(
        origin(),
        new RawItem.Content(title, body, RawItem.Format.PLAIN),
        author,
        published,
        readAt(),
        engagement,
        brands,
        details);
  }

  /** {@return it with an identity, before anything is understood of it} */
  public Mention mention() {
    return new Mention(
        new MentionId(id),
        origin(),
        title,
        body,
        author,
        published,
        readAt(),
        engagement,
        brands,
        details);
  }

  /** {@return it with all that is understood of it} */
  public EnrichedMention enriched() {
    return new EnrichedMention(
        mention(),
        matches,
        language,
        sentiment,
        signals,
        new StoryId(story == null ? id : story),
        triage,
        tags,
        toward);
  }

  private Origin origin() {
    String nativeId = id.substring(id.indexOf(':') + 1);
    return new Origin(new SourceId(source), platform, nativeId, url, conversation);
  }

  private Instant readAt() {
    return collected == null ? published.plus(Duration.ofMinutes(1)) : collected;
  }
}
