package nl.buzzard.crawler.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a watched page says that it did not say before: its text compared paragraph by paragraph
 * with the fingerprints of all paragraphs seen there.
 *
 * <p>A paragraph that moved, or that only changed in white space or capitals, is not new. Pure.
 */
public final class NewText {

  /** The most fingerprints that are remembered of one page; the oldest are forgotten first. */
  public static final int MOST_REMEMBERED = 5_000;

  private NewText() {}

  /**
   * The answer. Immutable.
   *
   * @param text the paragraphs not seen before, a line each, in the order of the page; empty when
   *     nothing is new
   * @param seen the fingerprints to remember for next time, oldest first
   */
  public record Addition(String text, List<Long> seen) {

    /** Copies the list. */
    public Addition {
      seen = List.copyOf(seen);
    }
  }

  /**
   * {@return what was added to a page}
   *
   * @param text the text of the page now, a line a paragraph
   * @param seen what was remembered last time; empty the first time, when all is new
   */
  public static Addition since(Collection<Long> seen, String text) {
    Set<Long> remembered = new LinkedHashSet<>(seen);
    String added =
        text.lines()
            .filter(paragraph -> !paragraph.isBlank() && remembered.add(fingerprint(paragraph)))
            .collect(Collectors.joining("\n"));
    List<Long> all = List.copyOf(remembered);
    return new Addition(added, all.subList(Math.max(0, all.size() - MOST_REMEMBERED), all.size()));
  }

  private static long fingerprint(String paragraph) {
    String even = paragraph.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    byte[] digest = sha256().digest(even.getBytes(StandardCharsets.UTF_8));
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = (first << Byte.SIZE) | Byte.toUnsignedLong(digest[i]);
    }
    return first;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
