package nl.buzzard.console.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The line to one open page, in the format of server-sent events. Writing blocks; it fails once the
 * page is gone. Not thread-safe: one thread has it.
 *
 * <p>It writes within its request. The web library's own events go on after the request is over,
 * and when a page leaves at the wrong moment its clean-up never ends.
 */
final class EventStream {

  private final ServletOutputStream output;

  /** Opens the line. */
  EventStream(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    // Proxies that collect answers would hold events back.
    response.setHeader("X-Accel-Buffering", "no");
    output = response.getOutputStream();
    response.flushBuffer();
  }

  /** Sends an event; neither its name nor its data has a line break. */
  void send(String event, String data) throws IOException {
    write("event: " + event + "\ndata: " + data + "\n\n");
  }

  /** Sends something that is no event, to learn whether the page is still there. */
  void comment(String text) throws IOException {
    write(": " + text + "\n\n");
  }

  private void write(String text) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
    output.flush();
  }
}
