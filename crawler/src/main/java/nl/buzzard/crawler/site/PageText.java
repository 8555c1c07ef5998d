package nl.buzzard.crawler.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.crawler.http.Answer;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page as text when labels lie: UTF-8 where the bytes are valid UTF-8, which text in
 * another charset hardly ever is by chance; then the header, the page's own word, and windows-1252.
 * Pure.
 */
final class PageText {

  /** Pages longer than this are cut: what is worth reading stands before. */
  static final int MOST_BYTES = 3_000_000;

  private static final Pattern DECLARED =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})");

  private static final int DECLARATION_REACH = 4_096;

  private static final Pattern WIDE = Pattern.compile("^(?:X-)?UTF-(?:16|32)");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PageText() {}

  static String of(Answer.Document document) {
    byte[] bytes = document.body();
    int length = Math.min(bytes.length, MOST_BYTES);
    Charset marked = marked(bytes);
    if (marked != null) {
      return new String(bytes, 0, length, marked);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, endOfCharacter(bytes, length)))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, 0, length, labelled(document, length));
    }
  }

  private static Charset labelled(Answer.Document document, int length) {
    MediaType type =
        document.contentType() == null ? null : MediaType.parse(document.contentType());
    Charset inHeader = type == null ? null : type.charset();
    if (inHeader != null && !inHeader.equals(StandardCharsets.UTF_8)) {
      return meant(inHeader, document.body());
    }
    int reach = Math.min(length, DECLARATION_REACH);
    Matcher declared =
        DECLARED.matcher(new String(document.body(), 0, reach, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? meant(Charset.forName(declared.group(1)), document.body()) : WESTERN;
    } catch (IllegalArgumentException e) {
      return WESTERN;
    }
  }

  /**
   * These bytes are no UTF-8, whatever they are called, and Latin-1 means windows-1252 on the web.
   * In UTF-16 and UTF-32 every tag has bytes of 0, so bytes without one are neither.
   */
  private static Charset meant(Charset charset, byte[] bytes) {
    if (WIDE.matcher(charset.name()).find() && !hasZero(bytes)) {
      return WESTERN;
    }
    boolean western =
        charset.equals(StandardCharsets.ISO_8859_1)
            || charset.equals(StandardCharsets.US_ASCII)
            || charset.equals(StandardCharsets.UTF_8);
    return western ? WESTERN : charset;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : null;
  }

  /** {@return a length that does not cut a character of UTF-8 in two} */
  private static int endOfCharacter(byte[] bytes, int length) {
    int end = length;
    while (end < bytes.length && end > length - 4 && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    return end;
  }
}
