package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.FetchRequest;
import okhttp3.HttpUrl;

/**
 * Asks X which of the posts that are kept were taken away, by its batch compliance jobs: a visit
 * hands over a list of ids, and one after it reads which are to be deleted; see
 * docs.x.com/x-api/compliance/batch-compliance.
 *
 * <p>X remembers the jobs and lets an app have one at a time, so a job is known again by its name,
 * also after a crash. The cursor is the last job that was read, and how much of it was given. It
 * brings removals only. Not thread-safe.
 */
final class XComplianceSource implements Source {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An older job tells what may have changed since. */
  private static final Duration FRESH = Duration.ofDays(1);

  private static final int LONGEST_NAME = 64;

  private static final Pattern ID = Pattern.compile("\\d{1,19}");

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final Function<Platform, List<String>> kept;
  private final InstantSource clock;

  XComplianceSource(JsonApi api, Function<Platform, List<String>> kept, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.kept = kept;
    this.clock = clock;
  }

  /** How far was read: so many removals of a job, or all of it. Immutable. */
  private record Place(String job, int given, boolean whole) {

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,19})/(\\d{1,9})(/whole)?");

    static Place read(Cursor cursor) {
      Matcher token = TOKEN.matcher(cursor.token());
      return token.matches()
          ? new Place(
              String.valueOf(token.group(1)),
              Integer.parseInt(token.group(2)),
              token.group(3) != null)
          : new Place("", 0, true);
    }

    Cursor write() {
      return new Cursor(job + "/" + given + (whole ? "/whole" : ""));
    }
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    Place at = Place.read(after);
    JsonNode job = job(at);
    switch (job.path("status").asText()) {
      case "complete" -> {
        return page(job, at, limit);
      }
      case "in_progress" -> {}
      case "created" -> handOver(job, ids());
      default -> begin(ids());
    }
    return new Page(List.of(), after, Ending.CAUGHT_UP);
  }

  /** {@return the newest job of ours that was not read yet; nothing when there is none} */
  private JsonNode job(Place at) throws SourceException, InterruptedException {
    JsonNode answer = api.ask(api.authorised(jobs().addQueryParameter("type", "tweets")));
    JsonNode told = answer.path("data");
    if (!told.isArray() && !answer.has("meta")) {
      throw api.malformed("sent JSON without 'data'; its interface may have changed", null);
    }
    JsonNode newest = MissingNode.getInstance();
    Instant since = clock.instant().minus(FRESH);
    for (JsonNode job : api.readable(told, "/status")) {
      Instant made = JsonApi.instant(job.path("created_at"));
      boolean ours = job.path("name").asText().equals(name());
      boolean read = at.whole() && job.path("id").asText().equals(at.job());
      if (made != null && made.isAfter(since) && ours && !read) {
        newest = job;
        since = made;
      }
    }
    return newest;
  }

  private void begin(List<String> ids) throws SourceException, InterruptedException {
    if (ids.isEmpty()) {
      return;
    }
    String wanted = JSON.createObjectNode().put("type", "tweets").put("name", name()).toString();
    handOver(api.ask(api.authorised(jobs()).posting(wanted), "data").path("data"), ids);
  }

  private void handOver(JsonNode job, List<String> ids)
      throws SourceException, InterruptedException {
    api.read(signed(job, "upload_url").putting(String.join("\n", ids) + "\n"));
  }

  private Page page(JsonNode job, Place at, int limit)
      throws SourceException, InterruptedException {
    List<RawItem> removals = removals(job);
    String id = job.path("id").asText();
    int from = at.whole() || !id.equals(at.job()) ? 0 : Math.min(at.given(), removals.size());
    int to = Math.min(from + limit, removals.size());
    boolean whole = to == removals.size();
    return new Page(
        removals.subList(from, to),
        new Place(id, to, whole).write(),
        whole ? Ending.CAUGHT_UP : Ending.MORE);
  }

  /** X answers with an object on each line, for the posts only that are not as they were. */
  private List<RawItem> removals(JsonNode job) throws SourceException, InterruptedException {
    String answer = new String(api.read(signed(job, "download_url")), StandardCharsets.UTF_8);
    List<RawItem> removals = new ArrayList<>();
    for (String line : answer.lines().filter(line -> !line.isBlank()).toList()) {
      JsonNode told = JsonApi.read(line);
      String post = told == null ? "" : told.path("id").asText();
      if (told == null || !ID.matcher(post).matches()) {
        throw api.malformed("sent a line without 'id'; its interface may have changed", null);
      }
      if (told.path("action").asText().equals("delete")) {
        Origin origin = new Origin(id(), Platform.X, post, null, null);
        removals.add(RawItem.removed(origin, clock.instant()));
      }
    }
    return removals;
  }

  /** The address proves itself; the token is shown to X's own host only. */
  private FetchRequest signed(JsonNode job, String field) throws SourceException {
    HttpUrl address = HttpUrl.parse(job.path(field).asText());
    if (address == null) {
      throw api.malformed(
          "sent a job without '" + field + "'; its interface may have changed", null);
    }
    return address.host().equalsIgnoreCase(settings.url().getHost())
        ? api.authorised(address.newBuilder())
        : FetchRequest.of(address.uri(), "*/*", settings.reach());
  }

  private List<String> ids() {
    return kept.apply(Platform.X).stream().filter(ID.asMatchPredicate()).toList();
  }

  private HttpUrl.Builder jobs() {
    return api.at("compliance/jobs");
  }

  private String name() {
    String name = "buzzard " + id().name();
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
