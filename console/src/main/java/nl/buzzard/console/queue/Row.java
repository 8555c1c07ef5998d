package nl.buzzard.console.queue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.webcare.queue.QueueItem;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list. Immutable.
 *
 * @param item what waits
 * @param mention what was said; null when its text is not kept any more
 * @param holder who holds it, as others see him; null for nobody
 */
public record Row(QueueItem item, @Nullable EnrichedMention mention, @Nullable String holder) {

  private static final int LINE_LENGTH = 200;

  /** {@return a name for the line in the page, the same in every answer} */
  public String domId() {
    return domId(item.mention());
  }

  static String domId(MentionId id) {
    byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
    return "item-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** {@return what it looks like when it changes: compared by pages that stay open} */
  public String stamp() {
    return item.version() + (item.claim() == null ? "" : "h") + "-" + item.together();
  }

  /** {@return who wrote it; null when nobody knows} */
  public @Nullable String author() {
    if (mention == null) {
      return null;
    }
    Author author = mention.mention().author();
    return author.name() != null ? author.name() : author.label();
  }

  /** {@return the title, or the text as one line; empty when it is not kept any more} */
  public String line() {
    if (mention == null) {
      return "";
    }
    String line = mention.mention().text().strip().replaceAll("\\s+", " ");
    return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…";
  }

  /** {@return the class that colours its sentiment} */
  public String mood() {
    return item.sentiment().name().toLowerCase(Locale.ROOT);
  }

  /** {@return how many other open items stand behind this line} */
  public long more() {
    return resolved() ? 0 : item.together() - 1;
  }

  /** {@return whether somebody finished it} */
  public boolean resolved() {
    return item.state() == QueueItem.State.RESOLVED;
  }

  /** {@return the first letters of the name of who holds it} */
  public String initials() {
    return holder == null ? "" : initials(holder);
  }

  /** {@return the first letters of the first and the last word of a name} */
  public static String initials(String name) {
    String[] words = name.strip().split("[\\s._-]+", -1);
    String first = letter(words[0]);
    return words.length == 1 ? first : first + letter(words[words.length - 1]);
  }

  private static String letter(String word) {
    return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
  }
}
