package nl.buzzard.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buzzard.crawler.extract.NewText.Addition;
import org.junit.jupiter.api.Test;

class NewTextTest {

  @Test
  void everythingIsNewTheFirstTimeAndNothingTheSecond() {
    Addition first = NewText.since(List.of(), "One.\nTwo.");

    assertThat(first.text()).isEqualTo("One.\nTwo.");
    assertThat(NewText.since(first.seen(), "One.\nTwo.").text()).isEmpty();
  }

  @Test
  void onlyWhatWasAddedIsToldWhereverItStands() {
    Addition first = NewText.since(List.of(), "One.\nTwo.");

    assertThat(NewText.since(first.seen(), "Zero.\ntwo. \nONE.\nThree.").text())
        .isEqualTo("Zero.\nThree.");
  }

  @Test
  void whatWasTakenAwayAndPutBackIsNotNew() {
    Addition first = NewText.since(List.of(), "One.\nTwo.");
    Addition without = NewText.since(first.seen(), "Two.");

    assertThat(NewText.since(without.seen(), "One.\nTwo.").text()).isEmpty();
  }

  @Test
  void memoryIsBounded() {
    String endless =
        IntStream.range(0, 6_000).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n"));

    assertThat(NewText.since(List.of(), endless).seen()).hasSize(NewText.MOST_REMEMBERED);
  }
}
