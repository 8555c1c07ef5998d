package nl.buzzard.crawler.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void linesEndWithLineFeedOrBoth() throws IOException {
    assertThat(read("one\ntwo\r\n\nfour"))
        .containsExactly(
            new Line(1, "one", null),
            new Line(2, "two", null),
            new Line(3, "", null),
            new Line(4, "four", null));
  }

  @Test
  void anEmptyStreamHasNoLines() throws IOException {
    assertThat(read("")).isEmpty();
  }

  @Test
  void aLineOfExactlyOneMegabyteIsWhole() throws IOException {
    String longest = "x".repeat(Lines.MAX_BYTES);
    assertThat(read(longest + "\nend"))
        .containsExactly(new Line(1, longest, null), new Line(2, "end", null));
  }

  @Test
  void aLongerLineIsCutAndTheNextIsRead() throws IOException {
    for (int extra : List.of(1, 70_000, 3_000_000)) {
      List<Line> lines = read("before\n" + "x".repeat(Lines.MAX_BYTES + extra) + "\nafter\n");
      assertThat(lines).hasSize(3);
      assertThat(lines.get(1).fault()).isEqualTo(Line.Fault.TOO_LONG);
      assertThat(lines.get(1).text()).hasSize(1000);
      assertThat(lines.get(2)).isEqualTo(new Line(3, "after", null));
    }
  }

  @Test
  void aTooLongLastLineIsTheLast() throws IOException {
    List<Line> lines = read("before\n" + "x".repeat(5_000_000));
    assertThat(lines).extracting(Line::number).containsExactly(1L, 2L);
    assertThat(lines.get(1).fault()).isEqualTo(Line.Fault.TOO_LONG);
  }

  @Test
  void bytesThatAreNoUtf8AreAFaultOfTheirLineOnly() throws IOException {
    byte[] bytes = "café\ncaf?\nwritten \uFFFD as such".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xE9;
    Lines lines = new Lines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    assertThat(all(lines)).extracting(Line::fault).containsExactly(null, Line.Fault.NOT_UTF8, null);
  }

  @Test
  void aCodePageHasNoFaultyBytes() throws IOException {
    byte[] bytes = {(byte) 0x80, '5', '\n', (byte) 0xE9};
    Lines lines = new Lines(new ByteArrayInputStream(bytes), Charset.forName("windows-1252"));
    assertThat(all(lines)).extracting(Line::text).containsExactly("€5", "é");
  }

  @Property(tries = 200)
  void howTheStreamIsCutMakesNoDifference(
      @ForAll @CharRange(from = '\n', to = 'z') @StringLength(max = 300) String text)
      throws IOException {
    InputStream drops =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, 1);
          }
        };
    assertThat(all(new Lines(drops, StandardCharsets.UTF_8))).isEqualTo(read(text));
  }

  private static List<Line> read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return all(new Lines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }

  private static List<Line> all(Lines lines) throws IOException {
    List<Line> all = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
