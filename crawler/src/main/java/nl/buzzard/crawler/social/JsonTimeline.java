package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;

/** A timeline that comes as a list of JSON, an entry for each post. Not thread-safe. */
abstract class JsonTimeline implements Timeline {

  final JsonApi api;
  final SourceSettings.Social settings;
  final InstantSource clock;

  JsonTimeline(JsonApi api, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
  }

  /** {@return the post in an entry; null when it is none, or one that is passed over} */
  abstract @Nullable Post post(JsonNode entry);

  /**
   * {@return the posts of a page, in its order}
   *
   * @param mark the path to a field that every entry has which is a post
   * @throws SourceException if there are entries and not one of them has it
   */
  final List<Post> posts(JsonNode entries, String mark) throws SourceException {
    List<Post> posts = new ArrayList<>();
    for (JsonNode entry : api.readable(entries, mark)) {
      Post post = post(entry);
      if (post != null) {
        posts.add(post);
      }
    }
    return posts;
  }
}
