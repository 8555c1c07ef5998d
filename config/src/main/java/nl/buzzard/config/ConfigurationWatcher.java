package nl.buzzard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration in force. A change of the folder comes into force without a restart when it is
 * free of faults; otherwise it is refused, its faults are logged, and the old one keeps running
 * until the folder is mended.
 *
 * <p>It looks at the folder when it is asked to: the caller brings the timer. Thread-safe.
 */
public final class ConfigurationWatcher {

  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatcher.class);

  private final ConfigurationReader reader;
  private final Path folder;
  private final List<Consumer<Configuration>> listeners = new CopyOnWriteArrayList<>();
  private List<Stamp> seen;
  private volatile Configuration current;

  /** What a look at a changed folder led to. */
  public sealed interface Outcome {

    /**
     * The change is in force. Immutable.
     *
     * @param configuration what is in force now
     */
    record Taken(Configuration configuration) implements Outcome {}

    /**
     * The change is refused and what was in force stays. Immutable.
     *
     * @param faults what is wrong with it, by file and line; empty when Buzzard itself failed
     */
    record Refused(List<Fault> faults) implements Outcome {

      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /** What tells that a file has changed; a missing file has size -1. */
  private record Stamp(FileTime modified, long size) {

    static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), -1);
  }

  /**
   * Reads the folder for the first time.
   *
   * @param reader reads it
   * @param folder where the files are
   * @throws ConfigurationException when it has a fault, as nothing older can keep running
   */
  public ConfigurationWatcher(ConfigurationReader reader, Path folder)
      throws ConfigurationException {
    this.reader = reader;
    this.folder = folder;
    this.seen = stamps(folder);
    this.current = reader.read(folder);
  }

  /** {@return the folder it looks at} */
  public Path folder() {
    return folder;
  }

  /** {@return the configuration in force} */
  public Configuration current() {
    return current;
  }

  /**
   * Tells a listener of every later change that comes into force, on the thread that checks. To
   * miss none, listen first and ask for the current one afterwards.
   */
  public void onChange(Consumer<Configuration> listener) {
    listeners.add(listener);
  }

  /** {@return what became of a change since the last look; empty when nothing has changed} */
  public synchronized Optional<Outcome> check() {
    List<Stamp> now = stamps(folder);
    if (now.equals(seen)) {
      return Optional.empty();
    }
    seen = now; // before reading: a change during the reading is then seen by the next look
    return Optional.of(take());
  }

  private Outcome take() {
    try {
      current = reader.read(folder);
    } catch (ConfigurationException e) {
      LOG.warn(
          "The changed configuration is refused and the old one keeps running; faults: {}\n{}",
          e.faults().size(),
          e.getMessage());
      return new Outcome.Refused(e.faults());
    } catch (RuntimeException e) {
      // Thrown on, it would end the caller's timer, and no later change would ever be seen.
      LOG.error("The changed configuration is refused because of a fault of our own", e);
      return new Outcome.Refused(List.of());
    }
    LOG.info("The changed configuration is in force");
    listeners.forEach(this::tell);
    return new Outcome.Taken(current);
  }

  /** One listener that stumbles must not keep the change from the others. */
  private void tell(Consumer<Configuration> listener) {
    try {
      listener.accept(current);
    } catch (RuntimeException e) {
      LOG.error("A listener could not take over the changed configuration", e);
    }
  }

  private static List<Stamp> stamps(Path folder) {
    return YamlFolder.FILES.stream().map(name -> stamp(folder.resolve(name))).toList();
  }

  private static Stamp stamp(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      return Stamp.MISSING;
    }
  }
}
