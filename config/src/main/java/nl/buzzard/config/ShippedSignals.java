package nl.buzzard.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buzzard.core.query.QuerySyntax;

/** The texts of signals that come with Buzzard, for whoever writes none of his own. */
public final class ShippedSignals {

  private ShippedSignals() {}

  /** {@return the signals as they are written in the {@code signals.yml} that comes along} */
  public static List<WrittenSignal> read(QuerySyntax syntax) {
    YamlFile file = YamlFile.of(SignalsReader.FILE, text());
    List<WrittenSignal> signals = new SignalsReader(new QueryReader(syntax)).read(file);
    if (!file.faults().isEmpty()) {
      throw new IllegalStateException("the signals that come along: " + file.faults().getFirst());
    }
    return signals;
  }

  private static String text() {
    try (InputStream stream = ShippedSignals.class.getResourceAsStream(SignalsReader.FILE)) {
      if (stream == null) {
        throw new IllegalStateException(SignalsReader.FILE + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
