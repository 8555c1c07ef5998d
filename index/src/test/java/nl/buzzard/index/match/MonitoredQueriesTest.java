package nl.buzzard.index.match;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Prominence;
import nl.buzzard.core.mention.Prominence.Place;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.PlainAnswers;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.QueryParser;
import nl.buzzard.index.query.RandomQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonitoredQueriesTest {

  private static final List<String> WORDS =
      List.of("trein", "laat", "#fail", "fail", "@help", "café", "👍", "zo'n");

  @Test
  void matchesComeInOrderOfNameWithTheirBrand() throws QueryException {
    MonitoredQueries queries =
        new MonitoredQueries(
            List.of(
                monitored("Zuiderlijn", "Zuiderlijn", "zuiderlijn OR #zuid"),
                monitored("delays", null, "vertraging OR \"te laat\""),
                monitored("Alpha", "Alpha", "alpha")));

    assertThat(queries.match(saying("Alweer TE LAAT #Zuid").mention()))
        .extracting(QueryMatch::query, QueryMatch::brand)
        .containsExactly(tuple("Zuiderlijn", "Zuiderlijn"), tuple("delays", null));
    assertThat(queries.match(saying("laat maar").titled("te").mention())).isEmpty();
  }

  @Test
  void aMatchTellsWhereAndHowOftenTheWordsStand() throws QueryException {
    MonitoredQueries queries =
        new MonitoredQueries(List.of(monitored("a", "A", "alpha OR @alpha")));

    assertThat(prominence(queries, saying("Alpha is laat. Weer alpha!")))
        .containsExactly(new Prominence(Place.FIRST_SENTENCE, 2));
    assertThat(prominence(queries, saying("Wat een dag. Bedankt @alpha")))
        .containsExactly(new Prominence(Place.TEXT, 1));
    assertThat(prominence(queries, saying("Niets over hen.").titled("Storing bij Alpha")))
        .containsExactly(new Prominence(Place.TITLE, 1));
    assertThat(prominence(queries, saying("Niets over hen."))).isEmpty();
  }

  @Test
  void aQueryAnsweredWithoutWordsHasNoKnownProminence() throws QueryException {
    MonitoredQueries queries =
        new MonitoredQueries(List.of(monitored("assigned", "Alpha", "brand:alpha")));

    assertThat(prominence(queries, saying("Alpha is laat").about("Alpha")))
        .containsExactly(Prominence.UNKNOWN);
  }

  @Test
  void fieldsLookAtWhatIsKnownBeforeUnderstanding() throws QueryException {
    MonitoredQueries queries =
        new MonitoredQueries(
            List.of(
                monitored("assigned", null, "brand:alpha"),
                monitored("by anna", null, "author:anna -brand:beta"),
                monitored("negative", null, "sentiment:negative"),
                monitored("unread", null, "sentiment:unknown after:2026-01-01")));

    assertThat(queries.match(saying("text").about("Alpha").by("Anna").mention()))
        .extracting(QueryMatch::query)
        .containsExactly("assigned", "by anna", "unread");
  }

  @Test
  void aQueryThatCannotBeAskedLeavesTheOthersAlone() throws QueryException {
    List<MentionQuery> phrases =
        IntStream.range(0, 300)
            .<MentionQuery>mapToObj(i -> new MentionQuery.Phrase("w1 w" + i))
            .toList();
    MentionQuery tooMany =
        new MentionQuery.Near(
            new MentionQuery.Or(phrases),
            new MentionQuery.Or(phrases),
            5,
            MentionQuery.Order.AS_WRITTEN);
    MonitoredQueries queries =
        new MonitoredQueries(
            List.of(
                new MonitoredQuery("bad", null, tooMany),
                new MonitoredQuery(
                    "bad too", null, new MentionQuery.Wildcard("*a" + "?".repeat(60))),
                monitored("good", null, "w1")));

    assertThat(queries.match(saying("w1 w2").mention()))
        .extracting(QueryMatch::query)
        .containsExactly("good");
  }

  @Test
  void otherQueriesCanTakeTheirPlace() throws QueryException {
    MonitoredQueries queries = new MonitoredQueries(List.of(monitored("old", null, "trein")));
    queries.replaceAll(List.of(monitored("new", null, "trein")));

    assertThat(queries.match(saying("trein").mention()))
        .extracting(QueryMatch::query)
        .containsExactly("new");
  }

  @Test
  void noQueriesMatchNothing() {
    assertThat(new MonitoredQueries(List.of()).match(saying("trein").mention())).isEmpty();
  }

  @Test
  void randomQueriesMatchWhatLookingAtTheMentionSays() {
    RandomQueries random = new RandomQueries(7, WORDS, List.of("Alpha", "Beta"));
    List<MonitoredQuery> monitored =
        IntStream.range(0, 500)
            .mapToObj(i -> new MonitoredQuery("q%03d".formatted(i), null, random.query(3)))
            .toList();
    MonitoredQueries queries = new MonitoredQueries(monitored);

    Stream.of("trein laat", "#fail", "fail, @help!", "zo'n café 👍", "", "Trein zo n #Trein laat")
        .map(text -> saying(text).about("Alpha").by("anna").at("2026-03-28T10:00:00Z").enriched())
        .forEach(mention ->
            assertThat(queries.match(mention.mention()))
                .as(mention.mention().body())
                .extracting(QueryMatch::query)
                .containsExactlyElementsOf(answered(monitored, mention)));
  }

  private static List<String> answered(List<MonitoredQuery> monitored, EnrichedMention mention) {
    return monitored.stream()
        .filter(query -> PlainAnswers.answers(mention, query.query()))
        .map(MonitoredQuery::name)
        .toList();
  }

  private static List<Prominence> prominence(MonitoredQueries queries, MadeUpMention post) {
    return queries.match(post.mention()).stream().map(QueryMatch::prominence).toList();
  }

  private static MonitoredQuery monitored(String name, @Nullable String brand, String text)
      throws QueryException {
    return new MonitoredQuery(name, brand, new QueryParser(ZoneId.of("UTC")).parse(text));
  }
}
