package nl.buzzard.webcare.triage;

import static nl.buzzard.core.mention.TriageDecision.Reason.BRAND_ADDRESSED;
import static nl.buzzard.core.mention.TriageDecision.Reason.BRAND_IN_FIRST_SENTENCE;
import static nl.buzzard.core.mention.TriageDecision.Reason.BUYING_INTENT;
import static nl.buzzard.core.mention.TriageDecision.Reason.CHURN_RISK;
import static nl.buzzard.core.mention.TriageDecision.Reason.COMPETITOR_ONLY;
import static nl.buzzard.core.mention.TriageDecision.Reason.COMPLAINT;
import static nl.buzzard.core.mention.TriageDecision.Reason.CRISIS;
import static nl.buzzard.core.mention.TriageDecision.Reason.HIDDEN;
import static nl.buzzard.core.mention.TriageDecision.Reason.LIFE_EVENT;
import static nl.buzzard.core.mention.TriageDecision.Reason.NEGATIVE;
import static nl.buzzard.core.mention.TriageDecision.Reason.NEWS_ARTICLE;
import static nl.buzzard.core.mention.TriageDecision.Reason.NO_CUE;
import static nl.buzzard.core.mention.TriageDecision.Reason.OLD;
import static nl.buzzard.core.mention.TriageDecision.Reason.OWN_CHANNEL;
import static nl.buzzard.core.mention.TriageDecision.Reason.OWN_POST;
import static nl.buzzard.core.mention.TriageDecision.Reason.PRAISE;
import static nl.buzzard.core.mention.TriageDecision.Reason.QUESTION;
import static nl.buzzard.core.mention.TriageDecision.Reason.REPOST;
import static nl.buzzard.core.mention.TriageDecision.Reason.SPAM;
import static nl.buzzard.core.mention.TriageDecision.Reason.WIDE_REACH;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.buzzard.config.Brand;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.mention.TriageDecision.Reason;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import nl.buzzard.core.stage.Triage;

/**
 * Triage by what a mention says and about whom.
 *
 * <p>The first bar that holds keeps a mention out of the queue. Past the bars, every cue that holds
 * adds its points to the urgency, and a mention with a cue worth answering goes to the queue. What
 * is only about a competitor goes there just when it is a chance to win a customer, at half the
 * urgency. Nothing is thrown away.
 *
 * <p>On a channel of the organisation itself all that is neither hidden nor old goes to the queue,
 * cue or no cue; a post of our own goes there as one that nobody needs to look at yet. Pure and
 * thread-safe.
 */
public final class RelevanceTriage implements Triage {

  /** What is older than this when collected is history, such as an import, and not work to do. */
  private static final Duration OLD_AFTER = Duration.ofDays(7);

  /** With one of these, a mention about an own brand is worth an agent's time. */
  private static final Set<Reason> WORTH_ANSWERING =
      EnumSet.of(CRISIS, CHURN_RISK, COMPLAINT, QUESTION, BUYING_INTENT, LIFE_EVENT, PRAISE);

  /** With one of these, somebody who is not our customer may become one. */
  private static final Set<Reason> CHANCE_TO_WIN = EnumSet.of(BUYING_INTENT, CHURN_RISK);

  private final Brands brands;
  private final Predicate<SourceId> owned;
  private final List<Bar> bars;
  private final List<Bar> barsOfOwned;
  private final List<Cue> cues;

  /**
   * @param configured own brands and competitors; without a single own brand, every brand a source
   *     assigns counts as own
   */
  public RelevanceTriage(List<Brand> configured) {
    this(configured, Set.of(), source -> false);
  }

