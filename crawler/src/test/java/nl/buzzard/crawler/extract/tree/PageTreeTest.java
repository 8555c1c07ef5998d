package nl.buzzard.crawler.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageTreeTest {

  private final Document page =
      Jsoup.parse(
          """
          <div id="outer"><p id="one">Een  twee <a href="/x">drie</a></p><script>vier</script></div>
          <p id="other">vijf</p>
          """);
  private final PageTree tree = PageTree.of(page);

  @Test
  void anElementSaysWhatAllInItSay() {
    assertThat(tree.characters(element("one"))).isEqualTo("Een twee".length() + "drie".length());
    assertThat(tree.characters(element("outer"))).isEqualTo(tree.characters(element("one")));
    assertThat(tree.linkedCharacters(element("outer"))).isEqualTo("drie".length());
    assertThat(tree.linkedCharacters(element("other"))).isZero();
  }

  @Test
  void anElementIsInItselfAndInThoseAroundIt() {
    assertThat(tree.isIn(element("one"), element("one"))).isTrue();
    assertThat(tree.isIn(element("one"), element("outer"))).isTrue();
    assertThat(tree.isIn(element("outer"), element("one"))).isFalse();
    assertThat(tree.isIn(element("other"), element("outer"))).isFalse();
  }

  @Test
  void elementsComeInTheOrderOfThePageUpToABound() {
    assertThat(tree.elements(element("outer"), element("other"), 100))
        .extracting(Element::normalName)
        .containsExactly("div", "p", "a", "script", "p");
    assertThat(tree.elements(element("outer"), element("other"), 2)).hasSize(2);
  }

  @Test
  void aTextIsShortWhenItHasFewCharactersInFewElements() {
    assertThat(tree.shortText(element("one"), 20)).isEqualTo("Een twee drie");
    assertThat(tree.shortText(element("one"), 10)).isNull();

    Document spread = Jsoup.parse("<div id='spread'>" + "<i></i>".repeat(1_000) + "x</div>");
    Element many = spread.expectFirst("#spread");
    assertThat(PageTree.of(spread).shortText(many, 20)).isNull();
  }

  @Test
  void anElementOfAnotherPageIsRefused() {
    assertThatThrownBy(() -> tree.place(new Element("p")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Element element(String id) {
    return page.expectFirst("#" + id);
  }
}
