package nl.buzzard.index.opensearch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.buzzard.config.OpenSearchSettings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.opensearch.LargestValues.Adding;
import org.jspecify.annotations.Nullable;

/**
 * The mentions in an OpenSearch cluster: an index for every month of publication, all under one
 * alias. It answers every question as the Lucene index does.
 *
 * <p>Each batch is on disk in the cluster, and visible, before {@link #store} returns. A failure is
 * an {@link java.io.UncheckedIOException} with one sentence. Thread-safe.
 */
public final class OpenSearchMentionStore implements MentionStore {

  private final Cluster cluster;
  private final @Nullable BulkWriting writing;
  private final ClusterPages pages;
  private final ClusterCounts counts;
  private final Forgetting forgetting;

  private OpenSearchMentionStore(Cluster cluster, Months months, @Nullable BulkWriting writing) {
    this.cluster = cluster;
    this.writing = writing;
    this.pages = new ClusterPages(cluster, months.alias());
    this.counts = new ClusterCounts(cluster, months.alias());
    this.forgetting = new Forgetting(cluster, months, pages);
  }

  /**
   * {@return the store in a cluster, which is told what every new month looks like}
   *
   * @throws java.io.UncheckedIOException if the cluster cannot be reached or refuses
   */
  public static OpenSearchMentionStore open(OpenSearchSettings settings) {
    Months months = Months.at(settings.address());
    Cluster cluster = new Cluster(settings);
    try {
      cluster.send("PUT", "_index_template/" + months.alias(), new MonthTemplate(months).json());
    } catch (RuntimeException unusable) {
      cluster.close();
      throw unusable;
    }
    return new OpenSearchMentionStore(cluster, months, new BulkWriting(cluster, months));
  }

  /** {@return the store in a cluster, to search and count only} */
  public static OpenSearchMentionStore openReadOnly(OpenSearchSettings settings) {
    return new OpenSearchMentionStore(new Cluster(settings), Months.at(settings.address()), null);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the store was opened read-only
   * @throws MentionRefusedException if the cluster will never take a mention of the batch
   */
  @Override
  public void store(List<EnrichedMention> batch) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    writing.write(batch);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the store was opened read-only
   */
  @Override
  public int change(MentionQuery query, int most, UnaryOperator<EnrichedMention> change) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    synchronized (writing) { // nobody else writes between reading and writing back
      List<EnrichedMention> found = search(query, Paging.first(most)).mentions();
      store(found.stream().map(change).toList());
      return found.size();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the store was opened read-only
   */
  @Override
  public List<MentionId> change(List<MentionId> ids, UnaryOperator<EnrichedMention> change) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    synchronized (writing) { // nobody else writes between reading and writing back
      List<EnrichedMention> found =
          ids.stream().distinct().map(this::find).flatMap(Optional::stream).toList();
      store(found.stream().map(change).toList());
      return found.stream().map(EnrichedMention::id).toList();
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Months that are over go as a whole; only the month of the instant is searched through.
   *
   * @throws UnsupportedOperationException if the store was opened read-only
   */
  @Override
  public long forgetBefore(Instant instant) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    synchronized (writing) { // a batch that is being written may belong to a month that goes
      return forgetting.before(instant);
    }
  }

  @Override
  public Optional<EnrichedMention> find(MentionId id) {
    return pages.find(id);
  }

  @Override
  public Hits search(MentionQuery query, Paging paging) {
    return pages.page(query, paging);
  }

  @Override
  public long count(MentionQuery query) {
    return pages.count(query);
  }

  @Override
  public List<Row> count(Request request) {
    return counts.count(request, Adding.MENTIONS).stream()
        .map(reach -> new Row(reach.start(), reach.keys(), reach.mentions()))
        .toList();
  }

  @Override
  public List<Reach> reach(Request request) {
    return counts.count(request, Adding.REACH);
  }

  @Override
  public void close() {
    cluster.close();
  }
}
