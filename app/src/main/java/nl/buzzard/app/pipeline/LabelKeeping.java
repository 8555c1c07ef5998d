package nl.buzzard.app.pipeline;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nl.buzzard.config.LabelRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the labels of all history in step with the rules, behind what the server does: once when it
 * starts and again whenever the rules change. Thread-safe.
 */
public final class LabelKeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LabelKeeping.class);

  private final LabelHistory history;
  private final AtomicReference<List<LabelRule>> rules;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("labels").daemon().factory());

  /**
   * @param history where labels are given and taken
   * @param rules the labels
   */
  public LabelKeeping(LabelHistory history, List<LabelRule> rules) {
    this.history = history;
    this.rules = new AtomicReference<>(List.copyOf(rules));
  }

  /** Starts on the rules there are. */
  public void start() {
    List<LabelRule> now = rules.get();
    if (!now.isEmpty()) {
      worker.execute(() -> now.forEach(rule -> keep(rule, now)));
    }
  }

  /** Goes on with other rules. */
  public void replaceAll(List<LabelRule> others) {
    List<LabelRule> next = List.copyOf(others);
    if (!rules.getAndSet(next).equals(next)) {
      start();
    }
  }

  private void keep(LabelRule rule, List<LabelRule> now) {
    try {
      long changed =
          history.apply(
              rule, (done, all) -> {}, () -> worker.isShutdown() || !rules.get().equals(now));
      if (changed > 0) {
        log.info("The label {} was given to or taken from {} mentions", rule.name(), changed);
      }
    } catch (RuntimeException e) {
      log.warn("The label {} is not in step with history yet; next try at start", rule.name(), e);
    }
  }

  /** Finishes the page at hand and stops. */
  @Override
  public void close() {
    worker.close();
  }
}
