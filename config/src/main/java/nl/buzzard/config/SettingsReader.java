package nl.buzzard.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.config.Settings.Mail;
import nl.buzzard.config.Settings.Network;
import nl.buzzard.config.Settings.Outlet;
import nl.buzzard.config.Settings.Security;
import nl.buzzard.config.Settings.Server;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import org.jspecify.annotations.Nullable;

/** Reads {@code buzzard.yml}; everything in it may be left out. */
final class SettingsReader {

  static final String FILE = "buzzard.yml";
  static final List<String> KEYS =
      List.of(
          "organisation",
          "data",
          "database",
          "index",
          "server",
          "mail",
          "language",
          "timezone",
          "privacy",
          "sentiment");
  static final List<String> INDEX_KEYS = List.of("opensearch", "user", "password");
  static final List<String> PRIVACY_KEYS = List.of("mask", "keep");
  static final List<String> SENTIMENT_KEYS =
      List.of("model", "tokenizer", "labels", "languages", "corenlp");
  private static final String CORE_NLP =
      "the file stanford-corenlp-4.5.10-models.jar, which docs/models.md tells how to get";
  static final List<String> SERVER_KEYS = List.of("host", "port", "url");
  static final List<String> MAIL_KEYS =
      List.of("host", "port", "security", "user", "password", "from");

  private static final Format<Secret> DATABASE =
      Format.<String>of(
              "a database address that begins with jdbc:postgresql:",
              text -> Optional.of(text).filter(url -> url.startsWith("jdbc:postgresql:")))
          .hidden()
          .as(Secret::new);

  /** The path names the installation, and so its indices. */
  private static final Format<URI> OPENSEARCH =
      Format.of(
          "an address such as https://search.example.org:9200/buzzard, its path a word of small"
              + " letters, digits and _",
          text ->
              Formats.URL
                  .reading()
                  .apply(text)
                  .filter(url -> url.getPath().matches("/?|/[a-z][a-z0-9_]{0,60}"))
                  .filter(url -> url.getUserInfo() == null));

  /** Less would take away what the alerts compare today with. */
  private static final Format<Duration> KEEP = Formats.duration("30d");

  private static final Format<Secret> PASSWORD = Formats.TEXT.hidden().as(Secret::new);

  /** The address without a slash at the end, so that links can be put behind it. */
  private static final Format<String> PUBLIC_URL =
      Formats.URL.as(URI::toString).as(url -> url.replaceAll("/+$", ""));

  private static final Format<Label> LABEL =
      Formats.oneOf(Label.class, List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE));

  private static final Format<Language> LANGUAGE =
      Formats.oneOf(Language.class, List.of(Language.NL, Language.EN));

  private final Path folder;

  /**
   * @param folder where the file is; relative paths in it start here
   */
  SettingsReader(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  Settings read(YamlFile file) {
    YamlMap root = file.root(KEYS);
    YamlMap privacy = root.map("privacy", PRIVACY_KEYS);
    YamlMap sentiment = root.map("sentiment", SENTIMENT_KEYS);
    return new Settings(
        root.optional("organisation", Formats.NAME, "Buzzard"),
        root.optional("data", Format.of("a folder", this::resolve), folder.resolve("../data"))
            .normalize(),
        root.optional("database", DATABASE),
        root.has("index") ? openSearch(root.map("index", INDEX_KEYS)) : null,
        server(root.map("server", SERVER_KEYS)),
        root.has("mail") ? mail(root.map("mail", MAIL_KEYS)) : null,
        root.optional("language", Formats.LANGUAGE, Locale.of("nl")),
        root.optional("timezone", Formats.ZONE, ZoneId.of("Europe/Amsterdam")),
        privacy.optional("keep", KEEP),
        Set.copyOf(privacy.list("mask", Formats.oneOf(Outlet.class))),
        asksNetwork(sentiment) ? network(sentiment) : null,
        sentiment.optional("corenlp", file(CORE_NLP)));
  }

  private static boolean asksNetwork(YamlMap sentiment) {
    return SENTIMENT_KEYS.stream().anyMatch(key -> !key.equals("corenlp") && sentiment.has(key));
  }

  private @Nullable Network network(YamlMap sentiment) {
    Format<Path> file = file("a file that is there");
    Path model = sentiment.required("model", file);
    Path tokenizer = sentiment.required("tokenizer", file);
    List<Label> labels = sentiment.requiredList("labels", LABEL);
    List<Language> languages = sentiment.list("languages", LANGUAGE);
    return model == null || tokenizer == null
        ? null
        : new Network(
            model,
            tokenizer,
            labels,
            languages.isEmpty() ? Set.of(Language.NL, Language.EN) : Set.copyOf(languages));
  }

  /** {@return a file that must be there, beside the configuration unless it says where} */
  private Format<Path> file(String called) {
    return Format.of(
        called, name -> resolve(name).filter(Files::isRegularFile).map(Path::normalize));
  }

  private Optional<Path> resolve(String path) {
    try {
      return Optional.of(folder.resolve(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Server server(YamlMap server) {
    int port = server.optional("port", Formats.number(0, 65535), 8080);
    return new Server(
        server.optional("host", Formats.HOST, "127.0.0.1"),
        port,
        server.optional("url", PUBLIC_URL, "http://localhost:" + port));
  }

  private static @Nullable OpenSearchSettings openSearch(YamlMap index) {
    URI address = index.required("opensearch", OPENSEARCH);
    String user = index.optional("user", Formats.TEXT);
    Secret password = index.optional("password", PASSWORD);
    if (index.mayHave("user") != index.mayHave("password")) {
      String given = index.has("user") ? "user" : "password";
      index.fault(given, "'user' and 'password' belong together: give both or neither");
    }
    return address == null ? null : new OpenSearchSettings(address, user, password);
  }

  private static @Nullable Mail mail(YamlMap mail) {
    String host = mail.required("host", Formats.HOST);
    Security security = mail.optional("security", Formats.oneOf(Security.class), Security.STARTTLS);
    int port = mail.optional("port", Formats.number(1, 65535), usualPort(security));
    String user = mail.optional("user", Formats.TEXT);
    Secret password = mail.optional("password", PASSWORD);
    String from = mail.required("from", Formats.EMAIL);
    if (mail.mayHave("user") != mail.mayHave("password")) {
      String given = mail.has("user") ? "user" : "password";
      mail.fault(given, "'user' and 'password' belong together: give both or neither");
    }
    return host == null || from == null
        ? null
        : new Mail(host, port, security, user, password, from);
  }

  private static int usualPort(Security security) {
    return switch (security) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }
}
