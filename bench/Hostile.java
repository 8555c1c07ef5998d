import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Web servers that do everything a crawler fears, each at an address of its own on this machine, and one
 * good site; see hostile-hosts.sh. Writes the port they all listen on into the first file, and into the
 * second a line with the milliseconds since 1970 for each time the good page was asked for.
 */
final class Hostile {

  private static final byte[] ZEROS = new byte[1 << 20];

  private static Path good;

  public static void main(String[] arguments) throws IOException {
    good = Path.of(arguments[1]);
    int port = 0;
    int hosts = Integer.parseInt(arguments[2]);
    for (int host = 1; host <= hosts; host++) {
      port = listen("127.0.0." + host, port);
    }
    Files.writeString(Path.of(arguments[0]), Integer.toString(port));
  }

  private static int listen(String address, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Hostile::answer);
    server.start();
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      switch (path.split("/", 3)[1]) {
        case "endless" -> endless(exchange);
        case "redirects" -> redirect(exchange, path + "x");
        case "bomb" -> bomb(exchange);
        case "drip" -> drip(exchange);
        case "patience" -> exchange.sendResponseHeaders(429, -1);
        case "charset" -> page(exchange, "text/html; charset=utf-16", "caf\u00e9 polderfoon valt uit", StandardCharsets.ISO_8859_1);
        case "links" -> links(exchange);
        case "inside" -> redirect(exchange, "http://localhost:1/secret");
        case "good" -> good(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void good(HttpExchange exchange) throws IOException {
    Files.writeString(good, System.currentTimeMillis() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    page(exchange, "text/html", "Polderfoon ligt er in de hele provincie uit, zegt een woordvoerder vandaag.", StandardCharsets.UTF_8);
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 100_000; i++) {
        body.write(ZEROS);
      }
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
      for (int i = 0; i < 10_000; i++) {
        body.write(ZEROS);
      }
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 600; i++) {
        body.write('a');
        body.flush();
        Thread.sleep(1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void links(HttpExchange exchange) throws IOException {
    StringBuilder page = new StringBuilder("<title>Links</title><p>Polderfoon en heel veel koppelingen op deze pagina.</p>");
    for (int i = 0; i < 50_000; i++) {
      page.append("<a href=/none/").append(i).append(">x</a>");
    }
    send(exchange, "text/html", page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void page(HttpExchange exchange, String type, String text, java.nio.charset.Charset charset) throws IOException {
    String page = "<html><head><title>Pagina</title></head><body><article><p>" + text + "</p></article></body></html>";
    send(exchange, type, page.getBytes(charset));
  }

  private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
