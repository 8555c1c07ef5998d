package nl.buzzard.crawler.extract.article;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item or other run of text that a browser shows as one block.
 *
 * <p>Immutable as long as the page is.
 *
 * @param owner the block element the text lies directly in
 * @param text what it says; white space collapsed, a line break where the page has one
 * @param linkedCharacters how many of its characters lie in links
 */
record Block(Element owner, String text, int linkedCharacters) {

  private static final int SHORT = 60;

  /** {@return whether this looks like a sentence of running text} */
  boolean isProse() {
    return text.length() >= SHORT && linkShare() < 0.4;
  }

  /** {@return how many characters of running text it holds} */
  int prose() {
    return isProse() ? text.length() - linkedCharacters : 0;
  }

  /** {@return the share of its characters that lie in links, in [0, 1]} */
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkedCharacters / text.length());
  }

  /** {@return whether it is a heading} */
  boolean isHeading() {
    String name = owner.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }
}
