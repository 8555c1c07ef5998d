package nl.buzzard.crawler.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTimeTest {

  private final PublishedTime times = new PublishedTime(ZoneId.of("Europe/Amsterdam"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-02-24T11:35-08:00           | 2015-02-24T19:35:00Z",
        "2015-02-24T11:35:52-08:00        | 2015-02-24T19:35:52Z",
        "2015-02-24 11:35:52 -0800        | 2015-02-24T19:35:52Z",
        "2015-02-24T11:35:52+01           | 2015-02-24T10:35:52Z",
        "2015-02-24T11:35:52Z             | 2015-02-24T11:35:52Z",
        "2015-02-24t11:35:52z             | 2015-02-24T11:35:52Z",
        "2015-02-24 11:35:52 UTC          | 2015-02-24T11:35:52Z",
        "2015-02-24T11:35:52.123Z         | 2015-02-24T11:35:52.123Z",
        "2015-02-24T11:35:52,5+0000       | 2015-02-24T11:35:52.500Z",
        "2015-02-24T11:35:52.1234567891Z  | 2015-02-24T11:35:52.123456789Z",
        "2015-02-24T11:35:52              | 2015-02-24T10:35:52Z",
        "2015-07-24 11:35                 | 2015-07-24T09:35:00Z",
        "2015-02-24                       | 2015-02-23T23:00:00Z",
        "1424777752                       | 2015-02-24T11:35:52Z",
        "1424777752.0                     | 2015-02-24T11:35:52Z",
        "1424777752123                    | 2015-02-24T11:35:52.123Z",
        "Tue, 24 Feb 2015 11:35:52 GMT    | 2015-02-24T11:35:52Z",
        "Tue, 24 Feb 2015 11:35:52 +0100  | 2015-02-24T10:35:52Z",
        "24 Feb 2015 11:35:52 GMT         | 2015-02-24T11:35:52Z",
        "Tue Feb 24 11:35:52 +0000 2015   | 2015-02-24T11:35:52Z",
        "24-02-2015 11:35                 | 2015-02-24T10:35:00Z",
        "4-2-2015 9:05:07                 | 2015-02-04T08:05:07Z",
        "24-02-2015                       | 2015-02-23T23:00:00Z",
      })
  void usualShapesAreRead(String written, Instant expected) {
    assertThat(times.read(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2015-02-30",
        "2015-13-01T10:00Z",
        "2015-02-24T25:00Z",
        "2015-02-24T11",
        "2015-02-24T11:35.",
        "2015-02-24T11:35+1",
        "2015-02-24T11:35+01:00x",
        "2015-02-24T11:35+99:00",
        "2015-02-24T",
        "24/02/2015",
        "02-24-2015",
        "12",
        "20150224",
        "99999999999999999999",
        "Wed Feb 24 11:35:52 +0000 2015",
        "٢٠١٥-٠٢-٢٤"
      })
  void whatIsNoTimeIsNotRead(String written) {
    assertThat(times.read(written)).isEmpty();
  }

  @Property(tries = 500)
  void everyIsoMomentReadsAsTheFormatterWroteIt(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second,
      @ForAll @IntRange(min = -14 * 60, max = 14 * 60) int offsetMinutes) {
    Instant moment = Instant.ofEpochSecond(second);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
    String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(offset));
    assertThat(times.read(written)).contains(moment);
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefusedButNeverFails(@ForAll String text) {
    assertThat(times.read(text)).isNotNull();
  }

  @Property(tries = 200)
  void aTimeWithoutZoneIsInTheZoneGiven(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    assertThat(times.read(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)))
        .contains(local.atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
  }
}
