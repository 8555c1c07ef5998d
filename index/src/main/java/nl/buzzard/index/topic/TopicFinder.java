package nl.buzzard.index.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionTopics;
import nl.buzzard.index.topic.Likelihood.Share;

/**
 * Finds topics in any store: samples of the selection and of all mentions of its period and the one
 * before, even over their length, suggest words and phrases; the store then counts the most
 * promising exactly.
 *
 * <p>A story counts once in the samples, so that one much repeated text does not look like a topic.
 * Thread-safe.
 */
public final class TopicFinder implements MentionTopics {

  /** So many suggestions are counted for each topic wanted. */
  private static final int SUGGESTIONS_A_TOPIC = 3;

  /** What fewer mentions say is one person's matter. */
  private static final long FEWEST_MENTIONS = 3;

  private static final Comparator<Topic> STRONGEST_AND_LONGEST_FIRST =
      Comparator.comparingDouble(Topic::strength)
          .thenComparingInt(topic -> topic.words().length())
          .reversed();

  private final MentionSearch search;
  private final Samples samples;

  /**
   * @param search where the mentions are
   */
  public TopicFinder(MentionSearch search) {
    this.search = search;
    this.samples = new Samples(search);
  }

  @Override
  public List<Topic> topics(Request request) {
    Compared compared = Compared.of(request);
    Share selected = new Share(0, search.count(compared.selection()));
    Share all = new Share(0, search.count(compared.background()));
    List<Topic> strongestFirst =
        suggestions(compared, request).stream()
            .map(words -> counted(new Topic(words, 0, 0, 0), compared, selected, all))
            .filter(topic -> topic.mentions() >= FEWEST_MENTIONS && topic.strength() > 0)
            .sorted(STRONGEST_AND_LONGEST_FIRST)
            .toList();
    return withoutRepeats(strongestFirst).stream().limit(request.most()).toList();
  }

  /**
   * What is held against what. Where one brand is all there is, the background is what was said
   * before. Immutable.
   *
   * @param selection the mentions whose topics are wanted
   * @param before the same selection in the period before
   * @param background all mentions of both periods
   * @param start when the period before begins
   */
  private record Compared(
      MentionQuery selection, MentionQuery before, MentionQuery background, Instant start) {

    static Compared of(Request request) {
      Instant start = request.from().minus(Duration.between(request.from(), request.until()));
      return new Compared(
          request.selection().and(new Published(request.from(), request.until())),
          request.selection().and(new Published(start, request.from())),
          new Published(start, request.until()),
          start);
    }
  }

  private List<String> suggestions(Compared compared, Request request) {
    SaidWords selected = samples.take(request.selection(), request.from(), request.until());
    SaidWords all = samples.take(MentionQuery.everything(), compared.start(), request.until());
    return selected.tellingMoreThan(all, request.most() * SUGGESTIONS_A_TOPIC);
  }

  private Topic counted(Topic topic, Compared compared, Share selected, Share all) {
    long mentions = search.count(compared.selection().and(topic.query()));
    long everywhere = search.count(compared.background().and(topic.query()));
    double strength =
        Likelihood.ratio(
            new Share(mentions, selected.all()),
            new Share(everywhere - mentions, all.all() - selected.all()));
    return new Topic(
        topic.words(), mentions, search.count(compared.before().and(topic.query())), strength);
  }

  /** Of words and phrases that are parts of each other and said about as often, one is enough. */
  private static List<Topic> withoutRepeats(List<Topic> strongestFirst) {
    List<Topic> kept = new ArrayList<>();
    for (int i = 0; i < strongestFirst.size(); i++) {
      Topic topic = strongestFirst.get(i);
      if (strongestFirst.subList(0, i).stream().noneMatch(other -> overlap(topic, other))) {
        kept.add(topic);
      }
    }
    return kept;
  }

  private static boolean overlap(Topic one, Topic other) {
    List<String> words = List.of(one.words().split(" "));
    return Stream.of(other.words().split(" ")).anyMatch(words::contains)
        && 2 * Math.min(one.mentions(), other.mentions())
            > Math.max(one.mentions(), other.mentions());
  }
}
