package nl.buzzard.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.buzzard.crawler.extract.ExtractedPage;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import org.jspecify.annotations.Nullable;

/** What a page says as one line of JSON. */
final class PageLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PageLine() {}

  /**
   * {@return a page}
   *
   * @param file the file it came from, null when it came from the web
   */
  static String json(@Nullable String file, ExtractedPage page) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode();
    line.put("file", file);
    String url = page.canonicalUrl() == null ? page.url() : page.canonicalUrl();
    line.put("url", url.isEmpty() ? null : url);
    line.put("title", page.title());
    line.put("text", page.text());
    line.put("author", page.author());
    line.put("published", written(page.published()));
    line.put("language", page.language());
    ArrayNode comments = line.putArray("comments");
    for (ExtractedPost post : page.posts()) {
      ObjectNode comment = comments.addObject();
      comment.put("author", post.author());
      comment.put("published", written(post.published()));
      comment.put("text", post.text());
      comment.put("link", post.link());
    }
    return JSON.writeValueAsString(line);
  }

  private static @Nullable String written(@Nullable Dated dated) {
    if (dated == null) {
      return null;
    }
    return dated.instant() == null ? dated.day().toString() : dated.instant().toString();
  }
}
