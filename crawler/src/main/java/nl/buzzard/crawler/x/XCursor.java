package nl.buzzard.crawler.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import nl.buzzard.core.source.Source.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How far a search was read. X gives the newest page first, so what is new is read in a sweep of
 * pages, and only after the last one are older posts done with. Immutable.
 *
 * @param search what is searched for; a cursor of another search is not ours
 * @param since the newest post before the sweep; 0 before the first one
 * @param newest the newest post that the sweep met; 0 before its first page
 * @param page the page to read next, in X's words; null for the first of a sweep
 * @param given the newest post of that page that was handed out already; 0 for none
 * @param bought how many posts the sweep has brought so far
 * @param end until when the sweep looks; the distant past between two sweeps
 */
record XCursor(
    String search,
    long since,
    long newest,
    @Nullable String page,
    long given,
    long bought,
    Instant end) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static XCursor start(String search) {
    return atRest(search, 0);
  }

  private static XCursor atRest(String search, long since) {
    return new XCursor(search, since, 0, null, 0, 0, Instant.EPOCH);
  }

  boolean isStart() {
    return since == 0 && isAtRest();
  }

  boolean isAtRest() {
    return end.equals(Instant.EPOCH);
  }

  XCursor sweepingUntil(Instant newEnd) {
    return new XCursor(search, since, newest, page, given, bought, newEnd);
  }

  /** {@return this cursor after a part of a page} */
  XCursor within(long lastGiven, long newestMet) {
    return new XCursor(search, since, Math.max(newest, newestMet), page, lastGiven, bought, end);
  }

  /** {@return this cursor after a whole page} */
  XCursor onPage(String next, long newestMet, long posts) {
    return new XCursor(search, since, Math.max(newest, newestMet), next, 0, bought + posts, end);
  }

  /** {@return this cursor after the last page of the sweep} */
  XCursor swept(long newestMet) {
    return atRest(search, Math.max(since, Math.max(newest, newestMet)));
  }

  /** {@return the cursor in a token; the start when the token is not one of this search} */
  static XCursor read(Cursor cursor, String search) {
    if (cursor.token().isEmpty()) {
      return start(search);
    }
    try {
      JsonNode json = JSON.readTree(cursor.token());
      return search.equals(json.path("search").asText())
          ? new XCursor(
              search,
              json.path("since").asLong(),
              json.path("newest").asLong(),
              json.path("page").textValue(),
              json.path("given").asLong(),
              json.path("bought").asLong(),
              Instant.ofEpochSecond(json.path("end").asLong()))
          : start(search);
    } catch (JsonProcessingException e) {
      return start(search);
    }
  }

  Cursor write() {
    ObjectNode json = JSON.createObjectNode();
    json.put("search", search)
        .put("since", since)
        .put("newest", newest)
        .put("page", page)
        .put("given", given)
        .put("bought", bought)
        .put("end", end.getEpochSecond());
    return new Cursor(json.toString());
  }
}
