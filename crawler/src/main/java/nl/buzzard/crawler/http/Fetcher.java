package nl.buzzard.crawler.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.buzzard.config.Reach;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Gets documents over HTTP, on behalf of all sources.
 *
 * <p>It follows redirects, keeps to public addresses unless a request says otherwise, refuses what
 * is too large or takes too long, and turns every failure into a reason. A compressed body counts
 * by its decompressed length. Thread-safe; make one and close it at the end.
 */
public final class Fetcher implements AutoCloseable {

  /**
   * What a fetch may cost. Immutable.
   *
   * @param bodyBytes the longest body, after decompression
   * @param redirects how many redirects are followed
   * @param connect how long a connection may take to be made
   * @param total how long a request and its answer may take together
   */
  public record Limits(long bodyBytes, int redirects, Duration connect, Duration total) {

    /** 20 MB, ten redirects, ten seconds to connect, a minute in all. */
    public static final Limits USUAL =
        new Limits(20_000_000, 10, Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  private static final int MOST_REQUESTS = 256;
  private static final int MOST_REQUESTS_PER_HOST = 16;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient client;
  private final OkHttpClient guarded;
  private final UserAgent userAgent;
  private final Limits limits;
  private final Refusal refusal;

  /**
   * @param userAgent how we introduce ourselves
   * @param limits what a fetch may cost
   * @param clock turns "come back in a minute" into an instant
   */
  public Fetcher(UserAgent userAgent, Limits limits, InstantSource clock) {
    this.userAgent = userAgent;
    this.limits = limits;
    refusal = new Refusal(clock);
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_REQUESTS);
    dispatcher.setMaxRequestsPerHost(MOST_REQUESTS_PER_HOST);
    client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(limits.connect())
            .readTimeout(limits.total())
            .callTimeout(limits.total())
            // Followed here, because a permanent one must be told from a temporary one.
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    guarded = client.newBuilder().dns(new AddressGuard(client.dns())).build();
  }

  /**
   * Gets a document.
   *
   * @throws SourceException if there is no document to be had; the reason says why, and the cause
   *     is a {@link StatusException} where the place answered with one
   * @throws InterruptedException if the thread was interrupted; the request is given up
   */
  public Answer fetch(FetchRequest request) throws SourceException, InterruptedException {
    HttpUrl url = webAddress(request);
    HttpUrl permanent = url;
    boolean onlyPermanentSoFar = true;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Reply reply = ask(url, request);
      if (!reply.isRedirect()) {
        return reply.toAnswer(permanent, url, refusal);
      }
      url = refusal.redirectTarget(url, reply.location(), request.mayFollow());
      onlyPermanentSoFar &= reply.isPermanentRedirect();
      permanent = onlyPermanentSoFar ? url : permanent;
    }
    throw new SourceException(
        Reason.UNREACHABLE, url.host() + " keeps redirecting; check the address.");
  }

  HttpUrl webAddress(FetchRequest request) throws SourceException {
    HttpUrl url = HttpUrl.get(request.address());
    if (url == null) {
      throw new SourceException(
          Reason.UNREACHABLE, "Buzzard reads http and https addresses only, and this is neither.");
    }
    return url;
  }

  Refusal refusal() {
    return refusal;
  }

  Request request(HttpUrl url, FetchRequest wanted) {
    Validators validators = wanted.validators();
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent.toString())
            .header("Accept", wanted.accept());
    wanted.headers().forEach(request::header);
    FetchRequest.Sent sent = wanted.sent();
    if (sent != null) {
      // As bytes: an address that is signed together with the type takes no charset behind it.
      byte[] body = sent.text().getBytes(StandardCharsets.UTF_8);
      request.method(sent.method(), RequestBody.create(body, MediaType.get(sent.type())));
    }
    if (validators.etag() != null) {
      request.header("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.header("If-Modified-Since", validators.lastModified());
    }
    return request.build();
  }

  private Reply ask(HttpUrl url, FetchRequest wanted) throws SourceException, InterruptedException {
    Call call = clientFor(url, wanted.reach()).newCall(request(url, wanted));
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    call.enqueue(new Reader(limits.bodyBytes(), reply));
    try {
      return reply.get();
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    } catch (ExecutionException e) {
      throw refusal.unreachable(url, e.getCause());
    }
  }

  /** An address of numbers is never looked up, so the guard of the look-up does not see it. */
  OkHttpClient clientFor(HttpUrl url, Reach reach) throws SourceException {
    if (reach == Reach.ANYWHERE) {
      return client;
    }
    if (isPrivateNumber(url.host())) {
      throw refusal.unreachable(url, new AddressGuard.PrivateAddressException(url.host()));
    }
    return guarded;
  }

  private static boolean isPrivateNumber(String host) {
    try {
      return !AddressGuard.isPublic(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return false; // a name
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    threads.close();
  }

  /** Reads an answer, body and all, on the client's own thread, which a cancel can end. */
  private record Reader(long limit, CompletableFuture<Reply> reply) implements Callback {

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        BufferedSource body = response.body().source();
        boolean tooLarge = response.isSuccessful() && body.request(limit + 1);
        byte[] bytes = tooLarge || !response.isSuccessful() ? new byte[0] : body.readByteArray();
        reply.complete(new Reply(response, bytes, tooLarge));
      } catch (Throwable e) { // An OutOfMemoryError too, or the caller would wait for ever.
        reply.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      reply.completeExceptionally(e);
    }
  }
}
