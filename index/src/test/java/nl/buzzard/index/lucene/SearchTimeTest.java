package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.SearchTooLongException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SearchTimeTest {

  private static final MentionQuery TRAIN = new Word("trein");
  private static final Request BY_DAY =
      new Request(
          TRAIN,
          new Steps(Steps.Length.DAY, ZoneId.of("Europe/Amsterdam")),
          List.of(CountField.SENTIMENT));

  @Test
  void aQuestionIsAnsweredWithinItsTime() throws IOException {
    try (LuceneMentionStore store = storeWithin(Duration.ofMinutes(10))) {
      assertThat(store.count(TRAIN)).isEqualTo(1);
      assertThat(store.search(TRAIN, Paging.first(5)).mentions()).hasSize(1);
    }
  }

  @Test
  void aQuestionThatTakesTooLongIsStoppedAndSaysWhatToDo() throws IOException {
    try (LuceneMentionStore store = storeWithin(Duration.ZERO)) {
      assertTooLong(() -> store.count(TRAIN));
      assertTooLong(() -> store.count(BY_DAY));
      assertTooLong(() -> store.search(TRAIN, Paging.first(5)));
    }
  }

  private static void assertTooLong(ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOf(SearchTooLongException.class)
        .hasMessageContaining("ask about less time");
  }

  private static LuceneMentionStore storeWithin(Duration limit) throws IOException {
    LuceneMentionStore store =
        StoreOn.directories(new ByteBuffersDirectory(), new ByteBuffersDirectory(), limit);
    store.store(List.of(saying("de trein is laat").enriched()));
    return store;
  }
}
