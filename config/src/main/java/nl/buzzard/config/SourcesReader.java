package nl.buzzard.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.config.SourceSettings.Feed.Reading;
import nl.buzzard.config.SourceSettings.Mailbox.Marking;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.yml}: what is collected on schedule, and how imported files are read. */
final class SourcesReader {

  static final String FILE = "sources.yml";
  static final List<String> KEYS = List.of("sources", "mappings");
  static final List<String> PRICE_KEYS = List.of("budget", "post_price", "count_price");
  static final List<String> HOOK_KEYS = List.of("secret", "verify");
  static final List<String> MAILBOX_KEYS = List.of("folder", "mark_read", "app");

  /** What a source may be asked for beyond its name, its type and whose it is. */
  private static final List<String> ALL_OWN_KEYS =
      Stream.of(SocialService.KEYS, PRICE_KEYS, HOOK_KEYS, MAILBOX_KEYS)
          .flatMap(List::stream)
          .toList();

  static final List<String> SOURCE_KEYS =
      Stream.concat(
              Stream.of(
                  "name",
                  "type",
                  "url",
                  "platform",
                  "every",
                  "private",
                  "delay",
                  "articles",
                  "owned",
                  "location"),
              ALL_OWN_KEYS.stream())
          .toList();
  static final List<String> MAPPING_KEYS = List.of("name", "platform", "columns");
  static final List<String> COLUMN_KEYS =
      Arrays.stream(ImportField.values()).map(SourcesReader::key).toList();

  /**
   * Without an id a second import would add everything again; without a text there is no mention.
   */
  private static final Set<ImportField> NEEDED = EnumSet.of(ImportField.ID, ImportField.TEXT);

  private static final Format<SourceId> SOURCE_NAME =
      Format.of("a name of 1 to 100 characters without a colon", SourcesReader::sourceId);

  private static final Format<String> COLUMN =
      Format.of("the name of a column in the file", Optional::of);

  private final Names sourceNames = new Names();
  private final Names mappingNames = new Names();

  private static final Format<Secret> TOKEN = Formats.TEXT.hidden().as(Secret::new);

  private static final Pattern APP = Pattern.compile("[a-z]{2}/\\d{1,12}");
  private static final Pattern PACKAGE = Pattern.compile("\\w+(\\.\\w+)+");
  private static final Pattern LOCATION = Pattern.compile("\\d{1,30}/\\d{1,30}");

  private static final URI X_URL = URI.create("https://api.x.com/2/");

  /** Half a cent, by docs.x.com in 2026. */
  private static final long USUAL_PRICE = 5_000;

  private enum Type {
    FEED,
    SITE,
    MASTODON,
    BLUESKY,
    HACKERNEWS,
    YOUTUBE,
    APPSTORE,
    GOOGLEPLAY,
    GOOGLEBUSINESS,
    REDDIT,
    TRUSTPILOT,
    FACEBOOK,
    INSTAGRAM,
    THREADS,
    TELEGRAM,
    GDELT,
    JETSTREAM,
    FIREHOSE,
    MASTODONSTREAM,
    X,
    XSTREAM,
    XCOMPLIANCE,
    WEBHOOK,
    WHATSAPP,
    FACEBOOKHOOK,
    IMAP
  }

  private final Set<SourceId> owned = new HashSet<>();
  private final Map<SourceId, String> locations = new HashMap<>();

  /** What the file holds. Immutable. */
  record Sources(
      List<SourceSettings> sources,
      Set<SourceId> owned,
      Map<SourceId, String> locations,
      List<ImportMapping> mappings) {}

  Sources read(YamlFile file) {
    YamlMap root = file.root(KEYS);
    return new Sources(
        root.maps("sources", SOURCE_KEYS).stream()
            .map(entry -> source(file, entry))
            .filter(Objects::nonNull)
            .toList(),
        owned,
        locations,
        root.maps("mappings", MAPPING_KEYS).stream()
            .map(entry -> mapping(file, entry))
            .filter(Objects::nonNull)
            .toList());
  }

