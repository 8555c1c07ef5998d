package nl.buzzard.crawler.social;

import java.util.List;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * What a platform shows, newest first, page by page: which request to make and what the answer
 * says. One file per platform; what was seen before is none of its business.
 *
 * <p>Not thread-safe.
 */
interface Timeline {

  /**
   * Reads a page.
   *
   * @param older where the page begins, from the page before; null for the newest
   * @throws SourceException if it could not be read
   * @throws InterruptedException if the run was stopped while waiting
   */
  Slice read(@Nullable String older) throws SourceException, InterruptedException;

  /**
   * {@return whether a post the timeline no longer shows was taken away from the platform; false
   * also where the platform has no way to tell}
   *
   * @param key what the timeline calls the post
   */
  boolean isGone(String key) throws SourceException, InterruptedException;

  /**
   * A page. Immutable.
   *
   * @param posts newest first
   * @param older where the next page begins; null when there is none
   */
  record Slice(List<Post> posts, @Nullable String older) {

    public Slice {
      posts = List.copyOf(posts);
    }
  }

  /**
   * A post of the timeline. Immutable.
   *
   * @param key what the timeline itself calls it
   * @param item what it says; it has a time of publishing
   */
  record Post(String key, RawItem item) {}
}
