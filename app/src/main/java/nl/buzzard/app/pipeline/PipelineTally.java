package nl.buzzard.app.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of the items that went through the pipeline. Thread-safe. */
public final class PipelineTally {

  /** What became of an item, or of a part of it. */
  public enum Outcome {
    STORED,
    /** No monitored query matches and its source assigned no brand: not kept. */
    UNASKED,
    /** Triage threw it away. */
    DROPPED,
    /** Its place took it away: whatever was kept of it lost its text. */
    REMOVED,
    /** Its place took it away before, and another source shows it still: not kept. */
    BURIED,
    /** It has neither text nor identity. */
    UNUSABLE,
    /** A stage failed; the mention is kept with that part unknown. */
    STAGE_FAILED
  }

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(Outcome outcome) {
    add(outcome, 1);
  }

  void add(Outcome outcome, long times) {
    add(outcome.name(), times);
  }

  /** {@return whether this is the first failure of this kind, so worth a full log line} */
  boolean addFailure(String stage, Throwable failure) {
    add(Outcome.STAGE_FAILED);
    return add(stage + " " + failure.getClass().getSimpleName(), 1) == 1;
  }

  private long add(String what, long times) {
    LongAdder adder = counts.computeIfAbsent(what, name -> new LongAdder());
    adder.add(times);
    return adder.sum();
  }

  /** {@return how often an outcome happened since the start} */
  public long count(Outcome outcome) {
    LongAdder adder = counts.get(outcome.name());
    return adder == null ? 0 : adder.sum();
  }

  /** {@return what became of the items, in words} */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%,d stored, %,d that nobody asked for, %,d dropped, %,d unusable, %,d failed stages",
        count(Outcome.STORED),
        count(Outcome.UNASKED),
        count(Outcome.DROPPED),
        count(Outcome.UNUSABLE),
        count(Outcome.STAGE_FAILED));
  }

  /** {@return every count by name; failures by stage and reason too} */
  public Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, adder) -> all.put(name, adder.sum()));
    return all;
  }
}
