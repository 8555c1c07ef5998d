package nl.buzzard.crawler.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import nl.buzzard.core.source.SourceKit.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A web server on this machine that serves one document the way a real one does, with an entity
 * tag, or fails as it is told to. Thread-safe.
 */
public final class MockPlace implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<RecordedRequest> requests = new ArrayList<>();
  private final Map<String, MockResponse> elsewhere = new LinkedHashMap<>();
  private MockResponse answer = new MockResponse.Builder().code(404).build();

  /** Starts serving, at first a 404. */
  public MockPlace() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    requests.add(request);
    asked.countDown();
    for (Map.Entry<String, MockResponse> special : elsewhere.entrySet()) {
      if (request.getTarget().startsWith(special.getKey())) {
        return special.getValue();
      }
    }
    String etag = answer.getHeaders().get("ETag");
    return etag != null && etag.equals(request.getHeaders().get("If-None-Match"))
        ? new MockResponse.Builder().code(304).build()
        : answer;
  }

  /** {@return an address of this server} */
  public URI address(String path) {
    return server.url(path).uri();
  }

  /** From now on gives this answer, or a 304 to who has its entity tag. */
  public synchronized void answers(MockResponse newAnswer) {
    answer = newAnswer;
  }

  /** From now on gives another answer at addresses that begin with a path. */
  public synchronized void answersAt(String path, MockResponse other) {
    elsewhere.put(path, other);
  }

  /** From now on serves a document with an entity tag. */
  public void serves(String contentType, String body) {
    answers(
        new MockResponse.Builder()
            .setHeader("Content-Type", contentType)
            .setHeader("ETag", "\"" + Integer.toHexString(body.hashCode()) + "\"")
            .body(body)
            .build());
  }

  /** From now on fails. */
  public synchronized void isIn(Trouble trouble) {
    MockResponse.Builder failing = answer.newBuilder().removeHeader("ETag");
    answers(
        switch (trouble) {
          case UNAUTHORISED -> code(401).build();
          case RATE_LIMITED -> code(429).build();
          case RATE_LIMITED_FOR_90_SECONDS -> code(429).setHeader("Retry-After", "90").build();
          case SERVER_ERROR -> code(500).build();
          case CUT_OFF -> failing.onResponseBody(new SocketEffect.CloseSocket()).build();
          case NONSENSE -> code(200).body("\u0001\u0002 nonsense {").build();
          case SILENT -> code(200).onResponseStart(SocketEffect.Stall.INSTANCE).build();
        });
  }

  private static MockResponse.Builder code(int code) {
    return new MockResponse.Builder().code(code);
  }

  /** {@return the requests so far, first one first} */
  public synchronized List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** {@return a header of the newest request; null when it had none} */
  public @Nullable String lastHeader(String name) {
    return requests().getLast().getHeaders().get(name);
  }

  /** Waits for the first request. */
  public void awaitRequest() throws InterruptedException {
    if (!asked.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody asked for anything");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
