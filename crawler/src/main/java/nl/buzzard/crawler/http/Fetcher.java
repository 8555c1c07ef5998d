package nl.buzzard.crawler.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
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
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Gets documents over HTTP, on behalf of all sources.
 *
 * <p>It follows redirects, refuses what is too large, and turns every failure into a reason. At
 * most five requests go to one host at a time. Thread-safe; make one and close it at the end.
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

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient client;
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
    client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(threads))
            .connectTimeout(limits.connect())
            .readTimeout(limits.total())
            .callTimeout(limits.total())
            // Followed here, because a permanent one must be told from a temporary one.
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /**
   * Gets a document.
   *
   * @param address an http or https address
   * @param validators what we have already; {@link Validators#NONE} for the document in any case
   * @param accept the Accept header
   * @throws SourceException if there is no document to be had; the reason says why
   * @throws InterruptedException if the thread was interrupted; the request is given up
   */
  public Answer fetch(URI address, Validators validators, String accept)
      throws SourceException, InterruptedException {
    HttpUrl url = HttpUrl.get(address);
    if (url == null) {
      throw new SourceException(
          Reason.UNREACHABLE, "Buzzard reads http and https addresses only, and this is neither.");
    }
    HttpUrl permanent = url;
    boolean onlyPermanentSoFar = true;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Reply reply = ask(url, validators, accept);
      if (!reply.isRedirect()) {
        return reply.toAnswer(permanent, url, refusal);
      }
      url = refusal.redirectTarget(url, reply.location());
      onlyPermanentSoFar &= reply.isPermanentRedirect();
      permanent = onlyPermanentSoFar ? url : permanent;
    }
    throw new SourceException(
        Reason.UNREACHABLE, url.host() + " keeps redirecting; check the address.");
  }

  private Reply ask(HttpUrl url, Validators validators, String accept)
      throws SourceException, InterruptedException {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent.toString())
            .header("Accept", accept);
    if (validators.etag() != null) {
      request.header("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.header("If-Modified-Since", validators.lastModified());
    }
    Call call = client.newCall(request.build());
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
