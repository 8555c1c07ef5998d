package nl.buzzard.sentiment.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import nl.buzzard.sentiment.tokens.Token.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTokenizerTest {

  private final PostTokenizer tokenizer = new PostTokenizer();

  @Test
  void aPostFallsIntoItsKinds() {
    assertThat(tokenizer.tokenize("Wéér mis @Veldspoor, #fail :-( 😡 https://voorbeeld.nl/a !"))
        .extracting(Token::text, Token::kind)
        .containsExactly(
            tuple("Wéér", Kind.WORD),
            tuple("mis", Kind.WORD),
            tuple("@Veldspoor", Kind.HANDLE),
            tuple(",", Kind.PUNCTUATION),
            tuple("#fail", Kind.HASHTAG),
            tuple(":-(", Kind.EMOTICON),
            tuple("😡", Kind.EMOJI),
            tuple("https://voorbeeld.nl/a", Kind.URL),
            tuple("!", Kind.PUNCTUATION));
  }

  @Test
  void contractionsStayWhole() {
    assertThat(tokenizer.tokenize("I don't, can’t, it's foto's zo'n"))
        .extracting(Token::text)
        .containsExactly("I", "don't", ",", "can’t", ",", "it's", "foto's", "zo'n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "om 9.30 voor 1.000,50 (24/7) | om 9.30 voor 1.000,50 ( 24/7 )",
        "wat een k*t-service!!! Echt...  | wat een k*t-service !!! Echt ...",
        "zie www.voorbeeld.nl/a, of http://b.example. | zie www.voorbeeld.nl/a , of http://b.example .",
        "xD <3 :'( ;) =D ^^ | xD <3 :'( ;) =D ^^",
        "max:de 3:15 C:Server leuk:p | max : de 3:15 C : Server leuk :p",
        "👩‍👩‍👧🇳🇱👍🏽❤️ok | 👩‍👩‍👧 🇳🇱 👍🏽 ❤️ ok",
        "#fail#nooit @a_b: # @ | #fail #nooit @a_b : # @",
      })
  void piecesAreWhatAReaderSees(String text, String pieces) {
    assertThat(tokenizer.tokenize(text)).extracting(Token::text).containsExactly(pieces.split(" "));
  }

  @Test
  void everyTokenStandsWhereItSays() {
    String text = "𝒜 👩‍👩‍👧 \"Nee\" (echt) &amp; <b>à la</b> 👍🏽\r\n مرحبا a\u0301 niet!!";
    List<Token> tokens = tokenizer.tokenize(text);
    assertThat(tokens)
        .isNotEmpty()
        .allMatch(token -> text.substring(token.begin(), token.end()).equals(token.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "😀", "-", ".", "a'", "(", "@", "http://", "' ", ". ", "1 ", "& "})
  void endlessRepetitionCostsNoEndlessTime(String piece) {
    String text = piece.repeat(100_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tokenizer.tokenize(text));
  }

  @Test
  void nothingHasNoTokens() {
    assertThat(tokenizer.tokenize("")).isEmpty();
    assertThat(tokenizer.tokenize(" \n\t ")).isEmpty();
  }
}
