package nl.buzzard.crawler.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.SourceSettings.Mailbox.Marking;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.PublicSockets;
import nl.buzzard.crawler.http.Unreachable;

/** Opens a folder of a box for one visit, and says in plain words why it cannot. Thread-safe. */
record MailServer(SourceSettings.Mailbox settings, MailPass pass) {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "60000";

  /** What servers say when it is not the password, by RFC 5530. */
  private static final Pattern LATER = Pattern.compile("\\[(UNAVAILABLE|INUSE|LIMIT)]");

  /** What is done with an open folder. */
  interface Reading<T> {

    /** {@return what the folder told} */
    T read(Folder folder) throws MessagingException;
  }

  /**
   * {@return what an open folder told}
   *
   * @throws SourceException if the server, the box or the folder does not let us
   */
  <T> T ask(Reading<T> reading) throws SourceException, InterruptedException {
    String password = pass.now();
    try (Store store = Session.getInstance(properties()).getStore(protocol())) {
      store.connect(
          settings.url().getHost(), settings.url().getPort(), settings.account(), password);
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(settings.marking() == Marking.READ ? Folder.READ_WRITE : Folder.READ_ONLY);
        return reading.read(folder);
      }
    } catch (MessagingException e) {
      // An interrupt breaks the connection off; what is reported then is only that.
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while reading a box");
      }
      throw plainly(e);
    }
  }

  private String protocol() {
    return settings.url().getScheme().toLowerCase(Locale.ROOT);
  }

  private Properties properties() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.put(prefix + "timeout", ANSWER_MILLIS);
    properties.put(prefix + "ssl.checkserveridentity", "true");
    // Reading alone marks nothing as read.
    properties.put(prefix + "peek", "true");
    if (settings.app() != null) {
      properties.put(prefix + "auth.mechanisms", "XOAUTH2");
    }
    if (settings.reach() == Reach.PUBLIC) {
      properties.put(prefix + "socketFactory", new PublicSockets());
      properties.put(prefix + "socketFactory.fallback", "false");
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    return properties;
  }

  private SourceException plainly(MessagingException failure) {
    String host = settings.url().getHost();
    return switch (failure) {
      case AuthenticationFailedException refused -> refused(host, refused);
      case FolderNotFoundException _ ->
          new SourceException(
              Reason.DENIED, host + " has no such folder in this box; check 'folder'.");
      default ->
          failure.getCause() instanceof IOException broken
              ? Unreachable.because(host, broken)
              : Unreachable.because(host, failure);
    };
  }

  private SourceException refused(String host, AuthenticationFailedException refused) {
    if (LATER.matcher(String.valueOf(refused.getMessage())).find()) {
      return new SourceException(Reason.RATE_LIMITED, host + " asks us to come back later.");
    }
    return new SourceException(
        Reason.DENIED,
        settings.app() == null
            ? host
                + " does not let this account in; check 'account' and 'token', for which many"
                + " servers want a password made for one program, and whether IMAP is switched on."
            : host
                + " does not let this app into the box; check 'account', and whether the app was"
                + " given the box and the right to read it by IMAP.");
  }
}
