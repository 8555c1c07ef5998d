package nl.buzzard.crawler.social;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.SourceId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The posts that streams handed on: platforms tell that a post, or a whole account, was taken away
 * by a name of their own, which need not be the one a mention is known by. Thread-safe.
 *
 * @param jdbi the way to the database that holds the table
 */
record StreamedPosts(Jdbi jdbi) {

  /**
   * A post that was handed on. Immutable.
   *
   * @param post what the stream calls it
   * @param nativeId the id its mention is known by
   * @param writer what the stream calls its writer; empty where that is of no use
   */
  record Streamed(String post, String nativeId, String writer) {}

  void remember(SourceId source, Collection<Streamed> posts) {
    if (posts.isEmpty()) {
      return;
    }
    jdbi.useTransaction(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              "INSERT INTO streamed_post (source, post, native_id, writer) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (source, post) DO NOTHING");
      posts.forEach(post -> batch.add(source.name(), post.post(), post.nativeId(), post.writer()));
      batch.execute();
    });
  }

  /** {@return the id of a post's mention; empty when it was not handed on} */
  Optional<String> nativeId(SourceId source, String post) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT native_id FROM streamed_post WHERE source = ? AND post = ?")
            .bind(0, source.name())
            .bind(1, post)
            .mapTo(String.class)
            .findOne());
  }

  /** {@return the ids of the mentions of a writer} */
  List<String> nativeIdsOf(SourceId source, String writer) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT native_id FROM streamed_post WHERE source = ? AND writer = ?")
            .bind(0, source.name())
            .bind(1, writer)
            .mapTo(String.class)
            .list());
  }
}
