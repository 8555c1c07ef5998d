package nl.buzzard.crawler.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections over which a place keeps sending, under the same rules as every fetch but for
 * the time they take; no redirect is followed. Thread-safe; make one and close it at the end.
 */
public final class LiveConnections implements AutoCloseable {

  /** How often a place is asked whether it is still there, where the protocol has a way to ask. */
  private static final Duration PING = Duration.ofSeconds(20);

  /** Longer than three of the heartbeats that platforms send. */
  public static final Duration USUAL_SILENCE = Duration.ofSeconds(90);

  /** The network of Bluesky lets a frame be five million bytes. */
  private static final int LARGEST_FRAME = 8_000_000;

  /** With what TLS and the protocol put around it, and what is read ahead. */
  private static final int LARGEST_FRAME_ON_THE_WAY = 9_000_000;

  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

  private static final int NORMAL_CLOSURE = 1000;

  /** Connections that stay open must not take the turns of requests that are soon over. */
  private static final int MOST_CONNECTIONS = 1_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Dispatcher dispatcher = new Dispatcher(threads);
  private final Fetcher fetcher;
  private final Duration silence;

  /**
   * @param fetcher makes the connections; close it after this
   * @param silence how long a place may say nothing at all, not even a heartbeat, before the
   *     connection counts as dead
   */
  public LiveConnections(Fetcher fetcher, Duration silence) {
    this.fetcher = fetcher;
    this.silence = silence;
    dispatcher.setMaxRequests(MOST_CONNECTIONS);
    dispatcher.setMaxRequestsPerHost(MOST_CONNECTIONS);
  }

  /**
   * Opens a web socket; each frame is a message without a kind. A frame that is too long ends the
   * connection while it arrives. Frames are not asked for compressed: the client would unfold one
   * of any size.
   *
   * @throws SourceException if the place does not open one
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public LiveConnection webSocket(FetchRequest wanted)
      throws SourceException, InterruptedException {
    HttpUrl url = fetcher.webAddress(wanted);
    Opening opening = new Opening(url);
    MeteredSockets sockets = new MeteredSockets(LARGEST_FRAME_ON_THE_WAY);
    OkHttpClient client =
        client(url, wanted)
            .newBuilder()
            .socketFactory(sockets)
            .addInterceptor(LiveConnections::uncompressed)
            .build();
    WebSocket socket =
        client.newWebSocket(fetcher.request(url, wanted), new Frames(opening, sockets));
    return opening.await(socket::cancel);
  }

  private static Response uncompressed(Interceptor.Chain chain) throws IOException {
    Request request = chain.request().newBuilder().removeHeader(EXTENSIONS).build();
    return chain.proceed(request).newBuilder().removeHeader(EXTENSIONS).build();
  }

  /**
   * Opens a stream of server-sent events; the kind of a message is the name of its event.
   *
   * @throws SourceException if the place does not open one
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public LiveConnection events(FetchRequest wanted) throws SourceException, InterruptedException {
    return stream(
        wanted,
        (source, connection) ->
            new ServerSentEvents(source)
                .readAll((kind, text) -> connection.said(new LiveConnection.Message(kind, text))));
  }

  /**
   * Opens a stream of lines; each line that is not blank is a message without a kind, and one that
   * breaks off is none.
   *
   * @throws SourceException if the place does not open one
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public LiveConnection lines(FetchRequest wanted) throws SourceException, InterruptedException {
    return stream(wanted, LiveConnections::readLines);
  }

  private static void readLines(BufferedSource source, LiveConnection connection)
      throws IOException {
    while (!source.exhausted()) {
      String line = LongLineException.readLine(source);
      if (!line.isBlank()) {
        connection.said(new LiveConnection.Message("", line));
      }
    }
  }

  private LiveConnection stream(FetchRequest wanted, BodyReader reader)
      throws SourceException, InterruptedException {
    HttpUrl url = fetcher.webAddress(wanted);
    Opening opening = new Opening(url);
    Request request = fetcher.request(url, wanted);
    Call call = client(url, wanted).newCall(request);
    call.enqueue(new Body(opening, reader));
    return opening.await(call::cancel);
  }

  private OkHttpClient client(HttpUrl url, FetchRequest wanted) throws SourceException {
    return fetcher
        .clientFor(url, wanted.reach())
        .newBuilder()
        .dispatcher(dispatcher)
        .callTimeout(Duration.ZERO)
        .readTimeout(silence)
        .pingInterval(silence.compareTo(PING) < 0 ? silence : PING)
        .build();
  }

  @Override
  public void close() {
    dispatcher.cancelAll();
    threads.close();
  }

  /** A connection on its way to being open. */
  private final class Opening {

