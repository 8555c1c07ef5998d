package nl.buzzard.crawler.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NameTestTest {

  @Test
  void manyNamesAreAnsweredAsTheQuestionDoes() {
    NameTest test = new NameTest(name -> name.endsWith("7"));

    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(test.holds("name" + i)).isEqualTo(i % 10 == 7);
      }
    }
  }

  @Test
  void aNameThatComesBackIsNotAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    NameTest test = new NameTest(name -> asked.incrementAndGet() > 0);

    test.holds("post-body");
    test.holds("Post-Body".toLowerCase(Locale.ROOT));

    assertThat(asked).hasValue(1);
  }

  @Test
  void aVeryLongNameIsNotRemembered() {
    AtomicInteger asked = new AtomicInteger();
    NameTest test = new NameTest(name -> asked.incrementAndGet() > 0);

    test.holds("x".repeat(1_000));
    test.holds("x".repeat(1_000));

    assertThat(asked).hasValue(2);
  }
}
