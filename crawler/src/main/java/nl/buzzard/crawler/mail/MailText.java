package nl.buzzard.crawler.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.RawItem.Format;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a message: its first text that is no attachment, plain where it is written
 * both ways, and without the message it answers. Nothing else of it is fetched. Not thread-safe.
 */
final class MailText {

  /** Of a text that is longer, the beginning. */
  static final int MOST_BYTES = 250_000;

  /** More parts than any program writes that means well. */
  private static final int MOST_PARTS = 100;

  private int parts;

  private MailText() {}

  /** {@return the words of a message, possibly none} */
  static RawItem.Content of(Part message) throws MessagingException, IOException {
    RawItem.Content words = new MailText().find(message);
    return words == null ? new RawItem.Content(null, "", Format.PLAIN) : words;
  }

  private RawItem.@Nullable Content find(Part part) throws MessagingException, IOException {
    parts++;
    if (parts > MOST_PARTS || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return null;
    }
    if (part.isMimeType("text/plain")) {
      return words(QuotedReply.cutFromText(read(part)), Format.PLAIN);
    }
    if (part.isMimeType("text/html")) {
      return words(QuotedReply.cutFromHtml(read(part)), Format.HTML);
    }
    return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several
        ? find(several)
        : null;
  }

  /** The plain way stands first where it is written both ways, as RFC 2046, 5.1.4 wants it. */
  private RawItem.@Nullable Content find(Multipart several) throws MessagingException, IOException {
    for (int at = 0; at < several.getCount(); at++) {
      RawItem.Content words = find(several.getBodyPart(at));
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  private static RawItem.@Nullable Content words(String text, Format format) {
    return text.isBlank() ? null : new RawItem.Content(null, text, format);
  }

  private static String read(Part part) throws MessagingException, IOException {
    try (InputStream bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(MOST_BYTES), charset(part));
    }
  }

  private static Charset charset(Part part) throws MessagingException {
    String name = new ContentType(part.getContentType()).getParameter("charset");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
