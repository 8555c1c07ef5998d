package nl.buzzard.crawler.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSink;
import okio.ByteString;

/**
 * A server on this machine whose streams follow a script: what each connection sends, in its order,
 * and how it ends. Everything that is no stream has an answer by path. Thread-safe.
 */
public final class LivePlace implements AutoCloseable {

  /** How a connection ends. */
  public enum Ending {
    /** As the protocol says. */
    CLOSED,
    /** In the middle of what it was sending. */
    BROKEN,
    /** Not at all: it stays open and says nothing. */
    SILENT
  }

  private final MockWebServer server = new MockWebServer();
  private final Queue<MockResponse> script = new ConcurrentLinkedQueue<>();
  private final Map<String, MockResponse> answers = new HashMap<>();
  private final List<RecordedRequest> opened = new ArrayList<>();
  private final List<RecordedRequest> asked = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  /** Starts without a script. */
  public LivePlace() {
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
    MockResponse answer = answers.get(request.getUrl().encodedPath());
    if (answer != null) {
      asked.add(request);
      return answer;
    }
    opened.add(request);
    MockResponse next = script.poll();
    return next == null ? new MockResponse.Builder().code(404).build() : next;
  }

  /** {@return an address of this server} */
  public URI address(String path) {
    return server.url(path).uri();
  }

  /** From now on answers at a path. */
  public synchronized void answersAt(String path, MockResponse answer) {
    answers.put(path, answer);
  }

  /** The next connection is refused. */
  public void refuses(MockResponse answer) {
    script.add(answer);
  }

  /** The next connection is a web socket that sends these frames. */
  public void webSocket(Ending ending, String... frames) {
    webSocket(ending, socket -> List.of(frames).forEach(socket::send));
  }

  /** The next connection is a web socket that sends these binary frames. */
  public void binaryWebSocket(Ending ending, ByteString... frames) {
    webSocket(ending, socket -> List.of(frames).forEach(socket::send));
  }

  private void webSocket(Ending ending, Consumer<WebSocket> frames) {
    script.add(new MockResponse.Builder().webSocketUpgrade(new Frames(ending, frames)).build());
  }

  /** The next connection sends this text, which need not be whole events. */
  public void events(Ending ending, String text) {
    script.add(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/event-stream")
            .body(new Text(ending, text))
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
  }

  /** {@return the requests that opened no connection, first one first} */
  public synchronized List<RecordedRequest> asked() {
    return List.copyOf(asked);
  }

  /** {@return the requests that opened a connection, first one first} */
  public synchronized List<RecordedRequest> opened() {
    return List.copyOf(opened);
  }

  @Override
  public void close() {
    over.countDown();
    server.close();
  }

  private static final class Frames extends WebSocketListener {

    private final Ending ending;
    private final Consumer<WebSocket> frames;

    Frames(Ending ending, Consumer<WebSocket> frames) {
      this.ending = ending;
      this.frames = frames;
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
      frames.accept(socket);
      switch (ending) {
        case CLOSED -> socket.close(1011, "an error of the server");
        case BROKEN -> {
          socket.send("{\"kind\":\"comm");
          socket.close(1001, null);
        }
        case SILENT -> {}
      }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(1000, null);
    }
  }

  private final class Text implements MockResponseBody {

    private final Ending ending;
    private final String text;

    Text(Ending ending, String text) {
      this.ending = ending;
      this.text = text;
    }

    @Override
    public long getContentLength() {
      return ending == Ending.BROKEN ? text.length() + 100L : -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.writeUtf8(text);
      sink.flush();
      try {
        if (ending == Ending.SILENT) {
          over.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
