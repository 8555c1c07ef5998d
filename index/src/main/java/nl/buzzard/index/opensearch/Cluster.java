package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import nl.buzzard.config.OpenSearchSettings;
import nl.buzzard.core.store.SearchTooLongException;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Speaks JSON with a cluster over HTTP. Whatever it cannot do ends in one sentence that says where
 * and what to do. Thread-safe.
 */
final class Cluster implements AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType LINES = MediaType.get("application/x-ndjson");
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);
  private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;

  private final HttpUrl address;
  private final @Nullable String credentials;
  private final OkHttpClient patient =
      new OkHttpClient.Builder().readTimeout(LONGEST_CALL).callTimeout(LONGEST_CALL).build();
  private final OkHttpClient searching =
      patient.newBuilder().readTimeout(LONGEST_SEARCH).callTimeout(LONGEST_SEARCH).build();

  Cluster(OpenSearchSettings settings) {
    URI uri = settings.address();
    address = Objects.requireNonNull(HttpUrl.get(uri.toString()).resolve("/"));
    credentials =
        settings.user() == null || settings.password() == null
            ? null
            : Credentials.basic(
                settings.user(), settings.password().reveal(), StandardCharsets.UTF_8);
  }

  /**
   * {@return the answer to a search; nothing found where there is no such index yet}
   *
   * <p>A search that takes too long is given up here, and the cluster then stops it too. One that
   * not every part of the cluster could answer fails: a count is right or it is none.
   */
  JsonNode search(String index, ObjectNode question) {
    String path = index + "/_search?ignore_unavailable=true&allow_partial_search_results=false";
    try {
      return answer(searching, request(path).post(body(question)).build());
    } catch (InterruptedIOException late) {
      throw new SearchTooLongException(LONGEST_SEARCH);
    } catch (IOException unreachable) {
      throw unreachable(unreachable);
    }
  }

  /** {@return the answer to a request with or without a body} */
  JsonNode send(String method, String path, @Nullable ObjectNode body) {
    return send(request(path).method(method, body == null ? null : body(body)));
  }

  /** {@return the answer to many lines of writing, which later searches see} */
  JsonNode bulk(byte[] lines) {
    return send(request("_bulk?refresh=true").post(RequestBody.create(lines, LINES)));
  }

  private JsonNode send(Request.Builder request) {
    try {
      return answer(patient, request.build());
    } catch (IOException unreachable) {
      throw unreachable(unreachable);
    }
  }

  private JsonNode answer(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      JsonNode answer = Json.read(response.body().bytes());
      if (!response.isSuccessful()) {
        throw refused(response.code(), answer);
      }
      return answer;
    }
  }

  private Request.Builder request(String path) {
    Request.Builder request =
        new Request.Builder().url(Objects.requireNonNull(address.resolve(path)));
    return credentials == null ? request : request.header("Authorization", credentials);
  }

  private static RequestBody body(ObjectNode body) {
    return RequestBody.create(Json.write(body), JSON);
  }

  private UncheckedIOException unreachable(IOException cause) {
    return new UncheckedIOException(
        "The OpenSearch at "
            + address
            + " could not be reached: start it, or correct 'index' in buzzard.yml.",
        cause);
  }

  /** Says only of what kind the refusal is: the rest may quote a mention. */
  private UncheckedIOException refused(int status, JsonNode answer) {
    String sentence =
        status == UNAUTHORISED || status == FORBIDDEN
            ? " does not let us in: check 'user' and 'password' under 'index' in buzzard.yml, and"
                + " what that user may do."
            : " refused with " + status + " (" + kind(answer) + ").";
    return new UncheckedIOException(
        "The OpenSearch at " + address + sentence, new IOException("status " + status));
  }

  private static String kind(JsonNode answer) {
    JsonNode error = answer.path("error");
    JsonNode first = error.path("root_cause").path(0).path("type");
    return first.asText(error.path("type").asText("unknown"));
  }

  @Override
  public void close() {
    patient.dispatcher().executorService().shutdown();
    patient.connectionPool().evictAll();
  }
}
