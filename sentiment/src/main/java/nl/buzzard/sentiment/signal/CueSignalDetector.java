package nl.buzzard.sentiment.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.sentiment.Resource;
import nl.buzzard.sentiment.signal.CueList.Span;
import nl.buzzard.sentiment.tokens.Words;
import nl.buzzard.sentiment.tokens.Words.Word;

/**
 * Finds signals by written cues, in Dutch and English.
 *
 * <p>Most signals are shown by a cue of their own. A complaint is also negative sentiment about
 * service, unless a newspaper reports it; praise is a cue of praise in a positive text; a question
 * is a sentence with a question mark that asks. What looks like spam shows nothing else, and what a
 * webcare agent signed shows nothing at all. Immutable and thread-safe.
 */
public final class CueSignalDetector implements SignalDetector {

  private static final int MOST_WORDS = 2_000;
  private static final int MOST_EVIDENCE = 5;

  /** Who asks or shops around may use one mild word without complaining; not a strong one. */
  private static final double CLEARLY_NEGATIVE = -0.45;

  /** How webcare agents sign what they write: {@code ^Sanne}. */
  private static final Pattern SIGNATURE = Pattern.compile("\\^\\p{Lu}\\p{Ll}+");

  private final CueList dutch;
  private final CueList english;
  private final CueList both;

  private CueSignalDetector(CueList dutch, CueList english, CueList both) {
    this.dutch = dutch;
    this.english = english;
    this.both = both;
  }

  /**
   * {@return a detector with the cues read}
   *
   * @throws IllegalArgumentException naming file and line, when a list is malformed
   */
  public static CueSignalDetector load() {
    Resource dutch = Resource.beside(CueList.class, "nl.txt");
    Resource english = Resource.beside(CueList.class, "en.txt");
    return new CueSignalDetector(
        CueList.of(dutch), CueList.of(english), CueList.of(dutch, english));
  }

  @Override
  public List<Signal> detect(EnrichedMention mention) {
    String text = mention.mention().text();
    if (SIGNATURE.matcher(text).find()) {
      return List.of();
    }
    List<Word> words = Words.of(text, MOST_WORDS);
    Map<Topic, List<Span>> found = cuesOf(mention.language()).find(words);
    List<Span> spam = found.get(Topic.of(Topic.Name.SPAM));
    if (spam != null) {
      return List.of(signal(Signal.Type.SPAM, evidence(text, spam)));
    }
    List<Signal> signals = new ArrayList<>();
    addQuestion(signals, text, found, words);
    addComplaint(signals, text, found, mention);
    addPraise(signals, text, found, mention.sentiment());
    found.forEach((topic, spans) -> addPlain(signals, topic, evidence(text, spans)));
    return signals;
  }

  private CueList cuesOf(Language language) {
    return switch (language) {
      case NL -> dutch;
      case EN -> english;
      case OTHER, UNKNOWN -> both;
    };
  }

  private static void addComplaint(
      List<Signal> signals, String text, Map<Topic, List<Span>> found, EnrichedMention mention) {
    Sentiment sentiment = mention.sentiment();
    List<Span> cues = found.get(Topic.of(Topic.Name.COMPLAINT));
    if (cues != null && sentiment.label() != Label.POSITIVE) {
      signals.add(signal(Signal.Type.COMPLAINT, evidence(text, cues)));
      return;
    }
    boolean inquiring = !signals.isEmpty() || found.containsKey(Topic.of(Topic.Name.BUYING_INTENT));
    boolean negative =
        inquiring ? sentiment.score() <= CLEARLY_NEGATIVE : sentiment.label() == Label.NEGATIVE;
    boolean reported = mention.mention().origin().platform() == Platform.NEWS;
    if (negative && !reported && found.containsKey(Topic.of(Topic.Name.SERVICE))) {
      signals.add(signal(Signal.Type.COMPLAINT, sentiment.evidence()));
    }
  }

  private static void addPraise(
      List<Signal> signals, String text, Map<Topic, List<Span>> found, Sentiment sentiment) {
    List<Span> cues = found.get(Topic.of(Topic.Name.PRAISE));
    if (cues != null && sentiment.label() == Label.POSITIVE) {
      signals.add(signal(Signal.Type.PRAISE, evidence(text, cues)));
    }
  }

  private static void addQuestion(
      List<Signal> signals, String text, Map<Topic, List<Span>> found, List<Word> words) {
    List<Span> asking = new Questions(found).in(words);
    if (!asking.isEmpty()) {
      signals.add(signal(Signal.Type.QUESTION, evidence(text, asking)));
    }
  }

  private static void addPlain(List<Signal> signals, Topic topic, List<String> evidence) {
    switch (topic.name()) {
      case BUYING_INTENT -> signals.add(signal(Signal.Type.BUYING_INTENT, evidence));
      case CHURN_RISK -> signals.add(signal(Signal.Type.CHURN_RISK, evidence));
      case CRISIS -> signals.add(signal(Signal.Type.CRISIS, evidence));
      case LIFE_EVENT ->
          signals.add(
              new Signal(Signal.Type.LIFE_EVENT, String.valueOf(topic.lifeEvent()), evidence));
      case COMPLAINT, SERVICE, QUESTION, OPENER, ASKING, PRAISE, SPAM -> {
        // These are weighed above, with the sentiment or before all others.
      }
    }
  }

  private static Signal signal(Signal.Type type, List<String> evidence) {
    return new Signal(type, null, evidence);
  }

  private static List<String> evidence(String text, List<Span> spans) {
    Stream<String> pieces = spans.stream().map(span -> text.substring(span.from(), span.to()));
    return pieces.distinct().limit(MOST_EVIDENCE).toList();
  }
}
