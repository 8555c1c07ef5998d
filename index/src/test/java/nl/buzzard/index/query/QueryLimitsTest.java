package nl.buzzard.index.query;

import static java.util.stream.Collectors.joining;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.match.MonitoredQueries;
import nl.buzzard.index.match.MonitoredQuery;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query may take the process down, whatever it asks of whatever post. */
class QueryLimitsTest {

  private final QueryParser parser = new QueryParser(ZoneOffset.UTC);

  @ParameterizedTest
  @MethodSource("within")
  void whatIsLargeButBoundedIsRead(String query) throws QueryException {
    assertThat(parser.parse(query)).isNotNull();
  }

  static Stream<String> within() {
    return Stream.of(
        phrases(31) + " ONEAR/5 " + phrases(32),
        phrases(20) + " NEAR/5 " + phrases(25),
        words(400) + " NEAR/5 " + words(400),
        chain(10, " NEAR/5 "),
        chain(150, " ONEAR/5 "),
        "\"aa ab ac ad ae af ag ah ai aj ak\"~9");
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void ordersAndPhrasesMayNotMultiplyWithoutEnd(String query) {
    assertThatThrownBy(() -> parser.parse(query))
        .isInstanceOf(QueryException.class)
        .message()
        .containsAnyOf("combinations", "at most 8 words");
  }

  static Stream<String> beyond() {
    return Stream.of(
        phrases(32) + " ONEAR/5 " + phrases(32),
        phrases(11) + " NEAR/5 " + phrases(11) + " NEAR/5 " + phrases(11),
        chain(11, " NEAR/5 "),
        chain(900, " NEAR/5 "),
        "\"aa ab ab aa aa aa aa aa aa\"~9",
        "\"aa ab ab aa aa aa\"~9 NEAR/5 \"aa ab ab aa aa aa\"~9");
  }

  @ParameterizedTest
  @MethodSource("greedy")
  @Timeout(20)
  void theGreediestQueriesAreHeldAgainstTheLongestPostInTime(String query) throws QueryException {
    String text = String.join(" ", Collections.nCopies(Mention.MAX_BODY_LENGTH / 4, "aa ab"));
    Mention post = saying(text.substring(0, Mention.MAX_BODY_LENGTH)).mention();
    MonitoredQueries queries =
        new MonitoredQueries(
            List.of(
                new MonitoredQuery("greedy", null, parser.parse(query)),
                new MonitoredQuery("plain", null, parser.parse("aa"))));

    assertThat(queries.match(post)).extracting(match -> match.query()).contains("plain");
  }

  static Stream<String> greedy() {
    return Stream.of(
        "aa NEAR/50 ab NEAR/50 zz",
        chain(10, " NEAR/50 "),
        chain(150, " ONEAR/50 "),
        phrases(20) + " NEAR/50 " + phrases(25),
        "\"aa ab ab aa ab aa aa\"~50",
        "(*aa* OR *ab* OR aa?) NEAR/50 (aa* OR *ab OR zz*)",
        words(900));
  }

  private static String chain(int words, String joint) {
    return String.join(joint, Collections.nCopies(words, "ab"));
  }

  private static String phrases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"aa ab aa%s\"".formatted(" ab".repeat(i)))
        .collect(joining(" OR ", "(", ")"));
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(joining(" OR ", "(", ")"));
  }
}
