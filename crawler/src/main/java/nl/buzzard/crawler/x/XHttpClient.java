package nl.buzzard.crawler.x;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twitter4j.HttpClient;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpParameter;
import twitter4j.HttpRequest;
import twitter4j.HttpResponse;
import twitter4j.HttpResponseListener;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;
import twitter4j.auth.Authorization;

/**
 * How Twitter4J asks X: with GET only, following no redirect, and reading no more of an answer than
 * {@link XHttpResponse} allows, where its own client reads whatever comes. Twitter4J makes it by
 * reflection. Thread-safe once its headers are set.
 */
public final class XHttpClient implements HttpClient {

  private static final int FIRST_FAILURE = 300;

  private final HttpClientConfiguration configuration;
  private final Map<String, String> headers = new HashMap<>(Map.of("Accept-Encoding", "gzip"));

  /**
   * @param configuration how long to wait
   */
  public XHttpClient(HttpClientConfiguration configuration) {
    this.configuration = configuration;
  }

  @Override
  public HttpResponse request(HttpRequest request) throws TwitterException {
    XHttpResponse response;
    try {
      response = new XHttpResponse(send(request), configuration);
    } catch (IOException e) {
      throw new TwitterException("no answer", e);
    }
    if (response.getStatusCode() >= FIRST_FAILURE) {
      throw new TwitterException(response.asString(), response);
    }
    return response;
  }

  private HttpURLConnection send(HttpRequest request) throws IOException {
    if (request.getMethod() != RequestMethod.GET) {
      throw notAsked();
    }
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(request.getURL()).toURL().openConnection();
    connection.setConnectTimeout(configuration.getHttpConnectionTimeout());
    connection.setReadTimeout(configuration.getHttpReadTimeout());
    connection.setInstanceFollowRedirects(false);
    headers.forEach(connection::setRequestProperty);
    Authorization authorization = request.getAuthorization();
    if (authorization != null && authorization.isEnabled()) {
      connection.setRequestProperty("Authorization", authorization.getAuthorizationHeader(request));
    }
    return connection;
  }

  /** Listeners are not told: Twitter4J has some for its own rate limits only, which nobody uses. */
  @Override
  public HttpResponse request(HttpRequest request, @Nullable HttpResponseListener listener)
      throws TwitterException {
    return request(request);
  }

  @Override
  public HttpResponse get(
      String url,
      HttpParameter @Nullable [] parameters,
      @Nullable Authorization authorization,
      @Nullable HttpResponseListener listener)
      throws TwitterException {
    return request(new HttpRequest(RequestMethod.GET, url, parameters, authorization, headers));
  }

  @Override
  public HttpResponse get(String url) throws TwitterException {
    return get(url, null, null, null);
  }

  @Override
  public void addDefaultRequestHeader(String name, String value) {
    headers.put(name, value);
  }

  @Override
  public Map<String, String> getRequestHeaders() {
    return headers;
  }

  @Override
  public HttpResponse post(
      String url,
      HttpParameter[] parameters,
      Authorization authorization,
      HttpResponseListener listener) {
    throw notAsked();
  }

  @Override
  public HttpResponse post(String url) {
    throw notAsked();
  }

  @Override
  public HttpResponse delete(
      String url,
      HttpParameter[] parameters,
      Authorization authorization,
      HttpResponseListener listener) {
    throw notAsked();
  }

  @Override
  public HttpResponse delete(String url) {
    throw notAsked();
  }

  @Override
  public HttpResponse head(String url) {
    throw notAsked();
  }

  @Override
  public HttpResponse put(
      String url,
      HttpParameter[] parameters,
      Authorization authorization,
      HttpResponseListener listener) {
    throw notAsked();
  }

  @Override
  public HttpResponse put(String url) {
    throw notAsked();
  }

  private static UnsupportedOperationException notAsked() {
    return new UnsupportedOperationException("X is only read");
  }
}
