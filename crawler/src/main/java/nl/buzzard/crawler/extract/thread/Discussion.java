package nl.buzzard.crawler.extract.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.article.ElementText;
import nl.buzzard.crawler.extract.date.DateText.Order;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The comments or forum posts of a page. Pure. */
public final class Discussion {

  private static final int MAX_POSTS = 2_000;

  /** What the forum adds below the text of a post. */
  private static final Pattern APPENDED = Pattern.compile("signature|\\bsig\\b|edited|lastedit");

  /** What somebody else wrote. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:^|[\\s_-]|bb|block|bbcode)(?:quote|zitat|citaat)");

  private Discussion() {}

  /**
   * {@return the posts in the order of the page; none when no two parts of it look like posts, and
   * none names itself a comment}
   *
   * @param order the order of day and month where both are numbers
   * @param read when the page was read
   */
  public static List<ExtractedPost> of(PageTree tree, Order order, Instant read) {
    List<DateMark> marks = DateMark.of(tree, order, read);
    List<PostFrame> alike = PostFrames.find(marks, tree);
    List<ExtractedPost> posts =
        PostEvidence.of(alike).isDiscussion() ? posts(alike, tree) : List.of();
    return posts.size() < 2 ? posts(LonePost.find(marks, tree), tree) : posts;
  }

  private static List<ExtractedPost> posts(List<PostFrame> frames, PageTree tree) {
    IdentityHashMap<PostFrame, Element> writers = PostWriter.of(frames, tree);
    IdentityHashMap<PostFrame, Element> bodies = PostBody.of(frames, writers, tree);
    List<ExtractedPost> posts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (PostFrame frame : frames) {
      Element body = bodies.get(frame);
      Element writer = writers.get(frame);
      if (posts.size() < MAX_POSTS && body != null && writer != null) {
        String text = ElementText.of(body, Discussion::isAppended);
        if (!text.isBlank()) {
          posts.add(post(frame, writer, text, ownText(body, text), ids));
        }
      }
    }
    return List.copyOf(posts);
  }

  private static ExtractedPost post(
      PostFrame frame, Element writer, String text, String ownText, Set<String> ids) {
    String id = frame.root().id();
    return new ExtractedPost(
        id.isEmpty() || !ids.add(id) ? null : id,
        link(frame),
        writer.text(),
        profile(writer),
        frame.dated(),
        text,
        ownText);
  }

  /** The words of the writer alone; of a post that only quotes, the quote. */
  private static String ownText(Element body, String text) {
    String own = ElementText.of(body, part -> isAppended(part) || isQuoted(part));
    return own.isBlank() ? text : own;
  }

  private static boolean isQuoted(Element part) {
    String classes = part.className();
    return classes.isEmpty()
        ? part.normalName().equals("blockquote")
        : QUOTED.matcher(classes.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isAppended(Element part) {
    return !part.className().isEmpty()
        && APPENDED.matcher(part.className().toLowerCase(Locale.ROOT)).find();
  }

  private static @Nullable String link(PostFrame frame) {
    for (Element link : frame.elements()) {
      if (link.normalName().equals("a") && PostEvidence.isLinkToPost(link)) {
        return orNull(link.absUrl("href"));
      }
    }
    return null;
  }

  private static @Nullable String profile(Element writer) {
    Element link = writer.normalName().equals("a") ? writer : writer.closest("a");
    Element inner = link == null ? writer.selectFirst("a[href]") : link;
    return inner == null ? null : orNull(inner.absUrl("href"));
  }

  private static @Nullable String orNull(String address) {
    return address.isEmpty() ? null : address;
  }
}
