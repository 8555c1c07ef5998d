package nl.buzzard.crawler.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import nl.buzzard.crawler.http.Answer;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a page made with Ghost, which are not in the page: a script of Ghost's own gets
 * them as JSON from the members' interface of the site, where everybody may read them. Pure.
 *
 * @see <a href="https://docs.ghost.org/members">Ghost on members</a>
 */
final class GhostComments {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEWEST = "?limit=100&order=created_at%20desc";

  private GhostComments() {}

  /** {@return where the comments of a page are; null when it has none of this kind} */
  static @Nullable HttpUrl of(Document page, HttpUrl address) {
    Element script = page.selectFirst("script[data-ghost-comments][data-post-id]");
    HttpUrl site = script == null ? null : address.resolve(script.attr("data-ghost-comments"));
    String post = script == null ? "" : script.attr("data-post-id");
    return site == null || !post.matches("\\w{1,64}")
        ? null
        : site.resolve("members/api/comments/post/" + post + "/" + NEWEST);
  }

  /**
   * {@return the comments and the answers to them, oldest first}
   *
   * @throws SourceException if these are no comments
   */
  static List<ExtractedPost> in(Answer.Document document) throws SourceException {
    try {
      List<ExtractedPost> posts = new ArrayList<>();
      for (JsonNode comment : JSON.readTree(document.body()).path("comments")) {
        comment.path("replies").forEach(reply -> add(reply, posts));
        add(comment, posts);
      }
      return posts.reversed();
    } catch (IOException e) {
      throw new SourceException(
          Reason.MALFORMED,
          document.address().host() + " sent something that is no JSON.",
          null,
          e);
    }
  }

  private static void add(JsonNode comment, List<ExtractedPost> posts) {
    String text =
        Jsoup.parseBodyFragment(comment.path("html").asText("")).body().children().stream()
            .map(Element::text)
            .collect(Collectors.joining("\n"));
    if (!text.isBlank()) {
      String name = comment.path("member").path("name").textValue();
      posts.add(
          new ExtractedPost(
              comment.path("id").textValue(),
              null,
              name,
              null,
              dated(comment.path("created_at").textValue()),
              text,
              text));
    }
  }

  private static @Nullable Dated dated(@Nullable String time) {
    try {
      return time == null ? null : Dated.at(OffsetDateTime.parse(time));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
