package nl.buzzard.crawler.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an item of a message. Its name is its Message-ID and its thread is named by the message
 * that began it, by RFC 5322, section 3.6.4. Pure, but for what it reads of the message.
 *
 * @param source who reads
 * @param now when
 */
record MailItem(SourceId source, Instant now) {

  private static final Logger log = LoggerFactory.getLogger(MailItem.class);

  private static final Pattern NAME = Pattern.compile("<([^<>\\s]{1,250})>");

  /**
   * {@return the item; of a message that is broken, what can be read of it}
   *
   * @throws MessagingException if the message is gone, or the connection is
   */
  RawItem of(Message message) throws MessagingException {
    String thread = thread(message);
    return new RawItem(
        new Origin(source, Platform.EMAIL, name(message), null, thread),
        content(message),
        author(message),
        received(message),
        now,
        Engagement.UNKNOWN,
        List.of(),
        Details.of(thread == null ? Kind.POST : Kind.REPLY));
  }

  /** {@return when the server received it, which nobody else can write; null when it forgot} */
  static @Nullable Instant received(Message message) throws MessagingException {
    Date received = message.getReceivedDate();
    Date told = received == null ? message.getSentDate() : received;
    return told == null ? null : told.toInstant();
  }

  private static String name(Message message) throws MessagingException {
    String name = first(message.getHeader("Message-ID"));
    if (name != null) {
      return name;
    }
    // The same wherever and whenever it is read.
    String print = message.getSentDate() + "\n" + from(message) + "\n" + message.getSubject();
    return UUID.nameUUIDFromBytes(print.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static @Nullable String thread(Message message) throws MessagingException {
    String root = first(message.getHeader("References"));
    return root == null ? first(message.getHeader("In-Reply-To")) : root;
  }

  private static @Nullable String first(String @Nullable [] header) {
    if (header == null || header.length == 0) {
      return null;
    }
    Matcher name = NAME.matcher(header[0]);
    return name.find() ? name.group(1) : null;
  }

  private static Author author(Message message) throws MessagingException {
    InternetAddress from = from(message);
    return from == null ? Author.UNKNOWN : new Author(from.getAddress(), from.getPersonal(), null);
  }

  private static @Nullable InternetAddress from(Message message) throws MessagingException {
    Address[] from = message.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address
        ? address
        : null;
  }

  private RawItem.Content content(Message message) throws MessagingException {
    try {
      RawItem.Content words = MailText.of(message);
      return new RawItem.Content(message.getSubject(), words.body(), words.format());
    } catch (MessageRemovedException e) {
      throw e;
    } catch (MessagingException | IOException e) {
      if (!message.getFolder().isOpen()) {
        throw e instanceof MessagingException lost ? lost : new MessagingException("lost", e);
      }
      log.warn("A message of {} is broken; its subject is all that is kept", source);
      return new RawItem.Content(message.getSubject(), "", RawItem.Format.PLAIN);
    }
  }
}
