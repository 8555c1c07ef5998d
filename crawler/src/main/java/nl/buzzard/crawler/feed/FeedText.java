package nl.buzzard.crawler.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text when labels lie: a byte order mark first; then UTF-8 where the bytes are valid
 * UTF-8, which text in another charset hardly ever is by chance; then the HTTP header, the XML
 * declaration, and windows-1252, which is also what people mean by ISO-8859-1. Pure.
 */
final class FeedText {

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private static final int DECLARATION_REACH = 1_000;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private FeedText() {}

  static String decode(byte[] bytes, @Nullable String contentType) {
    Charset marked = marked(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    Charset labelled = labelled(bytes, contentType);
    if (labelled != null && isAscii(bytes)) {
      return new String(bytes, labelled);
    }
    String utf8 = strictUtf8(bytes);
    return utf8 != null ? utf8 : new String(bytes, labelled == null ? WESTERN : labelled);
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    int both =
        (bytes[0] & 0xff) << 24
            | (bytes[1] & 0xff) << 16
            | (bytes[2] & 0xff) << 8
            | (bytes[3] & 0xff);
    switch (both) {
      case 0x0000FEFF, 0x0000003C -> {
        return Charset.forName("UTF-32BE");
      }
      case 0xFFFE0000, 0x3C000000 -> {
        return Charset.forName("UTF-32LE");
      }
      default -> {}
    }
    int first = both >>> 16;
    return switch (first) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> StandardCharsets.UTF_8;
      default -> null;
    };
  }

  private static @Nullable Charset labelled(byte[] bytes, @Nullable String contentType) {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    Charset inHeader = type == null ? null : type.charset();
    if (inHeader != null) {
      return meant(inHeader);
    }
    int reach = Math.min(bytes.length, DECLARATION_REACH);
    Matcher declaration =
        DECLARATION.matcher(new String(bytes, 0, reach, StandardCharsets.ISO_8859_1));
    try {
      return declaration.find() ? meant(Charset.forName(declaration.group(1))) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Charset meant(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1)
            || charset.equals(StandardCharsets.US_ASCII)
            || charset.equals(StandardCharsets.UTF_8)
        ? WESTERN
        : charset;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strictUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