  private @Nullable SourceSettings source(YamlFile file, YamlMap entry) {
    SourceId id = entry.required("name", SOURCE_NAME);
    sourceNames.give(file, entry, id == null ? null : id.name());
    if (entry.optional("owned", Formats.TRUE_OR_FALSE, false) && id != null) {
      owned.add(id);
    }
    String location = entry.optional("location", Formats.NAME);
    if (location != null && id != null) {
      locations.put(id, location);
    }
    Type type = entry.required("type", Formats.oneOf(Type.class));
    if (type == null) {
      return null;
    }
    return switch (type) {
      case FEED, SITE -> page(entry, id, type);
      case MASTODON -> social(entry, id, SocialService.MASTODON);
      case BLUESKY -> social(entry, id, SocialService.BLUESKY);
      case HACKERNEWS -> social(entry, id, SocialService.HACKERNEWS);
      case YOUTUBE -> social(entry, id, SocialService.YOUTUBE);
      case APPSTORE ->
          numbered(
              entry, id, SocialService.APPSTORE, APP, "a country and an app, such as nl/123456789");
      case GOOGLEPLAY ->
          numbered(
              entry,
              id,
              SocialService.GOOGLEPLAY,
              PACKAGE,
              "the name of an app's package, such as nl.example.app");
      case GOOGLEBUSINESS ->
          numbered(
              entry,
              id,
              SocialService.GOOGLEBUSINESS,
              LOCATION,
              "the numbers of an account and a location, such as 123/456");
      case REDDIT -> social(entry, id, SocialService.REDDIT);
      case TRUSTPILOT -> social(entry, id, SocialService.TRUSTPILOT);
      case FACEBOOK -> social(entry, id, SocialService.FACEBOOK);
      case INSTAGRAM -> social(entry, id, SocialService.INSTAGRAM);
      case THREADS -> social(entry, id, SocialService.THREADS);
      case TELEGRAM -> social(entry, id, SocialService.TELEGRAM);
      case GDELT -> world(entry, id);
      case JETSTREAM -> stream(entry, id, StreamService.JETSTREAM);
      case FIREHOSE -> stream(entry, id, StreamService.FIREHOSE);
      case X -> x(entry, id, Type.X);
      case XSTREAM -> xStream(entry, id);
      case XCOMPLIANCE -> social(entry, id, SocialService.XCOMPLIANCE);
      case MASTODONSTREAM -> stream(entry, id, StreamService.MASTODONSTREAM);
      case WEBHOOK -> hook(entry, id, HookService.WEBHOOK);
      case WHATSAPP -> hook(entry, id, HookService.WHATSAPP);
      case FACEBOOKHOOK -> hook(entry, id, HookService.FACEBOOKHOOK);
      case IMAP -> mailbox(entry, id);
    };
  }

  private static @Nullable SourceSettings page(YamlMap entry, @Nullable SourceId id, Type type) {
    URI url = entry.required("url", Formats.URL);
    Platform platform = entry.optional("platform", Formats.PLATFORM, Platform.WEB);
    Duration every = every(entry);
    Reach reach = reach(entry);
    Duration delay = entry.optional("delay", Formats.duration("0s"), Duration.ofSeconds(1));
    refuse(entry, ALL_OWN_KEYS, type);
    if (id == null || url == null) {
      return null;
    }
    if (type == Type.FEED && entry.has("delay")) {
      entry.fault("delay", "'delay' is for a site; a feed is one document, see 'every'");
    }
    if (type == Type.SITE && entry.has("articles")) {
      entry.fault("articles", "'articles' is for a feed; of a site every page is read");
    }
    return type == Type.FEED
        ? new SourceSettings.Feed(id, url, platform, every, reach, reading(entry))
        : new SourceSettings.Site(id, url, platform, every, reach, delay);
  }

