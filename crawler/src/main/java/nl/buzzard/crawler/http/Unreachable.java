package nl.buzzard.crawler.http;

import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import org.jspecify.annotations.Nullable;

/** Says why a host gave no answer. Pure. */
public final class Unreachable {

  private Unreachable() {}

  /** {@return the failure, for whatever broke on the way} */
  public static SourceException because(String host, @Nullable Throwable cause) {
    if (cause instanceof AddressGuard.PrivateAddressException) {
      return new SourceException(
          Reason.DENIED,
          host + " is an address inside this network; a source reads it only with 'private: true'.",
          null,
          cause);
    }
    String why =
        switch (cause) {
          case UnknownHostException e -> " is not known to the name servers";
          case SSLException e -> " could not be trusted: its TLS certificate is in doubt";
          case InterruptedIOException e -> " did not answer in time";
          case null, default -> " could not be read: the connection failed or broke off";
        };
    return new SourceException(Reason.UNREACHABLE, host + why + ".", null, cause);
  }
}
