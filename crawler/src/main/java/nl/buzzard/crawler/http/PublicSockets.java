package nl.buzzard.crawler.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to public addresses only, for what is not read over HTTP. They look at
 * the address itself, so no name leads them elsewhere. Thread-safe.
 */
public final class PublicSockets extends SocketFactory {

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    Socket socket = createSocket();
    socket.bind(new InetSocketAddress(from, fromPort));
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  private static final class Guarded extends Socket {

    @Override
    public void connect(SocketAddress place) throws IOException {
      connect(place, 0);
    }

    @Override
    public void connect(SocketAddress place, int timeout) throws IOException {
      if (place instanceof InetSocketAddress known
          && known.getAddress() != null
          && !AddressGuard.isPublic(known.getAddress())) {
        throw new AddressGuard.PrivateAddressException(known.getHostString());
      }
      super.connect(place, timeout);
    }
  }
}
