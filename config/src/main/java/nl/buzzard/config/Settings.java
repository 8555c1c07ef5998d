package nl.buzzard.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import org.jspecify.annotations.Nullable;

/**
 * The installation, from {@code buzzard.yml}. Immutable.
 *
 * @param organisation whose Buzzard this is, as shown on screens and in mail
 * @param dataFolder where everything is kept
 * @param database a {@code jdbc:postgresql:} address; null for SQLite in the data folder
 * @param openSearch the cluster that keeps the mentions; null for an index in the data folder
 * @param server where the console listens
 * @param mail how alerts are sent; null when no mail server is configured
 * @param locale the language of mail, and of screens until a user picks his own: Dutch or English
 * @param zone whose clock days and business hours follow
 * @param keep how long a mention is kept after it was published; null for ever
 * @param masked where personal data in mentions is made unreadable
 * @param network a network of the organisation's own that tells how mentions sound; null for what
 *     comes with Buzzard
 * @param coreNlp the models of Stanford CoreNLP, whose pipeline judges long English texts; null
 *     where it judges none
 */
public record Settings(
    String organisation,
    Path dataFolder,
    @Nullable Secret database,
    @Nullable OpenSearchSettings openSearch,
    Server server,
    @Nullable Mail mail,
    Locale locale,
    ZoneId zone,
    @Nullable Duration keep,
    Set<Outlet> masked,
    @Nullable Network network,
    @Nullable Path coreNlp) {

  public Settings {
    masked = Set.copyOf(masked);
  }

  /** A way out for the text of mentions. */
  public enum Outlet {
    /** Before it is kept: nobody ever reads what was there. */
    STORE,
    /** The mails of alerts. */
    MAIL,
    /** Files of mentions. */
    EXPORT
  }

  /** {@return whether personal data is made unreadable there} */
  public boolean masks(Outlet outlet) {
    return masked.contains(outlet);
  }

  /**
   * A network that tells how a text sounds. Immutable.
   *
   * @param model an ONNX file
   * @param tokenizer the tokenizer file that belongs to it
   * @param labels what each of its answers means, in their order
   * @param languages the languages it is asked about
   */
  public record Network(
      Path model, Path tokenizer, List<Sentiment.Label> labels, Set<Language> languages) {

    public Network {
      labels = List.copyOf(labels);
      languages = Set.copyOf(languages);
    }
  }

  /**
   * Where the console listens. Immutable.
   *
   * @param host the address to bind
   * @param port 0 to 65535; 0 picks a free one
   * @param publicUrl the address people open, for links in mail, without a slash at the end
   */
  public record Server(String host, int port, String publicUrl) {

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\..*|\\[.*1]");

    /** {@return whether other machines can open that address, as far as it tells} */
    public boolean isOpenToOthers() {
      String host = URI.create(publicUrl).getHost();
      return host != null && !THIS_MACHINE.matcher(host).matches();
    }
  }

  /**
   * How alerts are sent. Immutable.
   *
   * @param host the mail server
   * @param port 1 to 65535
   * @param security how the connection is protected
   * @param user who signs in; null when the server asks for nobody
   * @param password his password; null when there is no user
   * @param from the address alerts come from
   */
  public record Mail(
      String host,
      int port,
      Security security,
      @Nullable String user,
      @Nullable Secret password,
      String from) {}

  /** How a mail connection is protected. */
  public enum Security {
    /** Starts plain, must turn to TLS before anything else. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all; for a mail server on this machine. */
    NONE
  }
}
