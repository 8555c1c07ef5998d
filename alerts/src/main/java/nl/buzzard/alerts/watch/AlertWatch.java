package nl.buzzard.alerts.watch;

import static nl.buzzard.core.query.MentionQuery.Field.SENTIMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.buzzard.alerts.delivery.Letter;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.Verdict;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.Opening;
import nl.buzzard.alerts.mail.Findings;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.Occasion;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionStore;
import org.jspecify.annotations.Nullable;
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

  /** What was published longer ago is history, not news: an import of old mentions is silent. */
  private static final Duration NEWS = Duration.ofHours(24);

  /** How long before an alert came to be its news begins. */
  private static final Duration RUN_UP = Duration.ofHours(1);

  /** How far the clock of a source may be ahead of ours. */
  private static final Duration SKEW = Duration.ofHours(1);

  /** Longer than a mention can be news, {@link #NEWS} and {@link #SKEW} together. */
  private static final Duration MEMORY = Duration.ofDays(2);

  private static final Duration HOUR = Duration.ofHours(1);

  private static final MentionQuery NEGATIVE = new MentionQuery.Is(SENTIMENT, "negative");

  private final Incidents incidents;
  private final MentionSearch search;
  private final SpikeJudge spikes;
  private final Supplier<Configuration> configuration;
  private final Function<MentionQuery, String> printer;

  /**
   * @param incidents what it remembers
   * @param store what it looks at
   * @param configuration what holds right now; asked at every look
   * @param printer turns a query into the text the console reads back
   */
  public AlertWatch(
      Incidents incidents,
      MentionStore store,
      Supplier<Configuration> configuration,
      Function<MentionQuery, String> printer) {
    this.incidents = incidents;
    this.search = store;
    this.spikes = new SpikeJudge(store);
    this.configuration = configuration;
    this.printer = printer;
  }

  /** Looks at every alert; one that fails does not keep the others from being looked at. */
  public void look(Instant now) {
    Configuration current = configuration.get();
    for (AlertRule rule : current.alerts()) {
      try {
        look(rule, current.settings(), now);
      } catch (RuntimeException e) {
        LOG.error("The alert {} could not be looked at and is tried again", rule.name(), e);
      }
    }
    Set<String> rules = current.alerts().stream().map(AlertRule::name).collect(Collectors.toSet());
    incidents.closeAllBut(rules, now);
  }

  private void look(AlertRule rule, Settings settings, Instant now) {
    Optional<Incidents.Latest> latest =
        incidents.closeIfQuiet(rule.name(), rule.notice().quiet(), now);
    switch (rule) {
      case AlertRule.Keyword keyword -> look(keyword, settings, now);
      case AlertRule.Negative negative -> look(negative, latest, settings, now);
      case AlertRule.Spike spike -> look(spike, latest, settings, now);
    }
  }

  private void look(AlertRule.Keyword rule, Settings settings, Instant now) {
    Instant since = later(now.minus(NEWS), incidents.activeSince(rule.name(), now).minus(RUN_UP));
    Set<String> known = incidents.known(rule.name());
    MentionQuery query = rule.query().and(new Published(since, now.plus(SKEW)));
    Optional<Findings> found =
        Findings.read(search, query, mention -> !known.contains(mention.value()));
    if (found.isPresent()) {
      Findings findings = found.get();
      Occasion occasion = occasion(settings, rule, rule.query(), findings);
      int fresh = incidents.file(opening(occasion, Incident.Kind.KEYWORD, 1, now), findings.ids());
      incidents.forgetBefore(now.minus(MEMORY));
      LOG.info("The alert {} found {} mentions", rule.name(), fresh);
    }
  }

  private void look(
      AlertRule.Negative rule, Optional<Incidents.Latest> latest, Settings settings, Instant now) {
    MentionQuery negative = rule.query().and(NEGATIVE);
    if (latest.isPresent() && latest.get().state() == Incident.State.OPEN) {
      join(rule, latest.get(), negative, now);
      return;
    }
    Instant since = now.minus(rule.within());
    // A mention that belonged to one incident does not open the next.
    Instant from =
        latest.map(Incidents.Latest::lastFindingAt).map(last -> later(since, last)).orElse(since);
    MentionQuery window = negative.and(new Published(from, now));
    if (search.count(window) >= rule.count()) {
      Findings.read(search, window, mention -> true)
          .map(found -> occasion(settings, rule, negative, found))
          .map(occasion -> opening(occasion, Incident.Kind.NEGATIVE, rule.count(), now))
          .filter(incidents::open)
          .ifPresent(opened ->
              LOG.info(
                  "The alert {} opened an incident of {} mentions",
                  rule.name(),
                  opened.findings()));
    }
  }

  private void join(
      AlertRule.Negative rule, Incidents.Latest open, MentionQuery negative, Instant now) {
    long inWindow = search.count(negative.and(new Published(now.minus(rule.within()), now)));
    if (inWindow >= rule.count()) {
      long inAll = search.count(negative.and(new Published(open.firstPublished(), now)));
      incidents.join(open.id(), inAll, inWindow, now);
    }
  }

  private void look(
      AlertRule.Spike rule, Optional<Incidents.Latest> latest, Settings settings, Instant now) {
    MentionQuery hour = rule.query().and(new Published(now.minus(HOUR), now));
    long inTheHour = search.count(hour);
    boolean open = latest.isPresent() && latest.get().state() == Incident.State.OPEN;
    if (inTheHour < rule.count() || (!open && resting(latest, now))) {
      return;
    }
    Optional<Verdict> verdict = spikes.judge(rule, now);
    if (open && verdict.isPresent()) {
      Incidents.Latest incident = latest.get();
      long all = search.count(rule.query().and(new Published(incident.firstPublished(), now)));
      incidents.join(incident.id(), all, inTheHour, now);
    } else if (verdict.isPresent()) {
      Findings.read(search, hour, mention -> true)
          .map(found -> occasion(settings, rule, rule.query(), found, verdict.get()))
          .map(occasion -> opening(occasion, Incident.Kind.SPIKE, rule.count(), now))
          .filter(incidents::open)
          .ifPresent(opened ->
              LOG.info(
                  "The alert {} opened an incident of {} mentions in an hour",
                  rule.name(),
                  opened.findings()));
    }
  }

  /** After an incident, a day passes before the same alert opens another. */
  private static boolean resting(Optional<Incidents.Latest> latest, Instant now) {
    return latest
        .map(last -> now.isBefore(last.lastFindingAt().plus(Sensitivity.USUAL.rest())))
        .orElse(false);
  }

  private Occasion occasion(
      Settings settings, AlertRule rule, MentionQuery query, Findings findings) {
    return occasion(settings, rule, query, findings, null);
  }

  private Occasion occasion(
      Settings settings,
      AlertRule rule,
      MentionQuery query,
      Findings findings,
      @Nullable Verdict verdict) {
    return new Occasion(
        settings, rule, printer.apply(rule.query()), printer.apply(query), findings, verdict);
  }

  private static Opening opening(
      Occasion occasion, Incident.Kind kind, long threshold, Instant now) {
    Settings settings = occasion.settings();
    return new Opening(
        occasion.rule().name(),
        kind,
        occasion.query(),
        occasion.findings().from(),
        occasion.findings().count(),
        threshold,
        new Letter(
            settings.mail() == null ? List.of() : occasion.rule().notice().recipients(),
            IncidentMail.of(occasion),
            now));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