    private final HttpUrl url;
    private final LiveConnection connection = new LiveConnection();
    private final CompletableFuture<LiveConnection> open = new CompletableFuture<>();

    Opening(HttpUrl url) {
      this.url = url;
    }

    LiveConnection await(Runnable hangUp) throws SourceException, InterruptedException {
      connection.onClose(hangUp);
      try {
        return open.get();
      } catch (InterruptedException e) {
        connection.close();
        throw e;
      } catch (ExecutionException e) {
        connection.close();
        throw e.getCause() instanceof SourceException refused
            ? refused
            : fetcher.refusal().unreachable(url, e.getCause());
      }
    }

    void opened() {
      open.complete(connection);
    }

    /** It did not open, or it broke off. */
    void failed(Throwable failure, @Nullable Response answer) {
      failed(
          answer == null
              ? fetcher.refusal().unreachable(url, failure)
              : answer.isSuccessful()
                  ? fetcher.refusal().noStream(url)
                  : fetcher.refusal().of(url, answer));
    }

    private void failed(SourceException why) {
      if (!open.completeExceptionally(why)) {
        connection.ended(why);
      }
    }

    /** A message that is longer than any platform's. */
    void tooLarge() {
      failed(fetcher.refusal().tooLarge(url));
    }

    void closedByThePlace() {
      connection.ended(
          new SourceException(Reason.UNREACHABLE, url.host() + " closed the connection."));
    }
  }

  /** Hears a web socket; OkHttp reads no further while a frame is being handed over. */
  private static final class Frames extends WebSocketListener {

    private final Opening opening;
    private final MeteredSockets sockets;

    Frames(Opening opening, MeteredSockets sockets) {
      this.opening = opening;
      this.sockets = sockets;
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
      opening.opened();
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      onMessage(socket, ByteString.encodeUtf8(text));
    }

    @Override
    public void onMessage(WebSocket socket, ByteString bytes) {
      sockets.messageIsWhole();
      if (bytes.size() > LARGEST_FRAME) {
        opening.tooLarge();
        socket.cancel();
        return;
      }
      opening.connection.said(new LiveConnection.Message("", bytes));
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      opening.closedByThePlace();
      socket.close(NORMAL_CLOSURE, null);
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
      if (sockets.isExceeded()) {
        opening.tooLarge();
      } else {
        opening.failed(failure, response);
      }
    }
  }

  private static boolean isPage(Response response) {
    String type = response.header("Content-Type");
    return type != null && type.startsWith("text/html");
  }

  /** Reads a body that goes on and on. */
  private interface BodyReader {

    void read(BufferedSource source, LiveConnection connection) throws IOException;
  }

  /** Reads an answer to its end. */
  private static final class Body implements Callback {

    private final Opening opening;
    private final BodyReader reader;

    Body(Opening opening, BodyReader reader) {
      this.opening = opening;
      this.reader = reader;
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        if (!response.isSuccessful() || isPage(response)) {
          opening.failed(new IOException("refused"), response);
          return;
        }
        opening.opened();
        reader.read(response.body().source(), opening.connection);
        opening.closedByThePlace();
      } catch (LongLineException e) {
        opening.tooLarge();
      } catch (IOException e) {
        opening.failed(e, null);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      opening.failed(e, null);
    }
  }
}
