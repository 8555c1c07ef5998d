package nl.buzzard.crawler.x;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.buzzard.crawler.http.Fetcher;
import twitter4j.HttpClientConfiguration;
import twitter4j.HttpResponse;

/**
 * An answer of X, of which no more is read than of any other answer, counted after decompression.
 * Not thread-safe.
 */
final class XHttpResponse extends HttpResponse {

  private final HttpURLConnection connection;

  XHttpResponse(HttpURLConnection connection, HttpClientConfiguration configuration)
      throws IOException {
    super(configuration);
    this.connection = connection;
    statusCode = connection.getResponseCode();
    is = new Bounded(body(connection));
  }

  private static InputStream body(HttpURLConnection connection) throws IOException {
    boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    InputStream sent = refused ? connection.getErrorStream() : connection.getInputStream();
    if (sent == null) {
      return InputStream.nullInputStream();
    }
    return "gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(sent) : sent;
  }

  @Override
  public String getResponseHeader(String name) {
    return connection.getHeaderField(name);
  }

  @Override
  public Map<String, List<String>> getResponseHeaderFields() {
    return connection.getHeaderFields();
  }

  @Override
  public void disconnect() {
    connection.disconnect();
  }

  /** Says that an answer was too long. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("longer than is read");
    }
  }

  /** Ends in an exception what does not end in time. */
  private static final class Bounded extends FilterInputStream {

    private long left = Fetcher.Limits.USUAL.bodyBytes();

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws TooLongException {
      left -= read;
      if (left < 0) {
        throw new TooLongException();
      }
    }
  }
}
