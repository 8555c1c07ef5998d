package nl.buzzard.crawler.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvCellsTest {

  @Test
  void quotesProtectCommasQuotesAndLineEnds() throws IOException {
    assertThat(values("a,\"b,c\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",,\"\"\n"))
        .containsExactly(List.of("a", "b,c", "say \"hi\""), List.of("two\nlines", "", ""));
  }

  @Test
  void aQuoteInsideAPlainCellIsPlain() throws IOException {
    assertThat(values("a,b\n1,5\" screen\n")).contains(List.of("1", "5\" screen"));
  }

  @Test
  void semicolonsDivideWhereTheHeaderShowsThem() throws IOException {
    assertThat(values("id;text\n1;een, twee\n"))
        .containsExactly(List.of("id", "text"), List.of("1", "een, twee"));
  }

  @Test
  void aRowThatStartsOnALaterLineTellsItsOwnLine() throws IOException {
    assertThat(read("h\n\n\"one\ntwo\"\nthree\n"))
        .extracting(cells -> cells.line().number())
        .containsExactly(1L, 3L, 5L);
  }

  @Test
  void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
    List<Cells> rows = read("id,text\n1,\"never closed\n2,two\n3,three\n");
    assertThat(rows.get(1).fault()).contains("not closed");
    assertThat(rows.get(2).values()).containsExactly("2", "two");
    assertThat(rows.get(3).values()).containsExactly("3", "three");
  }

  @Test
  void anUnclosedQuoteBeforeOtherQuotesCostsItsOwnLineOnly() throws IOException {
    List<Cells> rows = read("id,text\n1,\"never closed\n2,\"two\"\n3,\"three\"\n");
    assertThat(rows.get(1).fault()).contains("after a closing quote");
    assertThat(rows.get(2).values()).containsExactly("2", "two");
    assertThat(rows.get(3).values()).containsExactly("3", "three");
  }

  @Test
  void anUnclosedQuoteBeforeMegabytesOfRowsCostsItsOwnLineOnly() throws IOException {
    String good = "2,text of some length without any quote\n".repeat(60_000);
    List<Cells> rows = read("id,text\n1,\"never closed\n" + good);
    assertThat(rows).hasSize(60_002);
    assertThat(rows).filteredOn(row -> row.fault() != null).hasSize(1);
  }

  @Test
  void aBadByteOnALaterLineOfARowSpoilsThatRowOnly() throws IOException {
    byte[] bytes = "id,text\n1,\"a\nb?\"\n2,c\n".getBytes(StandardCharsets.UTF_8);
    bytes[14] = (byte) 0xE9;
    List<Cells> rows = read(bytes);
    assertThat(rows.get(1).fault()).contains("UTF-8");
    assertThat(rows.get(2).values()).containsExactly("2", "c");
  }

  @Property(tries = 500)
  void whatWasQuotedIsReadBack(
      @ForAll @Size(min = 1, max = 5)
          List<@Size(value = 3) List<@Chars({'"', ',', ';', '\n', 'a', ' ', 'é'}) String>> rows)
      throws IOException {
    String csv =
        rows.stream()
            .map(row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "a,b,c\r\n", "\r\n"));
    assertThat(values(csv).subList(1, rows.size() + 1)).isEqualTo(rows);
  }

  private static List<List<String>> values(String csv) throws IOException {
    return read(csv).stream().map(Cells::values).toList();
  }

  private static List<Cells> read(String csv) throws IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Cells> read(byte[] csv) throws IOException {
    CsvCells cells = new CsvCells(new Lines(new ByteArrayInputStream(csv), StandardCharsets.UTF_8));
    List<Cells> all = new ArrayList<>();
    for (Cells row = cells.next(); row != null; row = cells.next()) {
      all.add(row);
    }
    return all;
  }
}
