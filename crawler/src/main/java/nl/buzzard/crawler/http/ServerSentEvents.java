package nl.buzzard.crawler.http;

import java.io.IOException;
import java.util.function.BiConsumer;
import okio.BufferedSource;

/**
 * Reads server-sent events, by html.spec.whatwg.org (9.2.6): lines of {@code field: value}, a blank
 * line ends an event, a line that begins with a colon is a heartbeat. Not thread-safe.
 *
 * @param source the lines
 */
record ServerSentEvents(BufferedSource source) {

  /** A post with everything around it takes a hundredth of this. */
  private static final long MOST_TEXT = 2_000_000;

  /**
   * Reads until the place closes the connection; an event that it did not finish is none.
   *
   * @param listener told of each event by its name and its text
   * @throws IOException if the connection broke off or was silent for too long
   */
  void readAll(BiConsumer<String, String> listener) throws IOException {
    String name = "";
    StringBuilder data = new StringBuilder();
    while (!source.exhausted()) {
      String line = LongLineException.readLine(source);
      if (line.isEmpty()) {
        if (!data.isEmpty()) {
          listener.accept(name, data.toString());
        }
        name = "";
        data.setLength(0);
      } else if (line.startsWith("event:")) {
        name = value(line);
      } else if (line.startsWith("data:") && data.length() < MOST_TEXT) {
        data.append(data.isEmpty() ? "" : "\n").append(value(line));
      }
    }
  }

  private static String value(String line) {
    String value = line.substring(line.indexOf(':') + 1);
    return value.startsWith(" ") ? value.substring(1) : value;
  }
}
