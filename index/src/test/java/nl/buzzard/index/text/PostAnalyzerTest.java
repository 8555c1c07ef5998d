package nl.buzzard.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class PostAnalyzerTest {

  @Test
  void tagsHandlesAddressesAndEmojiAreWords() {
    assertThat(
            PostAnalyzer.wordsAskedFor(
                "RT @Rail_Help: #ÉénTweeTje op (https://T.co/aB1?x=y). 😡👍🏽 ❤️!"))
        .containsExactly(
            "rt", "@rail_help", "#eentweetje", "op", "https://t.co/ab1?x=y", "😡", "👍", "❤");
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(PostAnalyzer.wordsAskedFor("KLM's Air-France_x 3,50 zo’n C++ AT&T"))
        .containsExactly("klm", "s", "air", "france", "x", "3", "50", "zo", "n", "c", "at", "t");
  }

  @Test
  void anAddressOfMailIsNoHandle() {
    assertThat(PostAnalyzer.wordsAskedFor("help@rail.example a#b @anna@social.example"))
        .containsExactly("help", "rail", "example", "a", "b", "@anna", "social", "example");
  }

  @Test
  void fancyLettersAreLetters() {
    assertThat(PostAnalyzer.wordsAskedFor("𝗞𝗟𝗠 ＫＬＭ Straße Ångström cafe\u0301"))
        .containsExactly("klm", "klm", "strasse", "angstrom", "cafe");
  }

  @Test
  void aLoneSignIsNoWord() {
    assertThat(PostAnalyzer.wordsAskedFor("# @ #! ® ™ http:// ... \ud83d \ufe0f"))
        .containsExactly("http");
  }

  @Test
  void aHashtagIsAlsoItsBareWordAtTheSamePlace() throws IOException {
    assertThat(indexed("epic #fail ever")).containsExactly("+1epic", "+1#fail", "+0fail", "+1ever");
  }

  @Test
  void exactSpellingAndStemsStandBesideAWord() throws IOException {
    assertThat(indexed("de Storingen van het #Net"))
        .containsExactly(
            "+1de",
            "+1storingen",
            "+0\uE000Storingen",
            "+0\uE001storing",
            "+1van",
            "+1het",
            "+1#net",
            "+0net",
            "+0\uE000Net",
            "+0\uE000#Net");
  }

  private static List<String> indexed(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (PostAnalyzer analyzer = new PostAnalyzer();
        TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add("+" + step.getPositionIncrement() + word);
      }
      stream.end();
    }
    return words;
  }
}
