package nl.buzzard.console.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The files pages refer to: our stylesheet, scripts and icon, and the two libraries. The address of
 * a file holds its check sum, so a browser may keep it for ever. Thread-safe.
 */
public final class Assets {

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "echarts.js", "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js");

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  /**
   * {@return the address of a file}
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String href(String name) {
    Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    return "/assets/" + asset.version() + "/" + name;
  }

  /** {@return a file by name} */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.computeIfAbsent(name, Assets::read));
  }

  private static @Nullable Asset read(String name) {
    if (!name.matches("[a-z-]+\\.(css|js|svg)")) {
      return null;
    }
    String path = LIBRARIES.getOrDefault(name, "/assets/" + name);
    try (InputStream stream = Assets.class.getResourceAsStream(path)) {
      return stream == null ? null : new Asset(type(name), stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static String type(String name) {
    return name.endsWith(".css")
        ? "text/css; charset=utf-8"
        : name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
  }

  /** One file. Not to be changed. */
  public static final class Asset {

    private final String type;
    private final byte[] content;
    private final String version;

    Asset(String type, byte[] content) {
      this.type = type;
      this.content = content;
      CRC32 sum = new CRC32();
      sum.update(content);
      this.version = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** {@return its content type} */
    public String type() {
      return type;
    }

    /** {@return its bytes; do not change them} */
    public byte[] content() {
      return content;
    }

    /** {@return eight digits that change with its content} */
    public String version() {
      return version;
    }
  }
}
