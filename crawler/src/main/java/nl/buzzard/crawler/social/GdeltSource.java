package nl.buzzard.crawler.social;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.StatusException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * News of the whole world by the bulk files of GDELT: every quarter of an hour a zip with a row for
 * each article it saw, and a list that names the newest; see gdeltproject.org. No key.
 *
 * <p>The cursor is the time of a file and how many of its items were given. What was not read for
 * {@link #FURTHEST_BACK} is passed over. Not thread-safe.
 */
final class GdeltSource implements Source {

  private static final Logger log = LoggerFactory.getLogger(GdeltSource.class);

  private static final Duration STEP = Duration.ofMinutes(15);

  /** Some 200 files of five megabytes. */
  private static final Duration FURTHEST_BACK = Duration.ofDays(2);

  private static final Pattern LISTED =
      Pattern.compile("(\\d{14})(\\.(?:translation\\.)?gkg\\.csv\\.zip)");

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final Predicate<RawItem> wanted;
  private final InstantSource clock;

  /**
   * @param wanted tells which articles anybody asked for; nothing else is kept
   */
  GdeltSource(JsonApi api, Predicate<RawItem> wanted, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.wanted = wanted;
    this.clock = clock;
  }

  /** The newest file. Immutable. */
  private record Newest(Instant time, String ending) {}

  /** How far was read: so many items of a file. Immutable. */
  private record Place(Instant file, int given) {

    /** {@return the place in a cursor; null when it is none of ours} */
    static @Nullable Place read(Cursor cursor) {
      Matcher token = Pattern.compile("(\\d{14})/(\\d{1,9})").matcher(cursor.token());
      Instant file = token.matches() ? GkgRow.time(token.group(1)) : null;
      return file == null ? null : new Place(file, Integer.parseInt(token.group(2)));
    }

    Cursor write() {
      return new Cursor(GkgRow.written(file) + "/" + given);
    }

    Place nextFile() {
      return new Place(file.plus(STEP), 0);
    }
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    Newest newest = newest();
    Place at = place(after, newest.time());
    if (at.file().isAfter(newest.time())) {
      return new Page(List.of(), after, Ending.CAUGHT_UP);
    }
    List<RawItem> items = items(at.file(), newest);
    int from = Math.min(at.given(), items.size());
    int to = Math.min(from + limit, items.size());
    Place next = to < items.size() ? new Place(at.file(), to) : at.nextFile();
    return new Page(
        items.subList(from, to),
        next.write(),
        next.file().isAfter(newest.time()) ? Ending.CAUGHT_UP : Ending.MORE);
  }

  private Place place(Cursor after, Instant newest) {
    Place at = Place.read(after);
    Instant earliest = newest.minus(FURTHEST_BACK);
    if (at != null && at.file().isBefore(earliest)) {
      log.warn("Source {} was not read since {}; it goes on at {}", id(), at.file(), earliest);
    }
    return at == null
        ? new Place(newest, 0)
        : at.file().isBefore(earliest) ? new Place(earliest, 0) : at;
  }

  private Newest newest() throws SourceException, InterruptedException {
    String list = new String(read(settings.url()), StandardCharsets.UTF_8);
    Matcher listed = LISTED.matcher(list);
    Instant time = listed.find() ? GkgRow.time(listed.group(1)) : null;
    if (time == null) {
      throw api.malformed(
          "sent something else than a list of GKG files; its interface may have changed", null);
    }
    return new Newest(time, Objects.requireNonNull(listed.group(2)));
  }

  /** {@return what a file has that anybody asked for, oldest first} */
  private List<RawItem> items(Instant file, Newest newest)
      throws SourceException, InterruptedException {
    byte[] zip;
    try {
      zip = read(settings.url().resolve(GkgRow.written(file) + newest.ending()));
    } catch (SourceException e) {
      if (file.isBefore(newest.time()) && isMissing(e)) {
        return List.of();
      }
      throw e;
    }
    List<RawItem> items = new ArrayList<>();
    try {
      if (GkgFile.read(zip, row -> add(row, file, items)) == 0) {
        throw api.malformed("sent a GKG file without rows; its interface may have changed", null);
      }
    } catch (IOException e) {
      throw api.malformed("sent something else than a GKG file", e);
    }
    items.sort(Comparator.comparing(item -> Objects.requireNonNull(item.published())));
    return items;
  }

  /** GDELT leaves a file out now and then; its mirror says 403 of what it does not have. */
  private static boolean isMissing(SourceException failure) {
    return switch (StatusException.of(failure)) {
      case 403, 404 -> true;
      default -> false;
    };
  }

  private void add(GkgRow row, Instant file, List<RawItem> items) {
    if (row.isOfAnArticle()) {
      RawItem item = row.item(id(), file, clock.instant());
      if (wanted.test(item)) {
        items.add(item);
      }
    }
  }

  private byte[] read(URI address) throws SourceException, InterruptedException {
    return api.read(FetchRequest.of(address, "*/*", settings.reach()));
  }
}
