package nl.buzzard.app;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.store.InMemoryMentionStore;
import org.junit.jupiter.api.Test;

class KeptPostsTest {

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final KeptPosts kept = new KeptPosts(store);

  @Test
  void postsOfAPlatformAreToldWhateverReadThem() {
    EnrichedMention post = saying("a").id("x:1").from("X").enriched();
    EnrichedMention imported = saying("b").id("x:2").from("bestand").enriched();
    store.store(List.of(post, imported, saying("c").id("m:3").on(Platform.MASTODON).enriched()));
    assertThat(kept.of(Platform.X)).containsExactlyInAnyOrder(number(post), number(imported));
  }

  @Test
  void whatLostItsWordsIsNotAskedForAgain() {
    EnrichedMention post = saying("a").id("x:1").enriched();
    store.store(List.of(post));
    store.erase(List.of(post.mention().id()));
    assertThat(kept.of(Platform.X)).isEmpty();
  }

  @Test
  void thereMayBeMoreThanOnePage() {
    store.store(
        IntStream.range(0, 2_500).mapToObj(i -> saying("a").id("x:" + i).enriched()).toList());
    assertThat(kept.of(Platform.X)).hasSize(2_500).doesNotHaveDuplicates();
  }

  private static String number(EnrichedMention post) {
    return Objects.requireNonNull(post.mention().origin().nativeId());
  }
}
