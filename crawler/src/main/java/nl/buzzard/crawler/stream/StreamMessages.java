package nl.buzzard.crawler.stream;

import java.util.function.Supplier;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.LiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of a stream. One that cannot be read is passed over, since asking for it again
 * would bring it again; a stream of nothing else is given up. Not thread-safe.
 *
 * @param <T> what a message says
 */
public final class StreamMessages<T> {

  private static final int MOST_IN_A_ROW = 100;

  private final Reader<T> reader;
  private final Supplier<SourceException> nonsense;
  private int unreadable;

  /**
   * @param reader reads a message
   * @param nonsense what to say of a stream that makes no sense at all
   */
  public StreamMessages(Reader<T> reader, Supplier<SourceException> nonsense) {
    this.reader = reader;
    this.nonsense = nonsense;
  }

  /**
   * {@return what a message says; null when it is to be passed over}
   *
   * @throws SourceException if the stream makes no sense at all
   */
  public @Nullable T read(LiveConnection.Message message) throws SourceException {
    T said = reader.read(message);
    unreadable = said == null ? unreadable + 1 : 0;
    if (unreadable == MOST_IN_A_ROW) {
      throw nonsense.get();
    }
    return said;
  }

  /** Reads one message. */
  public interface Reader<T> {

    /** {@return what it says; null when it cannot be read} */
    @Nullable T read(LiveConnection.Message message);
  }
}
