package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.stream.StreamMessages;
import nl.buzzard.crawler.stream.StreamSource;

/**
 * An open stream of the Mastodon API: first the timeline down to what was seen before, then what
 * the stream tells. Its cursor is that of the timeline. Not thread-safe.
 */
final class MastodonConnection implements StreamSource.Connection {

  private static final int MOST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LiveConnection connection;
  private final SourceSettings.Social settings;
  private final StreamTools tools;
  private final StreamedPosts posts;
  private final StreamMessages<JsonNode> json;
  private final TimelineSource timeline;
  private Cursor at;
  private boolean caughtUp;

  MastodonConnection(LiveConnection connection, JsonApi api, StreamTools tools, Cursor after) {
    this.connection = connection;
    this.settings = api.settings();
    this.tools = tools;
    posts = new StreamedPosts(tools.jdbi());
    json = api.messages();
    timeline =
        new TimelineSource(settings, new MastodonTimeline(api, tools.clock()), tools.clock());
    at = after;
  }

  @Override
  public Source.Page next() throws SourceException, InterruptedException {
    return caughtUp ? heard(connection.next(MOST, PATIENCE)) : missed();
  }

  private Source.Page missed() throws SourceException, InterruptedException {
    Source.Page page = timeline.fetch(at, MOST);
    at = page.next();
    caughtUp = !page.more();
    return handOn(page.items(), TimelineCursor.read(at, settings.subject()));
  }

  private Source.Page heard(List<LiveConnection.Message> messages) throws SourceException {
    TimelineCursor cursor = TimelineCursor.read(at, settings.subject());
    Map<String, SeenPost> seen = new LinkedHashMap<>();
    cursor.seen().forEach(post -> seen.put(post.key(), post));
    List<RawItem> items = new ArrayList<>();
    for (LiveConnection.Message message : messages) {
      switch (message.kind()) {
        case "update", "status.update" -> post(message, seen, items);
        case "delete" -> removal(message.text().strip(), seen, items);
        default -> {}
      }
    }
    TimelineCursor next = cursor.with(cursor.floor(), seen.values());
    at = messages.isEmpty() ? at : next.forgettingOldest().write();
    return handOn(items, next);
  }

  private void post(LiveConnection.Message message, Map<String, SeenPost> seen, List<RawItem> items)
      throws SourceException {
    JsonNode status = json.read(message);
    if (status != null) {
      MastodonStatus.read(status, settings.id(), tools.clock().instant())
          .filter(post -> !SeenPost.of(post).equals(seen.get(post.key())))
          .ifPresent(post -> {
            seen.put(post.key(), SeenPost.of(post));
            items.add(post.item());
          });
    }
  }

  private void removal(String key, Map<String, SeenPost> seen, List<RawItem> items) {
    SeenPost post = seen.remove(key);
    String nativeId =
        post != null ? post.nativeId() : posts.nativeId(settings.id(), key).orElse(null);
    if (nativeId != null) {
      Origin origin = new Origin(settings.id(), Platform.MASTODON, nativeId, null, null);
      items.add(RawItem.removed(origin, tools.clock().instant()));
    }
  }

  /** Only what anybody asked for; the server's own name of each is kept for when it is deleted. */
  private Source.Page handOn(List<RawItem> items, TimelineCursor cursor) {
    List<RawItem> wanted =
        items.stream().filter(item -> item.isRemoval() || tools.wanted().test(item)).toList();
    Set<String> posted =
        wanted.stream()
            .filter(item -> !item.isRemoval())
            .map(item -> Objects.requireNonNull(item.origin().nativeId()))
            .collect(Collectors.toSet());
    List<StreamedPosts.Streamed> streamed = new ArrayList<>();
    for (SeenPost post : cursor.seen()) {
      String id = post.nativeId();
      if (id != null && posted.contains(id)) {
        streamed.add(new StreamedPosts.Streamed(post.key(), id, ""));
      }
    }
    posts.remember(settings.id(), streamed);
    return new Source.Page(wanted, at, Source.Ending.CAUGHT_UP);
  }

  @Override
  public void close() {
    connection.close();
  }
}
