package nl.buzzard.console.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The languages the console speaks: Dutch and English. Immutable. */
public final class Languages {

  /** The files of texts, one pair for each room. */
  static final List<String> ROOMS =
      List.of(
          "frame", "signin", "mention", "queue", "trends", "explore", "queries", "alerts",
          "sources");

  private static final Locale DUTCH = Locale.of("nl", "NL");
  private static final Locale ENGLISH = Locale.UK;

  private final Messages dutch;
  private final Messages english;
  private final Messages usual;

  /**
   * Reads all texts.
   *
   * @param usual the language for a person who chose none; Dutch unless it is English
   * @param zone whose clock the shown times follow
   */
  public Languages(Locale usual, ZoneId zone) {
    dutch = new Messages(DUTCH, zone, texts("nl"));
    english = new Messages(ENGLISH, zone, texts("en"));
    this.usual = "en".equals(usual.getLanguage()) ? english : dutch;
  }

  /** {@return the texts of a language code; those of the usual language for null or another} */
  public Messages of(@Nullable String code) {
    return "nl".equals(code) ? dutch : "en".equals(code) ? english : usual;
  }

  static Map<String, String> texts(String language) {
    Map<String, String> texts = new HashMap<>();
    for (String room : ROOMS) {
      Properties file = read("/words/" + room + "_" + language + ".properties");
      file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
    }
    return texts;
  }

  private static Properties read(String path) {
    Properties file = new Properties();
    try (InputStream stream =
            Objects.requireNonNull(Languages.class.getResourceAsStream(path), path);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return file;
  }
}
