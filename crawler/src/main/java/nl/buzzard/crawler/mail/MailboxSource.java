package nl.buzzard.crawler.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.SourceSettings.Mailbox.Marking;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.Fetcher;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a box of e-mail, by IMAP: every message once, in the order in which they came. It is
 * opened for reading only, unless what was read is to be marked so; a message that is moved or
 * thrown away later stays with us, since nobody took his words back. The first visit takes the
 * newest messages only. Not thread-safe.
 */
public final class MailboxSource implements Source {

  /** At the first visit. */
  static final int NEWEST = 100;

  /** What is held in memory at once is this many times the longest text. */
  private static final int MOST = 50;

  /** A search knows days, and not in which time zone. */
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final SourceSettings.Mailbox settings;
  private final InstantSource clock;
  private final MailServer server;

  /**
   * @param settings which box
   * @param fetcher asks where an app that signs in gets its tokens
   * @param clock tells when a message is collected
   */
  public MailboxSource(SourceSettings.Mailbox settings, Fetcher fetcher, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    server = new MailServer(settings, new MailPass(settings, fetcher, clock));
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    MailCursor cursor = MailCursor.read(after, settings.subject());
    return server.ask(folder -> read(folder, after, cursor, Math.min(limit, MOST)));
  }

  private Page read(Folder folder, Cursor after, @Nullable MailCursor cursor, int limit)
      throws MessagingException {
    List<Message> waiting = waiting(folder, cursor);
    List<Message> taken = waiting.subList(0, Math.min(limit, waiting.size()));
    long validity = numbers(folder).getUIDValidity();
    if (taken.isEmpty()) {
      Cursor next =
          cursor == null
              ? new MailCursor(validity, 0, clock.instant(), settings.subject()).write()
              : after;
      return new Page(List.of(), next, Ending.CAUGHT_UP);
    }
    List<RawItem> items = items(folder, taken.toArray(Message[]::new));
    Message last = taken.getLast();
    Instant received = MailItem.received(last);
    MailCursor next =
        new MailCursor(
            validity,
            numbers(folder).getUID(last),
            received == null ? clock.instant() : received,
            settings.subject());
    return new Page(
        items, next.write(), taken.size() < waiting.size() ? Ending.MORE : Ending.CAUGHT_UP);
  }

  /** {@return what was not read yet, oldest first} */
  private static List<Message> waiting(Folder folder, @Nullable MailCursor cursor)
      throws MessagingException {
    if (cursor == null) {
      int count = folder.getMessageCount();
      return count == 0
          ? List.of()
          : List.of(folder.getMessages(Math.max(1, count - NEWEST + 1), count));
    }
    if (cursor.validity() != numbers(folder).getUIDValidity()) {
      // The numbers mean nothing any more: some come again, and are known by their own names.
      Date since = Date.from(cursor.received().minus(TWO_DAYS));
      return Arrays.stream(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, since)))
          .sorted(Comparator.comparingInt(Message::getMessageNumber))
          .toList();
    }
    List<Message> waiting = new ArrayList<>();
    // A server answers with the last message even when that is older than asked for.
    for (Message message :
        numbers(folder).getMessagesByUID(cursor.number() + 1, UIDFolder.LASTUID)) {
      if (message != null && numbers(folder).getUID(message) > cursor.number()) {
        waiting.add(message);
      }
    }
    return waiting;
  }

  private List<RawItem> items(Folder folder, Message[] messages) throws MessagingException {
    FetchProfile profile = new FetchProfile();
    profile.add(FetchProfile.Item.ENVELOPE);
    profile.add(FetchProfile.Item.CONTENT_INFO);
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add("References");
    folder.fetch(messages, profile);
    List<RawItem> items = new ArrayList<>();
    Instant now = clock.instant();
    for (Message message : messages) {
      try {
        items.add(new MailItem(settings.id(), now).of(message));
      } catch (MessageRemovedException _) {
        // Thrown away while we read: there is nothing to tell.
      }
    }
    if (settings.marking() == Marking.READ) {
      folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
    }
    return items;
  }

  private static UIDFolder numbers(Folder folder) {
    return (UIDFolder) folder;
  }
}
