package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import nl.buzzard.core.source.FailurePhrases;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import org.junit.jupiter.params.provider.Arguments;

/** How places refuse us, and what everything that reads them has to make of it. */
public final class Refusals {

  /** A credential that must never show in a sentence. */
  public static final String SECRET = "s3cr3t-t0ken";

  /** How long a place asks to be left alone. */
  private static final int RETRY_AFTER_SECONDS = 90;

  private Refusals() {}

  /**
   * A way in which a place refuses us. Immutable.
   *
   * @param answer what it answers
   * @param reason the reason it must have
   * @param says what its sentence must hold
   */
  public record Refusal(MockResponse answer, Reason reason, String says) {

    /** Holds a failure against it, at the time it came. */
    public void isTold(SourceException failure, Instant now) {
      assertThat(failure).isNotNull();
      assertThat(failure.reason()).isEqualTo(reason);
      assertThat(failure.getMessage())
          .startsWith("localhost ")
          .contains(says)
          .endsWith(".")
          .doesNotContain("\n", SECRET)
          .matches(
              sentence -> !FailurePhrases.isForeign(Locale.of("nl"), sentence), "said in Dutch");
      boolean later = answer.getHeaders().get("Retry-After") != null;
      assertThat(failure.retryAt().orElse(null))
          .isEqualTo(later ? now.plusSeconds(RETRY_AFTER_SECONDS) : null);
    }

    @Override
    public String toString() {
      return says;
    }
  }

  /** {@return every connector with each of the ways that all places have, and some of its own} */
  public static Stream<Arguments> of(Stream<?> connectors, Refusal... own) {
    List<Refusal> all =
        Stream.concat(
                Stream.of(
                    new Refusal(
                        code(429).build(), Reason.RATE_LIMITED, "asks us to come back later"),
                    new Refusal(
                        code(429)
                            .setHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS))
                            .build(),
                        Reason.RATE_LIMITED,
                        "asks us to come back later"),
                    new Refusal(code(401).build(), Reason.DENIED, "401"),
                    new Refusal(code(403).build(), Reason.DENIED, "403")),
                Stream.of(own))
            .toList();
    return connectors.flatMap(
        connector -> all.stream().map(refusal -> arguments(connector, refusal)));
  }

  /** {@return a page for people, instead of what was asked for} */
  public static MockResponse page() {
    return code(200)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body("<!DOCTYPE html><html><body>Even geduld</body></html>")
        .build();
  }

  private static MockResponse.Builder code(int code) {
    return new MockResponse.Builder().code(code);
  }
}