  private static @Nullable SourceSettings social(
      YamlMap entry, @Nullable SourceId id, SocialService service) {
    URI url = url(entry, service.usual());
    refuse(entry, foreign(List.of("platform", "delay", "articles"), service.keys()), service);
    List<String> missing = service.needed().stream().filter(key -> !entry.has(key)).toList();
    missing.forEach(key -> entry.required(key, Formats.TEXT));
    return id == null || url == null || !missing.isEmpty() ? null : place(entry, id, service, url);
  }

  /** Nobody's own channel: all the news of the world would go to the desk. */
  private static @Nullable SourceSettings world(YamlMap entry, @Nullable SourceId id) {
    refuse(entry, List.of("owned"), Type.GDELT);
    return social(entry, id, SocialService.GDELT);
  }

  /** A platform whose accounts have a form of their own. */
  private static @Nullable SourceSettings numbered(
      YamlMap entry, @Nullable SourceId id, SocialService service, Pattern form, String meaning) {
    String account = entry.optional("account", Formats.TEXT);
    if (account != null && !form.matcher(account).matches()) {
      entry.fault("account", "'account' must be " + meaning);
      return null;
    }
    return social(entry, id, service);
  }

  private static @Nullable SourceSettings stream(
      YamlMap entry, @Nullable SourceId id, StreamService service) {
    URI url = url(entry, service.usual());
    refuse(
        entry, foreign(List.of("platform", "delay", "every", "articles"), service.keys()), service);
    return id == null || url == null
        ? null
        : new SourceSettings.Stream(service, place(entry, id, service.social(), url));
  }

  private static @Nullable SourceSettings xStream(YamlMap entry, @Nullable SourceId id) {
    refuse(entry, List.of("every"), Type.XSTREAM);
    SourceSettings.XSearch search = x(entry, id, Type.XSTREAM);
    return search == null ? null : new SourceSettings.XStream(search);
  }

  private static SourceSettings.@Nullable XSearch x(
      YamlMap entry, @Nullable SourceId id, Type type) {
    URI url = entry.optional("url", Formats.URL, X_URL);
    refuse(entry, List.of("platform", "delay", "articles", "private", "hashtag", "account"), type);
    refuse(entry, HOOK_KEYS, type);
    refuse(entry, MAILBOX_KEYS, type);
    String search = entry.required("search", Formats.TEXT);
    Secret token = entry.required("token", TOKEN);
    Long budget = entry.required("budget", Formats.MONEY);
    long post = entry.optional("post_price", Formats.MONEY, USUAL_PRICE);
    long count = entry.optional("count_price", Formats.MONEY, USUAL_PRICE);
    if (id == null || search == null || token == null || budget == null) {
      return null;
    }
    SourceSettings.Prices prices = new SourceSettings.Prices(budget, post, count);
    return new SourceSettings.XSearch(id, url, search, token, prices, every(entry));
  }

  private static @Nullable SourceSettings hook(
      YamlMap entry, @Nullable SourceId id, HookService service) {
    List<String> known = new ArrayList<>(List.of("secret"));
    known.add(service == HookService.WEBHOOK ? "platform" : "verify");
    refuse(
        entry,
        foreign(List.of("platform", "delay", "articles", "every", "url", "private"), known),
        service);
    Platform platform = entry.optional("platform", Formats.PLATFORM, service.platform());
    Secret secret = entry.required("secret", TOKEN);
    Secret agreed = entry.optional("verify", TOKEN);
    return id == null || secret == null
        ? null
        : new SourceSettings.Hook(id, service, platform, secret, agreed);
  }

