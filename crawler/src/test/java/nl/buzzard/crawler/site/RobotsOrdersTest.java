package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsOrdersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          noindex                              | false | true
          NOINDEX, NoFollow                    | false | false
          none                                 | false | false
          nofollow                             | true  | false
          buzzard: noindex                     | false | true
          otherbot: noindex, nofollow          | true  | true
          unavailable_after: 25 Jun 2010 15:00:00 GMT | true | true
          max-snippet: 20, noindex             | false | true
          all                                  | true  | true
          """)
  void aHeaderIsObeyedWhereItIsForUs(String header, boolean kept, boolean followed) {
    RobotsOrders orders = RobotsOrders.of(Jsoup.parse("<p>x"), List.of(header));
    assertThat(orders.mayBeKept()).isEqualTo(kept);
    assertThat(orders.mayBeFollowed()).isEqualTo(followed);
  }

  @Test
  void metasAndHeadersAddUp() {
    String page = "<meta name=Robots content=nofollow><meta name=otherbot content=noindex>";
    RobotsOrders orders = RobotsOrders.of(Jsoup.parse(page), List.of("noarchive", "noindex"));
    assertThat(orders.mayBeKept()).isFalse();
    assertThat(orders.mayBeFollowed()).isFalse();
    assertThat(RobotsOrders.of(Jsoup.parse(page), List.of()).mayBeKept()).isTrue();
  }
}
