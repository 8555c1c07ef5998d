package nl.buzzard.crawler.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Name look-up that answers with public addresses only, so that no page, feed or redirect can make
 * Buzzard read this machine or the network it stands in.
 *
 * <p>What is not public is what the registries of special addresses (RFC 6890 and its IPv4 and IPv6
 * tables at IANA) do not call globally reachable. Thread-safe.
 *
 * @param names looks names up
 */
record AddressGuard(Dns names) implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> open = names.lookup(host).stream().filter(AddressGuard::isPublic).toList();
    if (open.isEmpty()) {
      throw new PrivateAddressException(host);
    }
    return open;
  }

  /** {@return whether an address belongs to the public internet} */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublicIpv4(bytes) : isPublicIpv6(bytes);
  }

  private static boolean isPublicIpv4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> (second & 0xc0) != 64;
      case 169 -> second != 254;
      case 172 -> (second & 0xf0) != 16;
      case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2));
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Only 2000::/3 is given out, and in it some blocks lead elsewhere: Teredo, 6to4, examples. */
  private static boolean isPublicIpv6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
        && first != 0x3fff;
  }

  /** Says that a host leads to no public address. */
  static final class PrivateAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
      super(host + " leads to no public address");
    }
  }
}
