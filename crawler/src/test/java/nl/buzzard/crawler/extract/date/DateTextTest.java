package nl.buzzard.crawler.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.buzzard.crawler.extract.date.DateText.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-04-23                            | 2020-04-23",
        "20200423                              | 2020-04-23",
        "/2020/04/23/a-story                   | 2020-04-23",
        "23.04.2020                            | 2020-04-23",
        "23-4-2020                             | 2020-04-23",
        "23/04/20                              | 2020-04-23",
        "4/23/2020                             | 2020-04-23",
        "Geplaatst op 23 april 2020            | 2020-04-23",
        "3 mrt. 2020                           | 2020-03-03",
        "23. März 2020                         | 2020-03-23",
        "1er février 2020                      | 2020-02-01",
        "23 de octubre de 2020                 | 2020-10-23",
        "Published April 23rd, 2020            | 2020-04-23",
        "Sept. 3, 2019                         | 2019-09-03",
        "Dec 3 2019                            | 2019-12-03"
      })
  void daysAreReadAsPeopleWriteThem(String text, LocalDate day) {
    Dated found = DateText.find(text, Order.DAY_FIRST);

    assertThat(found).isEqualTo(Dated.on(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-04-23T10:15:30+02:00       | 2020-04-23T08:15:30Z",
        "2020-04-23T10:15:30.123Z        | 2020-04-23T10:15:30Z",
        "23 april 2020 om 10:15          | 2020-04-23T10:15:00Z",
        "April 23, 2020 at 7:07 pm       | 2020-04-23T19:07:00Z",
        "23/04/2020 12:30 AM             | 2020-04-23T00:30:00Z",
        "10/05/2006, 13h16               | 2006-05-10T13:16:00Z"
      })
  void momentsKeepTheirTimeAndOffset(String text, String instant) {
    Dated found = DateText.find(text, Order.DAY_FIRST);

    assertThat(found).extracting(dated -> String.valueOf(dated.instant())).isEqualTo(instant);
  }

  @Test
  void theDayIsTheOneOnThePageNotInUtc() {
    Dated found = DateText.find("2020-04-23T00:30:00+02:00", Order.DAY_FIRST);

    assertThat(found).extracting(Dated::day).isEqualTo(LocalDate.of(2020, 4, 23));
  }

  @Test
  void americanPagesPutTheMonthFirstWithSlashesOnly() {
    assertThat(DateText.find("4/5/2020", Order.MONTH_FIRST))
        .isEqualTo(Dated.on(LocalDate.of(2020, 4, 5)));
    assertThat(DateText.find("4.5.2020", Order.MONTH_FIRST))
        .isEqualTo(Dated.on(LocalDate.of(2020, 5, 4)));
  }

  @Test
  void theFirstDateCounts() {
    assertThat(DateText.find("3 mei 2019, gewijzigd 2020-01-01", Order.DAY_FIRST))
        .isEqualTo(Dated.on(LocalDate.of(2019, 5, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "31 februari 2020", "0471234567", "12 appels 2020", "1.2.3", "99/99/2020"})
  void whatIsNoDateIsNone(String text) {
    assertThat(DateText.find(text, Order.DAY_FIRST)).isNull();
  }
}
