package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.Validators;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {

  private static final HttpUrl PAGE = HttpUrl.get("https://polder.example/");
  private static final String TEXT = "<p>één café, \u20ac 5, „zo”</p>";

  @ParameterizedTest
  @CsvSource({
    "UTF-8,text/html;charset=utf-8",
    "UTF-8,text/html;charset=iso-8859-1",
    "UTF-8,text/html;charset=no-such-thing",
    "UTF-8,",
    "windows-1252,text/html;charset=iso-8859-1",
    "windows-1252,text/html;charset=utf-8",
    "windows-1252,text/html;charset=utf-16",
    "windows-1252,text/html",
    "UTF-16,text/html;charset=utf-8"
  })
  void whatTheBytesAreWinsOverWhatTheyAreCalled(String written, @Nullable String called) {
    assertThat(read(TEXT.getBytes(Charset.forName(written)), called)).isEqualTo(TEXT);
  }

  @Test
  void aPageNamesItsOwnCharacterSet() {
    String page = "<meta http-equiv=content-type content='text/html; charset=windows-1251'>Привет";
    assertThat(read(page.getBytes(Charset.forName("windows-1251")), null)).endsWith("Привет");
  }

  @Test
  void aCharacterSetNobodyKnowsIsPassedOver() {
    String page = "<meta charset=x-made-up>café";
    assertThat(read(page.getBytes(StandardCharsets.ISO_8859_1), null)).endsWith("café");
  }

  @Test
  void aLongPageIsCutBetweenTwoCharacters() {
    byte[] page = "é".repeat(PageText.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
    byte[] odd = new byte[page.length + 1];
    odd[0] = 'a';
    System.arraycopy(page, 0, odd, 1, page.length);
    assertThat(read(odd, null)).hasSizeBetween(1_400_000, 1_500_001).doesNotContain("\uFFFD");
  }

  @Test
  void nothingIsEmptyText() {
    assertThat(read(new byte[0], null)).isEmpty();
  }

  private static String read(byte[] body, @Nullable String type) {
    return PageText.of(
        new Answer.Document(PAGE, PAGE, type, List.of(), List.of(), Validators.NONE, body));
  }
}