  private static @Nullable SourceSettings mailbox(YamlMap entry, @Nullable SourceId id) {
    refuse(
        entry,
        foreign(
            List.of("platform", "delay", "articles"),
            List.of("account", "token", "folder", "mark_read", "app")),
        Type.IMAP);
    URI url = entry.required("url", Formats.MAIL_SERVER);
    String account = entry.required("account", Formats.TEXT);
    Secret token = entry.required("token", TOKEN);
    String folder = entry.optional("folder", Formats.TEXT, "INBOX");
    Marking marking =
        entry.optional("mark_read", Formats.TRUE_OR_FALSE, false) ? Marking.READ : Marking.NONE;
    return id == null || url == null || account == null || token == null
        ? null
        : new SourceSettings.Mailbox(
            id, url, account, token, mailApp(entry), folder, marking, every(entry), reach(entry));
  }

  private static SourceSettings.Mailbox.@Nullable App mailApp(YamlMap entry) {
    if (!entry.has("app")) {
      return null;
    }
    YamlMap app = entry.map("app", List.of("login", "client"));
    URI login = app.required("login", Formats.URL);
    String client = app.required("client", Formats.TEXT);
    return login == null || client == null ? null : new SourceSettings.Mailbox.App(login, client);
  }

  private static @Nullable URI url(YamlMap entry, @Nullable URI usual) {
    return usual == null
        ? entry.required("url", Formats.URL)
        : entry.optional("url", Formats.URL, usual);
  }

  /** {@return the keys that a platform knows nothing of} */
  private static List<String> foreign(List<String> others, List<String> known) {
    return Stream.of(others, ALL_OWN_KEYS)
        .flatMap(List::stream)
        .filter(key -> !known.contains(key))
        .toList();
  }

  private static SourceSettings.Social place(
      YamlMap entry, SourceId id, SocialService service, URI url) {
    String hashtag = entry.optional("hashtag", Formats.TEXT);
    return new SourceSettings.Social(
        id,
        service,
        url,
        hashtag == null ? null : hashtag.replaceFirst("^#", ""),
        entry.optional("account", Formats.TEXT),
        entry.optional("search", Formats.TEXT),
        entry.optional("token", TOKEN),
        every(entry),
        reach(entry));
  }

  private static void refuse(YamlMap entry, List<String> keys, Enum<?> type) {
    keys.stream()
        .filter(entry::has)
        .forEach(key ->
            entry.fault(
                key,
                "'" + key + "' is not for " + type.name().toLowerCase(Locale.ROOT) + " sources"));
  }

  private static Duration every(YamlMap entry) {
    return entry.optional("every", Formats.duration("10s"), Duration.ofMinutes(15));
  }

  private static Reach reach(YamlMap entry) {
    return entry.optional("private", Formats.TRUE_OR_FALSE, false) ? Reach.ANYWHERE : Reach.PUBLIC;
  }

  private static Reading reading(YamlMap entry) {
    return entry.optional("articles", Formats.TRUE_OR_FALSE, false)
        ? Reading.ARTICLES
        : Reading.ENTRIES;
  }

  private @Nullable ImportMapping mapping(YamlFile file, YamlMap entry) {
    String name = entry.required("name", Formats.NAME);
    mappingNames.give(file, entry, name);
    Platform platform = entry.optional("platform", Formats.PLATFORM, Platform.OTHER);
    Map<ImportField, String> columns = columns(entry);
    return name == null ? null : new ImportMapping(name, columns, platform);
  }

  private static Map<ImportField, String> columns(YamlMap mapping) {
    var read = new EnumMap<ImportField, String>(ImportField.class);
    YamlMap columns = mapping.requiredMap("columns", COLUMN_KEYS);
    if (columns == null) {
      return read;
    }
    for (ImportField field : ImportField.values()) {
      String column =
          NEEDED.contains(field)
              ? columns.required(key(field), COLUMN)
              : columns.optional(key(field), COLUMN);
      if (column != null) {
        read.put(field, column);
      }
    }
    return read;
  }

  private static String key(ImportField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<SourceId> sourceId(String name) {
    try {
      return Optional.of(new SourceId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
