package nl.buzzard.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buzzard.app.pipeline.Outage.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("write: No space left on device"), Cause.FULL_DISK),
        Arguments.of(new IOException("Disk quota exceeded"), Cause.FULL_DISK),
        Arguments.of(new SQLException("database or disk is full", null, 13), Cause.FULL_DISK),
        Arguments.of(new SQLException("could not extend file", "53100"), Cause.FULL_DISK),
        Arguments.of(new SQLException("terminating connection", "57P01"), Cause.DATABASE),
        Arguments.of(new AccessDeniedException("/data/index"), Cause.FILE),
        Arguments.of(new EOFException(), Cause.FILE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anOutageIsRecognisedHoweverDeepItLies(Exception failure, Cause cause) {
    Exception wrapped = new IllegalStateException(new IllegalStateException(failure));

    assertThat(Outage.behind(wrapped)).map(Outage::cause).contains(cause);
  }

  @Test
  void aFullDiskUnderneathIsToldRatherThanWhatItLedTo() {
    IOException full = new IOException("No space left on device");

    assertThat(Outage.behind(new UncheckedIOException(new IOException("gave up", full))))
        .map(Outage::sentence)
        .contains("the disk is full. Make room: nothing that waits is lost.");
  }

  @Test
  void whatTheDatabaseQuotesIsNotRepeated() {
    Exception failure =
        new SQLException("failing row contains (Mijn internet ligt er uit)", "23514");

    assertThat(Outage.behind(failure)).map(Outage::sentence).get().asString().contains("23514");
    assertThat(Outage.behind(failure).toString()).doesNotContain("internet");
  }

  @Test
  void aFaultOfOursIsNoOutage() {
    assertThat(Outage.behind(new IllegalArgumentException("made up"))).isEqualTo(Optional.empty());
  }
}
