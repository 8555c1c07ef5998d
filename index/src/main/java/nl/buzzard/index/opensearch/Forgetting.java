package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.MentionQuery.Published;

/**
 * Forgets what was published before an instant: the indices of the months before it as a whole,
 * then what is left of its own month. Stopped in between, the next call goes on. Thread-safe.
 */
final class Forgetting {

  private final Cluster cluster;
  private final Months months;
  private final ClusterPages pages;

  Forgetting(Cluster cluster, Months months, ClusterPages pages) {
    this.cluster = cluster;
    this.months = months;
    this.pages = pages;
  }

  /** {@return how many mentions were forgotten} */
  long before(Instant instant) {
    Published tooOld = new Published(null, instant);
    long mentions = pages.count(tooOld);
    if (mentions == 0) {
      return 0;
    }
    over(instant).forEach(index -> cluster.send("DELETE", index, null));
    ObjectNode found = Json.object("query", PublishedTimes.within(tooOld));
    cluster.send(
        "POST", months.alias() + "/_delete_by_query?refresh=true&ignore_unavailable=true", found);
    return mentions;
  }

  /** {@return the indices of the months that ended by an instant; their names sort by time} */
  private List<String> over(Instant instant) {
    String own = months.index(instant);
    List<String> over = new ArrayList<>();
    cluster
        .send("GET", months.pattern() + "/_alias", null)
        .fieldNames()
        .forEachRemaining(index -> {
          if (index.compareTo(own) < 0) {
            over.add(index);
          }
        });
    return over;
  }
}
