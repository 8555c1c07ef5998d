package nl.buzzard.alerts.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A mail server for one conversation at a time that turns to TLS, by STARTTLS or from the first
 * byte, with a certificate made for the test; it notes what was said before and after.
 */
final class EncryptedMailServer implements AutoCloseable {

  /** What was said in the clear. */
  final List<String> openly = new CopyOnWriteArrayList<>();

  /** What was said under TLS. */
  final List<String> privately = new CopyOnWriteArrayList<>();

  private final SSLContext certificate;
  private final boolean atOnce;
  private final ServerSocket door;

  private EncryptedMailServer(SSLContext certificate, boolean atOnce) throws IOException {
    this.certificate = certificate;
    this.atOnce = atOnce;
    this.door = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::serve);
  }

  static EncryptedMailServer withStarttls(SSLContext certificate) throws IOException {
    return new EncryptedMailServer(certificate, false);
  }

  static EncryptedMailServer withTls(SSLContext certificate) throws IOException {
    return new EncryptedMailServer(certificate, true);
  }

  int port() {
    return door.getLocalPort();
  }

  /** {@return what makes a client trust this server's certificate} */
  SSLSocketFactory trust() {
    return certificate.getSocketFactory();
  }

  private void serve() {
    try (Socket socket = door.accept()) {
      if (!atOnce) {
        write(socket, "220 here");
        converse(socket, openly, List.of("250-here", "250 STARTTLS"));
      }
      SSLSocket secured = secured(socket);
      if (atOnce) {
        write(secured, "220 here");
      }
      converse(secured, privately, List.of("250-here", "250 AUTH PLAIN"));
    } catch (IOException e) {
      openly.add("broken off");
    }
  }

  private SSLSocket secured(Socket socket) throws IOException {
    SSLSocket secured =
        (SSLSocket) certificate.getSocketFactory().createSocket(socket, null, port(), true);
    secured.setUseClientMode(false);
    return secured;
  }

  private static void converse(Socket socket, List<String> heard, List<String> hello)
      throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      heard.add(line);
      switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> write(socket, hello.toArray(String[]::new));
        case "AUTH" -> write(socket, "235 welcome");
        case "STARTTLS" -> {
          write(socket, "220 go");
          return;
        }
        case "DATA" -> {
          write(socket, "354 go on");
          while (!".".equals(line)) {
            line = reader.readLine();
            heard.add(line);
          }
          write(socket, "250 taken");
        }
        case "QUIT" -> {
          return;
        }
        default -> write(socket, "250 fine");
      }
    }
  }

  private static void write(Socket socket, String... lines) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** {@return a certificate for 127.0.0.1 nobody knows, and the trust in it} */
  static SSLContext certificate(Path folder) throws Exception {
    Path file = folder.resolve("server.p12");
    List<String> command =
        new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool", "-genkeypair"));
    command.addAll(List.of("-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=IP:127.0.0.1"));
    command.addAll(
        List.of("-keystore", file.toString(), "-storepass", "made-up", "-alias", "mail"));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
    }
    return context(KeyStore.getInstance(file.toFile(), "made-up".toCharArray()));
  }

  private static SSLContext context(KeyStore own) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, "made-up".toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mail", own.getCertificate("mail"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
