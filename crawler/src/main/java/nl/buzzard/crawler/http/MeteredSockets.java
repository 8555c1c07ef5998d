package nl.buzzard.crawler.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Makes the sockets of one web socket, which break off when more arrives than a message may have
 * and still no message is whole: the client itself would keep all of it until the message ends.
 * Thread-safe.
 */
final class MeteredSockets extends SocketFactory {

  private final long most;
  private final AtomicLong unfinished = new AtomicLong();

  /**
   * @param most how many bytes may arrive, with everything around a message
   */
  MeteredSockets(long most) {
    this.most = most;
  }

  /** A message is whole; what arrives from now on is of the next. */
  void messageIsWhole() {
    unfinished.set(0);
  }

  /** {@return whether it broke off because a message was too long} */
  boolean isExceeded() {
    return unfinished.get() > most;
  }

  @Override
  public Socket createSocket() {
    return new Metered();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw connected();
  }

  private static UnsupportedOperationException connected() {
    return new UnsupportedOperationException("the client connects sockets itself");
  }

  private final class Metered extends Socket {

    @Override
    public InputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      if (read > 0 && unfinished.addAndGet(read) > most) {
        throw new IOException("a message is too long");
      }
      return read;
    }
  }
}
