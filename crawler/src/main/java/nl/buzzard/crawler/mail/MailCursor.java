package nl.buzzard.crawler.mail;

import java.time.DateTimeException;
import java.time.Instant;
import nl.buzzard.core.source.Source.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How far a box was read. A message keeps its number as long as the box keeps its validity; after
 * that only the time it was received at says which were read. Immutable.
 *
 * @param validity under which the number holds, by RFC 9051, section 2.3.1.1
 * @param number of the last message that was read; 0 before the first
 * @param received when that message was received
 * @param subject which box it is, as configured; a cursor of another one is not ours
 */
record MailCursor(long validity, long number, Instant received, String subject) {

  /** {@return the cursor in a token; null at the start, or when it is not one of this box} */
  static @Nullable MailCursor read(Cursor cursor, String subject) {
    String[] parts = cursor.token().split(" ", 4);
    if (parts.length < 4 || !parts[3].equals(subject)) {
      return null;
    }
    try {
      return new MailCursor(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), Instant.parse(parts[2]), subject);
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  Cursor write() {
    return new Cursor(validity + " " + number + " " + received + " " + subject);
  }
}
