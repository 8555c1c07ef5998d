package nl.buzzard.crawler.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A web site on this machine: pages by path, with entity tags, and a 404 for all else. Thread-safe.
 */
final class SitePlace implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private volatile @Nullable MockResponse trouble;

  SitePlace() {
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

  private MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    synchronized (asked) {
      asked.add(path);
    }
    first.countDown();
    MockResponse failing = trouble;
    if (failing != null) {
      return failing;
    }
    MockResponse page = pages.get(path);
    if (page == null) {
      return new MockResponse.Builder().code(404).build();
    }
    String etag = page.getHeaders().get("ETag");
    return etag != null && etag.equals(request.getHeaders().get("If-None-Match"))
        ? new MockResponse.Builder().code(304).build()
        : page;
  }

  URI address(String path) {
    return server.url(path).uri();
  }

  void serves(String path, String type, String body) {
    answers(
        path,
        new MockResponse.Builder()
            .setHeader("Content-Type", type)
            .setHeader("ETag", "\"" + Integer.toHexString(body.hashCode()) + "\"")
            .body(body)
            .build());
  }

  /** Serves a page with an article of one paragraph and some links. */
  void hasPage(String path, String title, String text, String... links) {
    StringBuilder page = new StringBuilder("<!doctype html><html><head><title>");
    page.append(title).append("</title></head><body><article><h1>").append(title).append("</h1>");
    for (String paragraph : text.lines().toList()) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    page.append("</article><nav>");
    for (String link : links) {
      page.append("<a href=\"").append(link).append("\">more</a>");
    }
    serves(path, "text/html; charset=utf-8", page.append("</nav></body></html>").toString());
  }

  void answers(String path, MockResponse answer) {
    pages.put(path, answer);
  }

  void vanishes(String path) {
    pages.remove(path);
  }

  /** From now on gives this answer whatever is asked; null to behave again. */
  void isIn(@Nullable MockResponse answer) {
    trouble = answer;
  }

  /** {@return the paths asked for so far} */
  List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  void forgetAsked() {
    synchronized (asked) {
      asked.clear();
    }
  }

  void awaitRequest() throws InterruptedException {
    if (!first.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody asked for anything");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
