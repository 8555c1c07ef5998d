package nl.buzzard.crawler.extract.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.buzzard.crawler.extract.date.DateText.Order;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The comments or forum posts of a page. Pure. */
public final class Discussion {

  private static final int MAX_POSTS = 2_000;

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
    for (List<PostFrame> frames : PostFrames.find(marks, tree)) {
      List<ExtractedPost> posts =
          PostEvidence.of(frames).isDiscussion() ? posts(frames, tree) : List.of();
      if (posts.size() > 1) {
        return posts;
      }
    }
    return posts(LonePost.find(marks, tree), tree);
  }

  private static List<ExtractedPost> posts(List<PostFrame> frames, PageTree tree) {
    IdentityHashMap<PostFrame, Writer> writers = PostWriter.of(frames, tree);
    IdentityHashMap<PostFrame, Element> bodies = PostBody.of(frames, writers, tree);
    boolean mostAreSigned = writers.size() * 2 > frames.size();
    List<ExtractedPost> posts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (PostFrame frame : frames) {
      Element body = bodies.get(frame);
      Writer writer = writers.get(frame);
      if (posts.size() < MAX_POSTS && body != null && (writer != null || mostAreSigned)) {
        String text = PostText.of(body);
        if (!text.isBlank()) {
          posts.add(post(frame, writer, text, PostText.own(body, text), ids));
        }
      }
    }
    return List.copyOf(posts);
  }

  private static ExtractedPost post(
      PostFrame frame, @Nullable Writer writer, String text, String ownText, Set<String> ids) {
    String id = frame.root().id();
    return new ExtractedPost(
        id.isEmpty() || !ids.add(id) ? null : id,
        link(frame),
        writer == null ? null : writer.name(),
        writer == null ? null : writer.profile(),
        frame.dated(),
        text,
        ownText);
  }

  private static @Nullable String link(PostFrame frame) {
    for (Element link : frame.elements()) {
      if (link.normalName().equals("a") && PostEvidence.isLinkToPost(link)) {
        return orNull(link.absUrl("href"));
      }
    }
    return null;
  }

  private static @Nullable String orNull(String address) {
    return address.isEmpty() ? null : address;
  }
}
