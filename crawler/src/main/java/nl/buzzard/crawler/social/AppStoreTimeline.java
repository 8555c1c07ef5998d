package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of an app in Apple's store of one country, by its customer-review feed, which needs
 * no key and shows the newest 500: ten pages of fifty. It does not tell which reviews were taken
 * away. Not thread-safe.
 */
final class AppStoreTimeline implements Timeline {

  private static final int LAST_PAGE = 10;

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final InstantSource clock;
  private final String country;
  private final String app;

  AppStoreTimeline(JsonApi api, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
    String account = Objects.requireNonNull(settings.account());
    int slash = account.indexOf('/');
    country = account.substring(0, slash);
    app = account.substring(slash + 1);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    int page = older == null ? 1 : Integer.parseInt(older);
    String path = country + "/rss/customerreviews/page=" + page + "/id=" + app;
    JsonNode entries =
        api.ask(api.request(api.at(path + "/sortby=mostrecent/json")), "feed")
            .path("feed")
            .path("entry");
    List<Post> posts = new ArrayList<>();
    Instant now = clock.instant();
    // A single entry is no list; of an app without reviews there is none at all.
    Iterable<JsonNode> all = entries.isObject() ? List.of(entries) : entries;
    if (entries.isArray()) {
      api.readable(entries, "/updated");
    }
    for (JsonNode entry : all) {
      Instant updated = JsonApi.instant(entry.path("updated").path("label"));
      if (updated != null && entry.has("im:rating")) {
        posts.add(new Post(label(entry, "id"), item(entry, updated, now)));
      }
    }
    boolean last = posts.isEmpty() || page == LAST_PAGE;
    return new Slice(posts, last ? null : Integer.toString(page + 1));
  }

  @Override
  public boolean isGone(String key) {
    return false;
  }

  private RawItem item(JsonNode entry, Instant updated, Instant now) {
    return new RawItem(
        new Origin(settings.id(), Platform.REVIEW, label(entry, "id"), null, null),
        new RawItem.Content(label(entry, "title"), label(entry, "content"), RawItem.Format.PLAIN),
        new Author(null, entry.path("author").path("name").path("label").textValue(), null),
        updated,
        now,
        Engagement.UNKNOWN,
        List.of(),
        new Details(Kind.REVIEW, stars(entry), null, country.toUpperCase(Locale.ROOT), null));
  }

  private static @Nullable Double stars(JsonNode entry) {
    String stars = label(entry, "im:rating");
    return stars.matches("[1-5]") ? Double.valueOf(stars) : null;
  }

  private static String label(JsonNode entry, String field) {
    return entry.path(field).path("label").asText();
  }
}
