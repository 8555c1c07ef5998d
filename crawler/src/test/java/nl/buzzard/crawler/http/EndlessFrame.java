package nl.buzzard.crawler.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A web socket on this machine whose first frame does not end (RFC 6455). */
final class EndlessFrame implements AutoCloseable {

  private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** A binary frame of 2^40 bytes. */
  private static final byte[] HEADER = {(byte) 0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0};

  private final ServerSocket server;
  private final CompletableFuture<Long> sent = new CompletableFuture<>();

  EndlessFrame() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  URI address() {
    return URI.create("http://localhost:" + server.getLocalPort() + "/");
  }

  /** {@return how many bytes were sent until nobody took more} */
  long sentUntilGivenUp() throws Exception {
    return sent.get(10, TimeUnit.SECONDS);
  }

  private void serve() {
    long bytes = 0;
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write(handshake(socket).getBytes(StandardCharsets.US_ASCII));
      out.write(HEADER);
      byte[] more = new byte[65_536];
      while (bytes < 1_000_000_000) {
        out.write(more);
        bytes += more.length;
      }
      sent.complete(bytes);
    } catch (IOException e) {
      sent.complete(bytes);
    }
  }

  private static String handshake(Socket socket) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String key = "";
    for (String line = request.readLine(); !line.isEmpty(); line = request.readLine()) {
      if (line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
        key = line.substring(18).strip();
      }
    }
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + accept(key)
        + "\r\n\r\n";
  }

  private static String accept(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
