package nl.buzzard.console.sources;

import static nl.buzzard.console.sources.SourceKind.Field.needed;
import static nl.buzzard.console.sources.SourceKind.Field.optional;
import static nl.buzzard.console.sources.SourceKind.Field.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of source that can be set up, and what has to be told about one. */
public enum SourceKind {
  SITE(Group.WEB, "15m", needed("url", "https://www.example.org/")),
  FEED(Group.WEB, "5m", needed("url", "https://www.example.org/feed/")),
  GDELT(
      Group.WEB,
      "15m",
      optional(
          "url",
          "https://storage.googleapis.com/data.gdeltproject.org/gdeltv2/lastupdate-translation.txt")),
  X(
      Group.SOCIAL,
      "1h",
      needed("search", "\"Voorbeeldbank\" lang:nl -is:retweet"),
      needed("budget", "25"),
      secret("token")),
  XSTREAM(
      Group.SOCIAL,
      null,
      needed("search", "\"Voorbeeldbank\" lang:nl -is:retweet"),
      needed("budget", "25"),
      secret("token")),
  JETSTREAM(Group.SOCIAL, null),
  MASTODONSTREAM(
      Group.SOCIAL,
      null,
      needed("url", "https://mastodon.example"),
      optional("hashtag", "voorbeeldbank"),
      secret("token")),
  MASTODON(
      Group.SOCIAL,
      "2m",
      needed("url", "https://mastodon.example"),
      optional("hashtag", "voorbeeldbank"),
      optional("token", "")),
  REDDIT(Group.SOCIAL, "5m", needed("search", "voorbeeldbank"), secret("token")),
  THREADS(Group.SOCIAL, "15m", needed("search", "voorbeeldbank"), secret("token")),
  HACKERNEWS(Group.SOCIAL, "15m", needed("search", "voorbeeldbank")),
  FACEBOOK(Group.OWNED, "5m", needed("account", "1234567890"), secret("token")),
  FACEBOOKHOOK(Group.OWNED, null, secret("secret"), secret("verify")),
  INSTAGRAM(Group.OWNED, "5m", needed("account", "1234567890"), secret("token")),
  WHATSAPP(Group.OWNED, null, secret("secret"), secret("verify")),
  TELEGRAM(Group.OWNED, "1m", secret("token")),
  IMAP(
      Group.OWNED,
      "1m",
      needed("url", "imaps://imap.example.org"),
      needed("account", "klantenservice@example.org"),
      secret("token")),
  YOUTUBE(Group.OWNED, "15m", needed("account", "UC…"), secret("token")),
  GOOGLEBUSINESS(Group.REVIEWS, "1h", needed("account", "123/456"), secret("token")),
  GOOGLEPLAY(Group.REVIEWS, "1h", needed("account", "nl.example.app"), secret("token")),
  APPSTORE(Group.REVIEWS, "1h", needed("account", "nl/123456789")),
  TRUSTPILOT(Group.REVIEWS, "1h", needed("account", "46d6a890000064000500e0c3"), secret("token")),
  WEBHOOK(Group.OTHER, null, secret("secret"));

  /** What kinds have in common, in the order in which they are shown. */
  public enum Group {
    WEB,
    SOCIAL,
    OWNED,
    REVIEWS,
    OTHER
  }

  /**
   * What has to be told about a source. Immutable.
   *
   * @param key the key in {@code sources.yml}
   * @param example what it looks like; empty for a secret, which nobody is shown
   * @param isNeeded whether there is no source without it
   */
  public record Field(String key, String example, boolean isNeeded) {

    static Field needed(String key, String example) {
      return new Field(key, example, true);
    }

    static Field optional(String key, String example) {
      return new Field(key, example, false);
    }

    static Field secret(String key) {
      return new Field(key, "", true);
    }

    /** {@return whether nobody may read it over a shoulder, nor in a file} */
    public boolean isSecret() {
      return example.isEmpty();
    }

    /** {@return whether it is written without quotation marks} */
    boolean isNumber() {
      return key.equals("budget");
    }
  }

  private final Group group;
  private final @Nullable String every;
  private final List<Field> fields;

  SourceKind(Group group, @Nullable String every, Field... fields) {
    this.group = group;
    this.every = every;
    this.fields = List.of(fields);
  }

  /** {@return the kind of a name in {@code sources.yml}} */
  static Optional<SourceKind> of(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type().equals(type)).findFirst();
  }

  /** {@return what it is called in {@code sources.yml}} */
  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return what it has in common with others} */
  public Group group() {
    return group;
  }

  /** {@return what has to be told, in the order of the form} */
  public List<Field> fields() {
    return fields;
  }

  /** {@return how often it is usually read; null when it is not asked} */
  @Nullable String every() {
    return every;
  }

  /** {@return whether everything that is said there is for the organisation} */
  boolean isOwned() {
    return group == Group.OWNED;
  }

  /** {@return those of a group} */
  public static List<SourceKind> in(Group group) {
    return Arrays.stream(values()).filter(kind -> kind.group == group).toList();
  }
}
