package nl.buzzard.alerts.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.course.Pace.Judged;
import nl.buzzard.alerts.evidence.Evidence;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.SignedLinks;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings;
import nl.buzzard.config.SilenceRule;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether an alert has something to tell; everything it knows it asks of the store.
 *
 * <p>A look may be repeated, late, or made by two watchers at once: it changes nothing that was not
 * new. Thread-safe.
 */
public final class AlertWatch {

  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);

  private final Incidents incidents;
  private final KeywordWatch keywords;
  private final CountWatch counts;
  private final FollowUp followUp;
  private final SilenceWatch silences;
  private final Supplier<Configuration> configuration;

  /**
   * @param incidents what it remembers
   * @param store what it looks at
   * @param topics what a selection of it says more than others do
   * @param collecting how collecting it goes
   * @param configuration what holds right now; asked at every look
   * @param printer turns a query into the text the console reads back
   * @param links sign the links in mail
   */
  public AlertWatch(
      Incidents incidents,
      MentionStore store,
      MentionTopics topics,
      Collecting collecting,
      Supplier<Configuration> configuration,
      Function<MentionQuery, String> printer,
      SignedLinks links) {
    Evidence evidence = new Evidence(store, topics);
    Letters letters = new Letters(printer, links);
    this.incidents = incidents;
    this.keywords = new KeywordWatch(incidents, store, evidence, letters);
    this.counts = new CountWatch(incidents, store, collecting.gaps(), evidence, letters);
    this.silences = new SilenceWatch(incidents, collecting.silent(), printer, letters);
    this.followUp = new FollowUp(incidents, evidence, letters);
    this.configuration = configuration;
  }

  /** Looks at every alert; one that fails does not keep the others from being looked at. */
  public void look(Instant now) {
    Configuration current = configuration.get();
    // Single mentions first: to find them takes a moment, to count a while.
    List<AlertRule> inOrder =
        current.alerts().stream()
            .sorted(Comparator.comparing(rule -> Pace.of(rule).judged() != Judged.BY_MENTION))
            .toList();
    for (AlertRule rule : inOrder) {
      guarded(rule.name(), () -> look(rule, current.settings(), now));
    }
    for (SilenceRule rule : current.silences()) {
      guarded(rule.name(), () -> silences.look(rule, current.settings(), now));
    }
    Set<String> rules =
        Stream.concat(
                current.alerts().stream().map(AlertRule::name),
                current.silences().stream().map(SilenceRule::name))
            .collect(Collectors.toSet());
    incidents.closeAllBut(rules, now);
  }

  private static void guarded(String alert, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.error("The alert {} could not be looked at and is tried again", alert, e);
    }
  }

  private void look(AlertRule rule, Settings settings, Instant now) {
    switch (Pace.of(rule).judged()) {
      case BY_MENTION -> {
        // What is found after the quiet time is a new incident.
        followUp.look(rule, settings, now);
        keywords.look(rule, settings, now);
      }
      case AT_ONCE, WHEN_OVER -> {
        // After a stop of the process, what was missed may show that it was not quiet at all.
        counts.look(rule, settings, now);
        followUp.look(rule, settings, now);
      }
    }
  }
}
