package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What happened on the AT Protocol's network, in whatever words a server told it. Immutable. */
sealed interface BlueskyEvent {

  /** The collection of an account's repository that holds its posts. */
  String POSTS = "app.bsky.feed.post";

  /** {@return the DID of the account that did it} */
  String account();

  /**
   * A post was made or changed. Immutable.
   *
   * @param account who
   * @param name the post's key in the collection
   * @param revision of the repository, of this change only
   * @param record the post
   * @param at when the server saw it
   */
  record Written(String account, String name, String revision, JsonNode record, Instant at)
      implements BlueskyEvent {}

  /**
   * A post was taken away. Immutable.
   *
   * @param account who
   * @param name the post's key in the collection
   * @param revision of the repository, of this change only
   */
  record Removed(String account, String name, String revision) implements BlueskyEvent {}

  /**
   * An account shows its posts no more: it was deleted, withdrawn, suspended or taken down.
   * Immutable.
   *
   * @param account which
   * @param occurrence tells this time from others
   */
  record Hidden(String account, String occurrence) implements BlueskyEvent {}

  /** {@return whether the posts of an account in such a state are to be seen no more} */
  static boolean hides(JsonNode account) {
    return !account.path("active").asBoolean(true)
        && switch (account.path("status").asText()) {
          // Troubles of the servers among themselves, which say nothing about the posts.
          case "desynchronized", "throttled" -> false;
          default -> true;
        };
  }
}
