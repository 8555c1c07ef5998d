package nl.buzzard.crawler.x;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;
import twitter4j.Tweet;

/** Makes an item of a post of X. Pure. */
final class XPost {

  private XPost() {}

  /**
   * {@return the item}
   *
   * <p>An edit makes a post of its own whose history names the earlier ones, so a post is known by
   * the first of them and shown by the last.
   *
   * @param source who read it
   * @param now when it was read
   */
  static RawItem item(Tweet post, SourceId source, Instant now) {
    Long conversation = post.getConversationId();
    Date created = post.getCreatedAt();
    Long writer = post.getAuthorId();
    return new RawItem(
        new Origin(
            source,
            Platform.X,
            Long.toString(first(post)),
            "https://x.com/i/web/status/" + post.getId(),
            conversation == null ? null : conversation.toString()),
        new RawItem.Content(null, post.getText(), RawItem.Format.PLAIN),
        writer == null ? Author.UNKNOWN : new Author(writer.toString(), null, null),
        created == null ? null : created.toInstant(),
        now,
        engagement(post.getPublicMetrics()),
        List.of(),
        Details.of(kind(post)));
  }

  private static long first(Tweet post) {
    Long[] history = post.getEditHistoryTweetIds();
    return history == null || history.length == 0 ? post.getId() : history[0];
  }

  private static Engagement engagement(Tweet.@Nullable PublicMetrics metrics) {
    return metrics == null
        ? Engagement.UNKNOWN
        : new Engagement(
            (long) metrics.getLikeCount(),
            (long) metrics.getRetweetCount(),
            (long) metrics.getReplyCount());
  }

  private static Kind kind(Tweet post) {
    if (post.isRetweet()) {
      return Kind.REPOST;
    }
    return post.getRepliedToTweetId() != null
        ? Kind.REPLY
        : post.getQuotedTweetId() != null ? Kind.QUOTE : Kind.POST;
  }
}
