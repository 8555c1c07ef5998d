package nl.buzzard.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.source.Inbox;

/**
 * The second try of a batch that failed, item by item, so that one bad item cannot hold up all
 * others for ever.
 *
 * <p>An item is at fault, and set aside, when it fails where another of its batch succeeds. When
 * none succeeds, or the disk or the database is what failed, everything stays in the inbox. Not
 * thread-safe.
 */
final class OneByOne {

  private final Inbox inbox;
  private final MentionPipeline pipeline;

  OneByOne(Inbox inbox, MentionPipeline pipeline) {
    this.inbox = inbox;
    this.pipeline = pipeline;
  }

  /**
   * Takes what can be taken of a batch.
   *
   * @param failure what the batch as a whole failed with
   * @throws RuntimeException if no item could be taken, or storing failed: try again later
   */
  void take(Inbox.Batch batch, Throwable failure) {
    if (Outage.behind(failure).isPresent()) {
      throw again(failure);
    }
    List<Failed> failed = new ArrayList<>();
    for (Inbox.Batch item : batch.oneByOne()) {
      take(item, failed);
    }
    if (failed.size() == batch.items().size()) {
      throw again(failure);
    }
    failed.forEach(item -> inbox.setAside(item.item(), item.reason()));
  }

  private void take(Inbox.Batch item, List<Failed> failed) {
    try {
      pipeline.accept(item.items());
    } catch (RuntimeException | StackOverflowError e) {
      if (Outage.behind(e).isPresent()) {
        throw again(e);
      }
      // Its class alone: a message may quote the text.
      failed.add(new Failed(item, "the pipeline failed: " + e.getClass().getSimpleName()));
      return;
    }
    inbox.done(item);
  }

  private static RuntimeException again(Throwable failure) {
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  private record Failed(Inbox.Batch item, String reason) {}
}
