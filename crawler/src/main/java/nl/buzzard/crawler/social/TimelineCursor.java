package nl.buzzard.crawler.social;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.buzzard.core.source.Source.Cursor;

/**
 * How far a timeline was read. Immutable.
 *
 * @param subject which timeline, as configured; a cursor of another one is not ours
 * @param floor nothing older is looked at; the distant past at the start
 * @param seen the newest posts that were handed out, oldest first
 */
record TimelineCursor(String subject, Instant floor, List<SeenPost> seen) {

  static final int REMEMBERED = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  TimelineCursor {
    seen = List.copyOf(seen);
  }

  static TimelineCursor start(String subject) {
    return new TimelineCursor(subject, Instant.EPOCH, List.of());
  }

  boolean isStart() {
    return seen.isEmpty() && floor.equals(Instant.EPOCH);
  }

  /** {@return this cursor with other posts seen, oldest first} */
  TimelineCursor with(Instant newFloor, Collection<SeenPost> posts) {
    return new TimelineCursor(
        subject, newFloor, posts.stream().sorted(SeenPost.OLDEST_FIRST).toList());
  }

  /** {@return this cursor with the newest posts only} */
  TimelineCursor forgettingOldest() {
    int tooMany = seen.size() - REMEMBERED;
    return tooMany <= 0
        ? this
        : with(seen.get(tooMany).published(), seen.subList(tooMany, seen.size()));
  }

  /** {@return the cursor in a token; the start when the token is not one of this timeline} */
  static TimelineCursor read(Cursor cursor, String subject) {
    if (cursor.token().isEmpty()) {
      return start(subject);
    }
    try {
      JsonNode json = JSON.readTree(cursor.token());
      if (!subject.equals(json.path("subject").asText())) {
        return start(subject);
      }
      List<SeenPost> seen = new ArrayList<>();
      for (JsonNode post : json.path("seen")) {
        seen.add(
            new SeenPost(
                Instant.parse(post.path(0).asText()),
                post.path(1).asText(),
                post.path(2).asText(),
                post.path(3).textValue(),
                post.path(4).textValue()));
      }
      return new TimelineCursor(subject, Instant.parse(json.path("floor").asText()), seen);
    } catch (JsonProcessingException | DateTimeException e) {
      return start(subject);
    }
  }

  Cursor write() {
    ObjectNode json = JSON.createObjectNode();
    json.put("subject", subject).put("floor", floor.toString());
    ArrayNode posts = json.putArray("seen");
    for (SeenPost post : seen) {
      posts
          .addArray()
          .add(post.published().toString())
          .add(post.key())
          .add(post.print())
          .add(post.nativeId())
          .add(post.url());
    }
    return new Cursor(json.toString());
  }
}
