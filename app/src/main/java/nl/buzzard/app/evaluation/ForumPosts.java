package nl.buzzard.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.WebPage;
import nl.buzzard.crawler.extract.date.DateText;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.date.SpokenDate;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import org.jspecify.annotations.Nullable;

/**
 * The forum pages of WEB-FORUM-52: how many posts are split off with the right text, and of those
 * with the right writer and day too.
 *
 * <p>Not thread-safe: one evaluation each.
 */
final class ForumPosts {

  /** The text of a post is right when its words and those of the label agree this much. */
  private static final double SAME_TEXT = 0.8;

  /** The set does not say when its pages were read; most are of this spring. */
  private static final Instant READ = Instant.parse("2020-06-20T12:00:00Z");

  private int posts;
  private int found;
  private int sameText;
  private int sameWriter;
  private int sameDay;
  private int allSame;

  private ForumPosts() {}

  static List<Figure> evaluate(Path folder, Half half) throws IOException {
    ForumPosts score = new ForumPosts();
    try (ZipFile zip = new ZipFile(folder.resolve("goldDocuments.zip").toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".json") && half.holds(entry.getName())) {
          score.count(LabelledFiles.json(zip, entry));
        }
      }
    }
    String set = folder.getFileName().toString();
    return List.of(
        score.figure(set, "posts: text", score.sameText),
        score.figure(set, "posts: writer", score.sameWriter),
        score.figure(set, "posts: day", score.sameDay),
        score.figure(set, "posts: all three", score.allSame));
  }

  private Figure figure(String set, String measure, int right) {
    return Figure.of(
        set, measure, posts, found == 0 ? 0 : (double) right / found, (double) right / posts);
  }

  void count(JsonNode page) {
    byte[] html = page.path("html").asText().getBytes(StandardCharsets.UTF_8);
    String url = page.path("url").asText();
    List<ExtractedPost> left =
        new ArrayList<>(new PageExtractor().extract(new WebPage(html, url, "UTF-8"), READ).posts());
    found += left.size();
    for (JsonNode label : page.path("gold_standard_annotation")) {
      posts++;
      ExtractedPost post = likest(left, surface(label, "post_text"));
      if (post != null) {
        left.remove(post);
        boolean writer = isWriter(post, surface(label, "user"));
        boolean day = isDay(post.published(), surface(label, "datetime"));
        sameText++;
        sameWriter += writer ? 1 : 0;
        sameDay += day ? 1 : 0;
        allSame += writer && day ? 1 : 0;
      }
    }
  }

  private static String surface(JsonNode label, String part) {
    return label.path(part).path("surface_form").asText().strip();
  }

  private static @Nullable ExtractedPost likest(List<ExtractedPost> posts, String text) {
    ExtractedPost best = null;
    double most = SAME_TEXT;
    for (ExtractedPost post : posts) {
      double same = Shingles.compare(text, post.text(), 1).f1();
      if (same >= most) {
        best = post;
        most = same;
      }
    }
    return best;
  }

  /**
   * The label is the address of the profile when there is one, and the displayed name otherwise.
   */
  private static boolean isWriter(ExtractedPost post, String label) {
    String address = label.replaceFirst("^[./]+", "");
    return label.equals(post.author())
        || (!address.isEmpty() && post.authorLink() != null && post.authorLink().contains(address));
  }

  /**
   * A label without a year is compared by the day of the month, one without a day by the year, and
   * one such as "3 weeks ago" by what it says of the day.
   */
  private static boolean isDay(@Nullable Dated dated, String label) {
    Dated told = DateText.find(label, DateText.Order.DAY_FIRST);
    Dated american = DateText.find(label, DateText.Order.MONTH_FIRST);
    if (dated == null) {
      return false;
    }
    if (told == null || american == null) {
      Dated spoken = SpokenDate.find(label, READ);
      if (spoken != null && dated.day().equals(spoken.day())) {
        return true;
      }
      return label.matches(".*\\b" + dated.day().getDayOfMonth() + "\\b.*")
          || label.matches("\\p{L}+ " + dated.day().getYear());
    }
    return dated.day().equals(told.day()) || dated.day().equals(american.day());
  }
}
