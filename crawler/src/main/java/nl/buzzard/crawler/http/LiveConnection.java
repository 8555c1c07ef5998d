package nl.buzzard.crawler.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.buzzard.core.source.SourceException;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A connection over which a place keeps sending messages, in their order.
 *
 * <p>At most {@value #ROOM} messages of {@value #ROOM_BYTES} bytes together wait here; while that
 * many do, nothing more is read, so that the place itself has to wait. One thread reads, any may
 * close.
 */
public final class LiveConnection implements AutoCloseable {

  /**
   * What was sent. Immutable.
   *
   * @param kind what sort of message, where the place tells; else empty
   * @param bytes what it says
   */
  public record Message(String kind, ByteString bytes) {

    Message(String kind, String text) {
      this(kind, ByteString.encodeUtf8(text));
    }

    /** {@return what it says, where that is text} */
    public String text() {
      return bytes.utf8();
    }
  }

  /** A message, or why there are no more. */
  private sealed interface Arrival {

    record Said(Message message) implements Arrival {}

    record Ended(SourceException why) implements Arrival {}
  }

  private static final int ROOM = 1_000;

  /** A message alone is shorter. */
  private static final int ROOM_BYTES = 32_000_000;

  /** What arrives so close together is handed out together: to keep it is a commit each time. */
  private static final Duration TOGETHER = Duration.ofMillis(100);

  private static final Duration LOOK_WHETHER_CLOSED = Duration.ofMillis(100);

  private final Duration together;
  private final Semaphore room = new Semaphore(ROOM_BYTES);
  private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(ROOM);
  private @Nullable SourceException end;
  private volatile boolean closed;
  private volatile Runnable hangUp = () -> {};

  /** An open connection that nothing was sent over yet. */
  LiveConnection() {
    this(TOGETHER);
  }

  /**
   * @param together how long after the first message others may follow it
   */
  LiveConnection(Duration together) {
    this.together = together;
  }

  /** From now on closing does this too. */
  void onClose(Runnable work) {
    hangUp = work;
    if (closed) {
      work.run();
    }
  }

  /** Hands a message over, waiting for room. */
  void said(Message message) {
    arrive(new Arrival.Said(message));
  }

  /** Tells, behind all messages, why there are no more. */
  void ended(SourceException why) {
    arrive(new Arrival.Ended(why));
  }

  private void arrive(Arrival arrival) {
    long moment = LOOK_WHETHER_CLOSED.toMillis();
    try {
      boolean fits = false;
      while (!fits && !closed) {
        fits = room.tryAcquire(bytes(arrival), moment, TimeUnit.MILLISECONDS);
      }
      boolean handedOver = false;
      while (!handedOver && !closed) {
        handedOver = arrivals.offer(arrival, moment, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int bytes(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Said said -> Math.min(said.message().bytes().size(), ROOM_BYTES);
      case Arrival.Ended _ -> 0;
    };
  }

  /**
   * Waits for messages.
   *
   * @param most how many at most
   * @param patience how long to wait for the first; others have a moment to follow it
   * @return the messages, oldest first; empty when none came in time
   * @throws SourceException if the connection ended and every message was handed out
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public List<Message> next(int most, Duration patience)
      throws SourceException, InterruptedException {
    if (end != null) {
      throw end;
    }
    List<Message> messages = new ArrayList<>();
    Arrival arrival = arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    long until = System.nanoTime() + together.toNanos();
    while (arrival != null) {
      room.release(bytes(arrival));
      switch (arrival) {
        case Arrival.Said said -> messages.add(said.message());
        case Arrival.Ended ended -> end = ended.why();
      }
      arrival =
          end != null || messages.size() == most
              ? null
              : arrivals.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    if (end != null && messages.isEmpty()) {
      throw end;
    }
    return messages;
  }

  /** Hangs up; messages that wait are forgotten. */
  @Override
  public void close() {
    closed = true;
    hangUp.run();
  }
}
