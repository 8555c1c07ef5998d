package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.StatusException;
import nl.buzzard.crawler.stream.StreamMessages;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks a platform for JSON. Thread-safe. */
record JsonApi(Fetcher fetcher, SourceSettings.Social settings) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@return an address of the platform, to add parameters to} */
  HttpUrl.Builder at(String path) {
    HttpUrl base = HttpUrl.get(settings.url());
    if (base == null) {
      throw new IllegalStateException("the settings let web addresses in only");
    }
    return base.newBuilder().addPathSegments(path);
  }

  FetchRequest request(HttpUrl.Builder address) {
    return FetchRequest.of(address.build().uri(), "application/json", settings.reach());
  }

  /** {@return a request that shows the token, where there is one} */
  FetchRequest authorised(HttpUrl.Builder address) {
    FetchRequest request = request(address);
    return settings.token() == null
        ? request
        : request.with("Authorization", "Bearer " + settings.token().reveal());
  }

  /**
   * {@return the answer, which has a field}
   *
   * @throws SourceException if there is none, or it is no JSON, or the field is missing
   */
  JsonNode ask(FetchRequest request, String field) throws SourceException, InterruptedException {
    JsonNode json = ask(request);
    if (!json.path(field).isContainerNode()) {
      throw malformed("sent JSON without '" + field + "'; its interface may have changed", null);
    }
    return json;
  }

  /** {@return the answer} */
  JsonNode ask(FetchRequest request) throws SourceException, InterruptedException {
    byte[] body = read(request);
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw malformed("sent something else than JSON; check the address", e);
    }
  }

  /** {@return the answer, of whatever form} */
  byte[] read(FetchRequest request) throws SourceException, InterruptedException {
    Answer answer;
    try {
      answer = fetcher.fetch(request);
    } catch (SourceException e) {
      throw Permissions.plainly(e, settings);
    }
    return switch (answer) {
      case Answer.Document document -> document.body();
      case Answer.NotModified _ ->
          throw malformed("says that nothing changed, which nobody asked", null);
    };
  }

  /**
   * {@return the entries of a page, which are what we take them for}
   *
   * @param mark the path to a field that every entry has which is a post
   * @throws SourceException if there are entries and not one of them has it
   */
  JsonNode readable(JsonNode entries, String mark) throws SourceException {
    for (JsonNode entry : entries) {
      if (!entry.at(mark).isMissingNode()) {
        return entries;
      }
    }
    if (entries.isEmpty()) {
      return entries;
    }
    throw malformed("sent entries without '" + mark + "'; its interface may have changed", null);
  }

  /** {@return what a message of a stream says; null when it is no JSON} */
  static @Nullable JsonNode read(String message) {
    try {
      return JSON.readTree(message);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * {@return whether the platform has nothing there any more; false where it does not let us look,
   * as some servers let everybody read a timeline but nobody a single post}
   */
  boolean isMissing(FetchRequest request) throws SourceException, InterruptedException {
    try {
      ask(request);
      return false;
    } catch (SourceException e) {
      return switch (StatusException.of(e)) {
        case 404, 410 -> true;
        case 401, 403 -> false;
        default -> throw e;
      };
    }
  }

  /** {@return a reader of a stream of messages} */
  <T> StreamMessages<T> messages(String form, StreamMessages.Reader<T> reader) {
    return new StreamMessages<>(
        reader, () -> malformed("sent something else than " + form + "; check the address", null));
  }

  /** {@return a reader of a stream of JSON} */
  StreamMessages<JsonNode> messages() {
    return messages("JSON", message -> read(message.text()));
  }

  SourceException malformed(String what, @Nullable Exception cause) {
    return new SourceException(
        Reason.MALFORMED, settings.url().getHost() + " " + what + ".", null, cause);
  }

  /** {@return a time as platforms write it; null when it is none} */
  static @Nullable Instant instant(JsonNode time) {
    try {
      return time.isTextual() ? OffsetDateTime.parse(time.textValue()).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@return a count; null when it is not told} */
  static @Nullable Long count(JsonNode number) {
    return number.isIntegralNumber() && number.longValue() >= 0 ? number.longValue() : null;
  }
}