  /**
   * @param configured own brands and competitors, as above
   * @param hiding the labels that hide a mention
   * @param owned which sources are channels of the organisation itself
   */
  public RelevanceTriage(List<Brand> configured, Set<String> hiding, Predicate<SourceId> owned) {
    brands = new Brands(configured);
    this.owned = owned;
    Bar hidden = new Bar(HIDDEN, mention -> mention.tags().stream().anyMatch(hiding::contains));
    Bar old = new Bar(OLD, mention -> isOld(mention.mention()));
    barsOfOwned = List.of(hidden, old);
    bars =
        List.of(
            hidden,
            new Bar(SPAM, mention -> mention.shows(Signal.Type.SPAM)),
            new Bar(OWN_POST, mention -> brands.post(mention.mention().author())),
            new Bar(REPOST, mention -> isRepost(mention.mention())),
            new Bar(
                NEWS_ARTICLE, mention -> mention.mention().origin().platform() == Platform.NEWS),
            old);
    cues =
        List.of(
            signal(CRISIS, 70, Signal.Type.CRISIS),
            signal(CHURN_RISK, 35, Signal.Type.CHURN_RISK),
            signal(COMPLAINT, 30, Signal.Type.COMPLAINT),
            signal(QUESTION, 25, Signal.Type.QUESTION),
            signal(BUYING_INTENT, 20, Signal.Type.BUYING_INTENT),
            signal(LIFE_EVENT, 12, Signal.Type.LIFE_EVENT),
            signal(PRAISE, 5, Signal.Type.PRAISE),
            when(NEGATIVE, 10, mention -> mention.sentiment().label() == Sentiment.Label.NEGATIVE),
            when(BRAND_ADDRESSED, 11, mention -> brands.addressedIn(mention.mention())),
            when(OWN_CHANNEL, 11, this::isOwned),
            when(BRAND_IN_FIRST_SENTENCE, 4, mention -> brands.openIn(mention.mention())),
            new Cue(WIDE_REACH, RelevanceTriage::reachPoints));
  }

  @Override
  public TriageDecision decide(EnrichedMention mention) {
    Optional<Bar> bar =
        (isOwned(mention) ? barsOfOwned : bars)
            .stream().filter(candidate -> candidate.holds.test(mention)).findFirst();
    if (bar.isPresent()) {
      return listen(bar.get().reason);
    }
    if (brands.post(mention.mention().author())) {
      return new TriageDecision(Verdict.QUEUE, 0, List.of(OWN_POST));
    }
    List<Found> found =
        cues.stream()
            .map(cue -> new Found(cue.reason, cue.points.applyAsInt(mention)))
            .filter(cue -> cue.points > 0)
            .sorted(Comparator.comparingInt(Found::points).reversed())
            .toList();
    if (isOwned(mention)) {
      return queue(found, 1);
    }
    return brands.ownIn(mention) ? aboutUs(found) : aboutOthers(mention, found);
  }

  private boolean isOwned(EnrichedMention mention) {
    return owned.test(mention.mention().origin().source());
  }

  private static TriageDecision aboutUs(List<Found> found) {
    boolean addressedInAnger = has(found, Set.of(NEGATIVE)) && has(found, Set.of(BRAND_ADDRESSED));
    return addressedInAnger || has(found, WORTH_ANSWERING) ? queue(found, 1) : listen(NO_CUE);
  }

  private TriageDecision aboutOthers(EnrichedMention mention, List<Found> found) {
    if (!brands.competitorIn(mention)) {
      return listen(NO_CUE);
    }
    return has(found, CHANCE_TO_WIN) ? queue(found, 2) : listen(COMPETITOR_ONLY);
  }

  private static TriageDecision queue(List<Found> found, int divisor) {
    int urgency = found.stream().mapToInt(Found::points).sum() / divisor;
    return new TriageDecision(
        Verdict.QUEUE, Math.min(100, urgency), found.stream().map(Found::reason).toList());
  }

  private static TriageDecision listen(Reason reason) {
    return new TriageDecision(Verdict.LISTEN, 0, List.of(reason));
  }

  private static boolean has(List<Found> found, Set<Reason> reasons) {
    return found.stream().anyMatch(cue -> reasons.contains(cue.reason));
  }

  private static boolean isRepost(Mention mention) {
    return mention.body().stripLeading().regionMatches(true, 0, "RT @", 0, 4);
  }

  private static boolean isOld(Mention mention) {
    return mention.published().isBefore(mention.collected().minus(OLD_AFTER));
  }

  private static int reachPoints(EnrichedMention mention) {
    Long followers = mention.mention().author().followers();
    if (followers == null || followers < 1_000) {
      return 0;
    }
    return followers < 10_000 ? 5 : followers < 100_000 ? 15 : 25;
  }

  private static Cue signal(Reason reason, int points, Signal.Type type) {
    return when(reason, points, mention -> mention.shows(type));
  }

  private static Cue when(Reason reason, int points, Predicate<EnrichedMention> holds) {
    return new Cue(reason, mention -> holds.test(mention) ? points : 0);
  }

  /** Why a mention stays out of the queue whatever else it says. */
  private record Bar(Reason reason, Predicate<EnrichedMention> holds) {}

  /** What makes a mention more urgent, and by how much; 0 where it does not hold. */
  private record Cue(Reason reason, ToIntFunction<EnrichedMention> points) {}

  /** A cue that holds. */
  private record Found(Reason reason, int points) {}
}
