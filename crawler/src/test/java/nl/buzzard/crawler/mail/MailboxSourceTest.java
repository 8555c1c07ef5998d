package nl.buzzard.crawler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.SourceSettings.Mailbox.Marking;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Page;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailboxSourceTest {

  private static final String SECRET = "s3cr3t-t0ken";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")),
          Fetcher.Limits.USUAL,
          new SettableTime(NOON));
  private GreenMailUser user;

  @BeforeEach
  void start() throws Exception {
    server.start();
    user = server.setUser("service@polderfoon.example", "service", SECRET);
    boxes().createMailbox(user, "Vragen");
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop();
  }

  private ImapHostManager boxes() {
    return server.getManagers().getImapHostManager();
  }

  private MailFolder box() {
    return boxes().getFolder(user, "Vragen");
  }

  private SourceSettings.Mailbox settings(int port, Marking marking) {
    return new SourceSettings.Mailbox(
        new SourceId("Post"),
        URI.create("imap://127.0.0.1:" + port),
        "service",
        new Secret(SECRET),
        null,
        "Vragen",
        marking,
        Duration.ofMinutes(1),
        Reach.ANYWHERE);
  }

  private MailboxSource source(Marking marking) {
    return source(settings(server.getImap().getPort(), marking));
  }

  private MailboxSource source(SourceSettings.Mailbox settings) {
    return new MailboxSource(settings, fetcher, new SettableTime(NOON));
  }

  private Page read(Cursor after) throws Exception {
    return source(Marking.NONE).fetch(after, 100);
  }

  /** Puts a message in the box, a minute after the one with the number before it. */
  private void arrives(int number, String message) throws Exception {
    MimeMessage mail =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(
                message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    box().appendMessage(mail, new Flags(), Date.from(NOON.plusSeconds(60L * number)));
  }

  private void arrives(int number) throws Exception {
    arrives(
        number,
        """
        From: An <an@example.org>
        Subject: Vraag %1$d
        Message-ID: <vraag-%1$d@example.org>

        Wanneer rijdt trein %1$d weer?
        """
            .formatted(number));
  }

  private static List<String> names(Page page) {
    return page.items().stream().map(item -> item.origin().nativeId()).toList();
  }

  @Test
  void aMessageIsReadWithItsWriterItsTimeAndItsName() throws Exception {
    arrives(1);
    RawItem item = read(Cursor.START).items().getFirst();
    assertThat(item.origin().platform()).isEqualTo(Platform.EMAIL);
    assertThat(item.origin().nativeId()).isEqualTo("vraag-1@example.org");
    assertThat(item.origin().conversation()).isNull();
    assertThat(item.content().title()).isEqualTo("Vraag 1");
    assertThat(item.content().body().strip()).isEqualTo("Wanneer rijdt trein 1 weer?");
    assertThat(item.author()).isEqualTo(new Author("an@example.org", "An", null));
    assertThat(item.published()).isEqualTo(NOON.plusSeconds(60));
    assertThat(item.details().kind()).isEqualTo(Kind.POST);
  }

  @Test
  void everyMessageComesOnceAndOldestFirst() throws Exception {
    for (int number = 1; number <= 5; number++) {
      arrives(number);
    }
    List<String> read = new ArrayList<>();
    Page page = source(Marking.NONE).fetch(Cursor.START, 2);
    read.addAll(names(page));
    while (page.more()) {
      page = source(Marking.NONE).fetch(page.next(), 2);
      read.addAll(names(page));
    }
    assertThat(read)
        .containsExactly(
            "vraag-1@example.org",
            "vraag-2@example.org",
            "vraag-3@example.org",
            "vraag-4@example.org",
            "vraag-5@example.org");

    Page nothing = read(page.next());
    assertThat(nothing.items()).isEmpty();
    assertThat(nothing.next()).isEqualTo(page.next());

    arrives(6);
    assertThat(names(read(page.next()))).containsExactly("vraag-6@example.org");
  }

  @Test
  void whatArrivesInABoxThatWasEmptyIsRead() throws Exception {
    Page empty = read(Cursor.START);
    assertThat(empty.items()).isEmpty();
    arrives(1);
    assertThat(names(read(empty.next()))).containsExactly("vraag-1@example.org");
  }

  @Test
  void theFirstVisitTakesTheNewestMessagesOnly() throws Exception {
    int all = MailboxSource.NEWEST + 3;
    for (int number = 1; number <= all; number++) {
      arrives(number);
    }
    assertThat(names(read(Cursor.START)).getFirst()).isEqualTo("vraag-4@example.org");
  }

  @Test
  void aBoxThatWasNumberedAnewIsReadFromTheLastMessageOn() throws Exception {
    arrives(1);
    Page before = read(Cursor.START);
    boxes().deleteMailbox(user, "Vragen");
    boxes().createMailbox(user, "Vragen");
    long longAgo = -60L * 24 * 10;
    arrives((int) longAgo);
    arrives(1);
    arrives(2);
    Page page = read(before.next());
    assertThat(names(page)).containsExactly("vraag-1@example.org", "vraag-2@example.org");
    assertThat(read(page.next()).items()).isEmpty();
  }

  @Test
  void readingMarksNothingUnlessAskedTo() throws Exception {
    arrives(1);
    read(Cursor.START);
    assertThat(box().getMessages()).noneMatch(message -> message.isSet(Flags.Flag.SEEN));
    source(Marking.READ).fetch(Cursor.START, 100);
    assertThat(box().getMessages()).allMatch(message -> message.isSet(Flags.Flag.SEEN));
  }

  @Test
  void anAnswerBelongsToTheThreadThatItsFirstMessageNames() throws Exception {
    arrives(
        1,
        """
        From: an@example.org
        Subject: Re: Vraag
        Message-ID: <c@example.org>
        In-Reply-To: <b@example.org>
        References: <a@example.org>
         <b@example.org>

        Nog steeds.

        On Mon, S <s@polderfoon.example> wrote:
        > Is het al over?
        """);
    arrives(
        2,
        """
        From: an@example.org
        Message-ID: <d@example.org>
        In-Reply-To: <a@example.org>

        Nu wel.
        """);
    List<RawItem> items = read(Cursor.START).items();
    assertThat(items)
        .extracting(item -> item.origin().conversation())
        .containsExactly("a@example.org", "a@example.org");
    assertThat(items.getFirst().content().body()).isEqualTo("Nog steeds.");
    assertThat(items).allMatch(item -> item.details().kind() == Kind.REPLY);
  }

  @Test
  void thePlainWordsAreTakenAndAttachmentsAreNot() throws Exception {
    arrives(
        1,
        """
        From: an@example.org
        Subject: =?UTF-8?B?U3RvcmluZyDwn5ih?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: text/plain
        Content-Disposition: attachment; filename=log.txt

        regels uit een bestand
        --a
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        caf=E9 zonder netwerk
        --b
        Content-Type: text/html

        <p>opgemaakt</p>
        --b--
        --a--
        """);
    RawItem.Content content = read(Cursor.START).items().getFirst().content();
    assertThat(content.title()).isEqualTo("Storing 😡");
    assertThat(content.body().strip()).isEqualTo("café zonder netwerk");
    assertThat(content.format()).isEqualTo(RawItem.Format.PLAIN);
  }

  @Test
  void aMessageWrittenInHtmlOnlyIsReadAsHtml() throws Exception {
    arrives(
        1,
        """
        From: an@example.org
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        <p>Geen <b>bereik</b></p><blockquote type=cite>Hallo</blockquote>
        """);
    RawItem.Content content = read(Cursor.START).items().getFirst().content();
    assertThat(content.format()).isEqualTo(RawItem.Format.HTML);
    assertThat(content.body()).contains("<b>bereik</b>").doesNotContain("Hallo");
  }

  @Test
  void ofALongMessageTheBeginningIsKept() throws Exception {
    arrives(1, "From: an@example.org\n\n" + "woord ".repeat(100_000));
    assertThat(read(Cursor.START).items().getFirst().content().body().length())
        .isLessThanOrEqualTo(MailText.MOST_BYTES);
  }

  @Test
  void aMessageThatIsBrokenOrNamelessHoldsNothingUp() throws Exception {
    String broken =
        """
        From: an@example.org
        Subject: Kapot
        MIME-Version: 1.0
        Content-Type: text/plain; charset=niets
        Content-Transfer-Encoding: onbekend

        woorden
        """;
    arrives(1, broken);
    arrives(2);
    List<RawItem> items = read(Cursor.START).items();
    assertThat(items).hasSize(2);
    assertThat(items.getFirst().content().title()).isEqualTo("Kapot");
    assertThat(items.getFirst().origin().nativeId())
        .isNotNull()
        .isEqualTo(read(Cursor.START).items().getFirst().origin().nativeId());
  }

  @Test
  void aMessageThatIsThrownAwayTakesNothingBack() throws Exception {
    arrives(1);
    arrives(2);
    Page page = read(Cursor.START);
    for (StoredMessage message : box().getMessages()) {
      message.setFlag(Flags.Flag.DELETED, true);
    }
    box().expunge();
    assertThat(read(page.next())).isEqualTo(Page.nothingNew(page.next()));
  }

  @Test
  void aPasswordThatIsNotTheRightOneIsToldInPlainWords() {
    server.setUser("service@polderfoon.example", "service", "another");
    SourceException failure = failure(source(Marking.NONE));
    assertThat(failure.reason()).isEqualTo(Reason.DENIED);
    assertThat(failure.getMessage())
        .contains("does not let this account in", "'token'")
        .doesNotContain(SECRET);
  }

  @Test
  void aFolderThatIsNotThereIsToldInPlainWords() throws Exception {
    boxes().deleteMailbox(user, "Vragen");
    SourceException failure = failure(source(Marking.NONE));
    assertThat(failure.reason()).isEqualTo(Reason.DENIED);
    assertThat(failure.getMessage()).contains("check 'folder'");
  }

  @Test
  void anAddressInsideTheNetworkIsReadOnlyWhenAllowed() {
    SourceSettings.Mailbox own = settings(server.getImap().getPort(), Marking.NONE);
    SourceException failure =
        failure(
            source(
                new SourceSettings.Mailbox(
                    own.id(),
                    own.url(),
                    own.account(),
                    own.token(),
                    null,
                    own.folder(),
                    own.marking(),
                    own.every(),
                    Reach.PUBLIC)));
    assertThat(failure.reason()).isEqualTo(Reason.DENIED);
    assertThat(failure.getMessage()).contains("inside this network");
  }

  @Test
  void aServerThatIsAwayIsTriedAgainLater() throws Exception {
    arrives(1);
    Page page = read(Cursor.START);
    int port = server.getImap().getPort();
    server.stop();
    SourceException failure = failure(source(settings(port, Marking.NONE)));
    assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(page.items()).hasSize(1);
  }

  @Test
  void anInterruptEndsTheWaitForAServerThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      CompletableFuture<Throwable> outcome = new CompletableFuture<>();
      Thread reader =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  source(settings(silent.getLocalPort(), Marking.NONE)).fetch(Cursor.START, 10);
                } catch (SourceException | InterruptedException e) {
                  outcome.complete(e);
                }
              });
      try (Socket visitor = silent.accept()) {
        reader.interrupt();
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(visitor.isClosed()).isFalse();
      }
    }
  }

  private static SourceException failure(MailboxSource source) {
    return catchThrowableOfType(SourceException.class, () -> source.fetch(Cursor.START, 10));
  }
}
