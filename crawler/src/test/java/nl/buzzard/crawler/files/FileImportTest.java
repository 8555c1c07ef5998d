package nl.buzzard.crawler.files;

import static nl.buzzard.crawler.files.ImportCase.ID_TEXT;
import static nl.buzzard.crawler.files.ImportCase.ID_TEXT_PUBLISHED;
import static nl.buzzard.crawler.files.ImportCase.NOW;
import static nl.buzzard.crawler.files.ImportCase.SOURCE;
import static nl.buzzard.crawler.files.ImportCase.rejectedLines;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {

  @TempDir private Path folder;
  private ImportCase given;

  @BeforeEach
  void makeCase() {
    given = new ImportCase(folder);
  }

  @Test
  void everyMappedColumnBecomesItsField() throws ImportException {
    Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
    for (ImportField field : ImportField.values()) {
      columns.put(field, field.name());
    }
    String header = String.join("\t", columns.values());
    String row =
        "7\tIt works\tNews\t2015-02-24T11:35-08:00\t@anna\tAnna\t12.0\thttps://example.org/7"
            + "\tAcme | Globex||Acme\t Utrecht \t4.5\tthread\t3\tmany\t";
    given.run(
        given.file("all.tsv", header + "\n" + row + "\n"),
        new ImportMapping("all", columns, Platform.X));
    assertThat(given.inbox.items)
        .containsExactly(
            new RawItem(
                new Origin(SOURCE, Platform.X, "7", "https://example.org/7", "thread"),
                new RawItem.Content("News", "It works", RawItem.Format.PLAIN),
                new Author("anna", "Anna", 12L),
                Instant.parse("2015-02-24T19:35:00Z"),
                NOW,
                new Engagement(3L, null, null),
                List.of("Acme", "Globex"),
                new Details(Kind.REVIEW, 4.5, null, null, "Utrecht")));
  }

  @Test
  void aQuoteIsAPlainCharacterInTsv() throws ImportException {
    ImportResult result =
        given.run(given.file("a.tsv", "id\ttext\n1\t\"quoted\n2\tfive\" wide\n3\t\"\"\n"));
    assertThat(result.accepted()).isEqualTo(3);
    assertThat(given.texts()).containsExactly("\"quoted", "five\" wide", "\"\"");
  }

  @Test
  void jsonLinesAreReadByDottedPath() throws ImportException {
    ImportMapping mapping =
        ImportCase.mapping(
            Map.of(
                ImportField.ID, "id",
                ImportField.TEXT, "post.text",
                ImportField.PUBLISHED, "created_utc",
                ImportField.AUTHOR, "user.name",
                ImportField.BRAND, "brands"));
    given.run(
        given.file(
            "a.ndjson",
            """
            {"id":570306133677760513,"post":{"text":"one","more":[{}]},"created_utc":1424777752.0,
             not json
            {"id":"2","user.name":"bob","post":{"text":"two"},"brands":["Acme",null,"Globex"]}

            {"user":{"name":"carol"},"id":3,"post":{"text":"three","x":{"text":"no"}}}
            """),
        mapping);
    assertThat(given.inbox.ids()).containsExactly("2", "3");
    assertThat(given.inbox.items.getFirst().author().handle()).isEqualTo("bob");
    assertThat(given.inbox.items.getFirst().brands()).containsExactly("Acme", "Globex");
    assertThat(given.inbox.items.getLast().author().handle()).isEqualTo("carol");
  }

  @Test
  void jsonNumbersKeepTheirDigits() throws ImportException {
    given.run(
        given.file(
            "a.jsonl", "{\"id\":570306133677760513,\"text\":\"t\",\"published\":1424777752.0}\n"),
        ID_TEXT_PUBLISHED);
    assertThat(given.inbox.ids()).containsExactly("570306133677760513");
    assertThat(given.inbox.items.getFirst().published())
        .isEqualTo(Instant.parse("2015-02-24T11:35:52Z"));
  }

  @Test
  void gzipIsKnownByItsBytesNotItsName() throws ImportException {
    given.run(given.file("a.csv", ImportCase.gzipped("id,text\n1,packed\n")));
    given.run(given.file("b.CSV.gz", "id,text\n2,not packed\n"));
    assertThat(given.texts()).containsExactly("packed", "not packed");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws ImportException {
    given.run(given.file("a.csv", "\uFEFFid;text\r\n1;één\r\n"));
    assertThat(given.texts()).containsExactly("één");
  }

  @Test
  void aFileThatIsNoUtf8IsReadAsWindows1252() throws ImportException {
    byte[] bytes = "id;text\n1;€ 5 voor café\n".getBytes(Charset.forName("windows-1252"));
    given.run(given.file("a.csv", bytes));
    assertThat(given.texts()).containsExactly("€ 5 voor café");
  }

  @Test
  void oneDamagedLineDoesNotChangeTheCharacterSetOfAFile() throws ImportException {
    byte[] bytes = "id,text\n1,één\n2,caf?\n3,drieën\n".getBytes(StandardCharsets.UTF_8);
    bytes[21] = (byte) 0xE9;
    ImportResult result = given.run(given.file("a.csv", bytes));
    assertThat(given.texts()).containsExactly("één", "drieën");
    assertThat(rejectedLines(result))
        .containsExactly("3\tis not valid UTF-8 in a file that is\t2,caf\uFFFD");
  }

  @Test
  void aTooLongFirstObjectDoesNotHideTheGoodOnes() throws ImportException {
    String tooLong = "{\"id\":1,\"text\":\"" + "x".repeat(2_000_000) + "\"}\n";
    ImportResult result =
        given.run(given.file("a.jsonl", tooLong + "{\"id\":2,\"text\":\"good\"}\n"));
    assertThat(given.texts()).containsExactly("good");
    assertThat(result.rejected()).isEqualTo(1);
  }

  @Test
  void rowsThatCannotBeUsedAreWrittenWithLineAndReason() throws ImportException {
    ImportResult result =
        given.run(
            given.file(
                "a.tsv",
                "id\ttext\tpublished\n"
                    + "1\tgood\t2015-02-24\n"
                    + " \tno id\t2015-02-24\n"
                    + "3\t\t2015-02-24\n"
                    + "4\tbad time\tsoon\n"
                    + "5\ttwo columns\n"
                    + "6\t"
                    + "x".repeat(Lines.MAX_BYTES)
                    + "\t2015-02-24\n"
                    + "7\tzero \0 byte\t2015-02-24\n"
                    + "8\tno time is fine\t\n"),
            ID_TEXT_PUBLISHED);
    assertThat(result.rows()).isEqualTo(8);
    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(6);
    assertThat(given.inbox.ids()).containsExactly("1", "8");
    assertThat(rejectedLines(result))
        .containsExactly(
            "3\thas no id\t  no id 2015-02-24",
            "4\thas no text\t3  2015-02-24",
            "5\thas a time that cannot be read\t4 bad time soon",
            "6\thas 2 columns where the header has 3\t5 two columns",
            "7\tis longer than 1 MB\t6 " + "x".repeat(198),
            "8\tholds a NUL character\t7 zero   byte 2015-02-24");
  }

  @Test
  void brokenJsonIsRejectedWithItsReason() throws ImportException {
    ImportResult result =
        given.run(
            given.file(
                "a.jsonl",
                """
                {"id":1,"text":"good"}
                {"id":2,"text":"cut off
                [1,2]
                {"id":4,"text":"x"} more
                {"id":5}
                """));
    assertThat(given.inbox.ids()).containsExactly("1");
    assertThat(rejectedLines(result))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("2\tis not valid JSON at character "),
            line -> assertThat(line).startsWith("3\tis not a JSON object"),
            line -> assertThat(line).startsWith("4\t"),
            line -> assertThat(line).startsWith("5\thas no text"));
  }

  @Test
  void nothingRejectedMakesNoFile() throws ImportException {
    ImportResult result = given.run(given.file("a.csv", "id,text\n1,fine\n"));
    assertThat(result).isEqualTo(new ImportResult(1, 1, 0, null, ImportResult.Course.COMPLETE));
    assertThat(given.rejectedFolder()).doesNotExist();
  }

  @Test
  void progressIsToldAfterEveryBatchAndEndsWhole() throws ImportException, IOException {
    Path file = given.file("a.csv", ResumedImportTest.rows(1200));
    List<Long> rows = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    given
        .importer()
        .run(
            file,
            SOURCE,
            ID_TEXT_PUBLISHED,
            (done, read, total) -> {
              rows.add(done);
              bytes.add(read);
              assertThat(read).isLessThanOrEqualTo(total);
            });
    assertThat(rows).containsExactly(500L, 1000L, 1200L);
    assertThat(bytes.getLast()).isEqualTo(Files.size(file));
  }

  @Test
  void veryLongRowsMakeSmallBatches() throws ImportException {
    String row = "1," + "x".repeat(1_000_000) + "\n";
    given.run(given.file("a.csv", "id,text\n" + row.repeat(10)), ID_TEXT);
    assertThat(given.inbox.items).hasSize(10);
    assertThat(given.inbox.batches).isEqualTo(3);
  }

  @Test
  void textIsReadInUtf8WhateverTheMachineSays() throws ImportException {
    given.run(
        given.file("a.jsonl", "{\"id\":1,\"text\":\"ĳs 🍦\"}".getBytes(StandardCharsets.UTF_8)));
    assertThat(given.texts()).containsExactly("ĳs 🍦");
  }
}
