package nl.buzzard.webcare.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.stage.Corrector;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.webcare.queue.TrailEntry.Action;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What agents corrected of what models say of single mentions. It holds for the mention from then
 * on, also when it is collected again, and what was corrected can be learnt from. Thread-safe, also
 * between processes that share the database.
 */
public final class Corrections implements Corrector {

  /** How many mentions are asked for in one question to the database. */
  private static final int PAGE = 1_000;

  private final Jdbi jdbi;
  private final MentionStore store;
  private final InstantSource time;

  /**
   * @param jdbi the database that holds them, and the queue
   * @param store holds the mentions
   * @param time the clock
   */
  public Corrections(Jdbi jdbi, MentionStore store, InstantSource time) {
    this.jdbi = jdbi;
    this.store = store;
    this.time = time;
  }

  /**
   * Corrects a mention: in the store, in the queue if it is there, and for ever.
   *
   * @return whether the mention is kept; nothing else can be corrected
   */
  public boolean correct(MentionId id, String agent, Correction correction) {
    Optional<EnrichedMention> kept = store.find(id);
    if (kept.isEmpty()) {
      return false;
    }
    EnrichedMention corrected = correction.appliedTo(kept.get());
    Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
    jdbi.useTransaction(handle -> {
      write(handle, id, agent, correction, now);
      if (new QueueTable(handle, now).relabel(corrected)) {
        new Records(handle, now).did(id, agent, Action.CORRECTED);
      }
    });
    store.store(List.of(corrected));
    return true;
  }

  private static void write(
      Handle handle, MentionId id, String agent, Correction correction, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO label_correction (mention, subject, value, agent, corrected)
            VALUES (:mention, :subject, :value, :agent, :now)
            ON CONFLICT (mention, subject) DO UPDATE
              SET value = excluded.value, agent = excluded.agent, corrected = excluded.corrected
            """)
        .bind("mention", id.value())
        .bind("subject", correction.subject())
        .bind("value", correction.value())
        .bind("agent", agent)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  @Override
  public List<EnrichedMention> corrected(List<EnrichedMention> batch) {
    List<EnrichedMention> corrected = new ArrayList<>(batch.size());
    for (int begin = 0; begin < batch.size(); begin += PAGE) {
      List<EnrichedMention> page = batch.subList(begin, Math.min(batch.size(), begin + PAGE));
      Map<String, List<Correction>> corrections = of(page);
      for (EnrichedMention mention : page) {
        EnrichedMention step = mention;
        for (Correction one : corrections.getOrDefault(mention.id().value(), List.of())) {
          step = one.appliedTo(step);
        }
        corrected.add(step);
      }
    }
    return corrected;
  }

  private Map<String, List<Correction>> of(List<EnrichedMention> page) {
    List<String> ids = page.stream().map(mention -> mention.id().value()).toList();
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT mention, subject, value FROM label_correction WHERE mention IN (<ids>)")
            .bindList("ids", ids)
            .reduceRows(
                new HashMap<>(),
                (corrections, row) -> {
                  String mention = row.getColumn("mention", String.class);
                  Correction.of(
                          row.getColumn("subject", String.class),
                          row.getColumn("value", String.class))
                      .ifPresent(correction ->
                          corrections
                              .computeIfAbsent(mention, key -> new ArrayList<>())
                              .add(correction));
                  return corrections;
                }));
  }

  /**
   * Hands on every mention somebody corrected and that is still kept, as it is after that, in the
   * order of their identities.
   *
   * @return how many there are
   */
  public long forEachCorrected(Consumer<EnrichedMention> taker) {
    List<MentionId> ids =
        jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT DISTINCT mention FROM label_correction ORDER BY mention")
                .mapTo(String.class)
                .map(MentionId::new)
                .list());
    long handed = 0;
    for (MentionId id : ids) {
      Optional<EnrichedMention> kept = store.find(id);
      if (kept.isPresent() && !kept.get().mention().text().isBlank()) {
        taker.accept(kept.get());
        handed++;
      }
    }
    return handed;
  }
}
