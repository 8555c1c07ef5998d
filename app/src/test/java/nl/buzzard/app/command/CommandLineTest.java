package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import nl.buzzard.app.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

  private static final String MAP = "id=tweet,text=says,published=when,brand=airline";

  @TempDir Path folder;
  private Path conf;

  @BeforeEach
  void makeConfigurationFolder() throws IOException {
    conf = Files.createDirectories(folder.resolve("conf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "run",
        "check",
        "import",
        "search",
        "topics",
        "export",
        "reindex",
        "replay",
        "classify",
        "corrections",
        "detect",
        "extract",
        "evaluate",
        "query",
        "query explain",
        "sources",
        "sources test",
        "sources find",
        "sources import",
        "user"
      })
  void everyCommandExplainsItselfWithAnExample(String command) {
    Answer answer = ask((command + " --help").split(" "));

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("Usage: buzzard " + command).contains("./buzzard " + command);
  }

  @Test
  void whatWasImportedIsExportedAndSurvivesAReindex() throws IOException {
    importing(posts(), MAP);
    Path file = folder.resolve("all.csv");

    Answer reindexed = ask("reindex", "--config", conf.toString());
    Answer exported = ask("export", "", file.toString(), "--config", conf.toString());

    assertThat(reindexed.out()).contains("3 mentions are in the new index.");
    assertThat(exported.out()).contains("3 mentions written to " + file);
    assertThat(Files.readAllLines(file).getFirst()).startsWith("id,published,platform,source");
    assertThat(counted("")).isEqualTo("3");
  }

  @Test
  void anExportWithoutAKnownFormatIsTheCallersMistake() {
    Answer answer = ask("export", "", "mentions.doc", "--config", conf.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains(".csv, .jsonl or .xlsx");
  }

  @Test
  void importedMentionsAreFoundAndASecondImportAddsNothing() throws IOException {
    Path file = posts();

    Answer first = importing(file, MAP);
    Answer second = importing(file, MAP);

    assertThat(first.out()).contains("3 rows: 3 accepted, 0 rejected");
    assertThat(second.out()).contains("Nothing to do: all 3 rows were imported before");
    assertThat(counted("brand:\"Blauwe Lucht\"")).isEqualTo("2");
    assertThat(counted("brand:Meeuw")).isEqualTo("1");
    assertThat(counted("sentiment:negative")).isEqualTo("1");
    assertThat(counted("")).isEqualTo("3");
  }

  @Test
  void aReplayListsTheMailsAnAlertWouldHaveSent() throws IOException {
    importing(posts(), MAP);
    Files.writeString(
        conf.resolve("alerts.yml"),
        """
        alerts:
          - name: Vertraging
            kind: keyword
            query: vertraging
            to: [team@example.org]
        """);

    Answer answer = replaying("Vertraging", "2015-01-01", "2030-01-01");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().lines()).last().isEqualTo("1 mail");
    assertThat(replaying("Vertraging", "2013-01-01", "2014-01-01").out()).isEqualTo("0 mails\n");
    assertThat(replaying("Anders", "2015-01-01", "2030-01-01").err())
        .contains("alerts.yml has no alert named Anders; it has: Vertraging");
  }

  private Answer replaying(String alert, String from, String until) {
    return ask("replay", alert, "--from", from, "--to", until, "--config", conf.toString());
  }

  @Test
  void searchPrintsOneJsonObjectALine() throws IOException {
    importing(posts(), MAP);

    Answer answer = ask("search", "vertraging", "--json", "--config", conf.toString());

    assertThat(answer.out().lines())
        .singleElement()
        .asString()
        .contains(
            "\"id\":\"source:archive:2\"", "\"sentiment\":\"NEGATIVE\"", "\"language\":\"nl\"");
  }

  @Test
  void aQueryIsExplainedWithWhatItCostsAndFound() throws IOException {
    importing(posts(), MAP);

    Answer answer = ask("query", "explain", "=ba OR vertrag*", "--config", conf.toString());

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines().map(String::stripTrailing))
        .containsSequence("Understood as", "  any of", "    letter for letter: =ba")
        .containsSequence(
            "Cost", "  It looks for 2 forms of words; a post costs nothing unless it has one of 2.")
        .anyMatch(line -> line.startsWith("Hits over the last 30 days: "));
    assertThat(ask("query", "explain", "NOT a", "--config", conf.toString()).out())
        .contains("every post is held against it");
  }

  @Test
  void aGzippedFileCanBeImportedByANamedMapping() throws IOException {
    Files.writeString(
        conf.resolve("sources.yml"),
        "mappings:\n  - name: archive\n    platform: x\n    columns: {id: tweet, text: says, published: when}\n");
    Files.writeString(
        conf.resolve("brands.yml"), "brands:\n  - {name: Meeuw, role: own, query: meeuw}\n");
    Path zipped = folder.resolve("posts.tsv.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(Files.readAllBytes(posts()));
    }

    Answer answer =
        ask(
            "import",
            zipped.toString(),
            "--source",
            "archive",
            "--mapping",
            "archive",
            "--config",
            conf.toString());

    assertThat(answer.out()).contains("1 stored, 2 that nobody asked for");
    assertThat(counted("brand:Meeuw AND platform:x")).isEqualTo("1");
  }

  @Test
  void aMistypedKeyIsOneLineWithFileLineAndTheNearestRightKey() throws IOException {
    Files.writeString(conf.resolve("buzzard.yml"), "organisation: Polderfoon\nservr: {port: 9}\n");

    Answer answer = ask("check", "--config", conf.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.out())
        .contains("buzzard.yml:2: unknown key 'servr' — did you mean 'server'?");
  }

  @Test
  void aCallersMistakeIsOneSentenceAndExitCodeTwo() throws IOException {
    assertThat(
            List.of(
                importing(folder.resolve("nowhere.csv"), MAP),
                importing(posts(), "id=twet,text=says,published=when"),
                ask("search", "a AND b OR c", "--config", conf.toString()),
                ask("search", "x", "--config", folder.resolve("nowhere").toString()),
                ask("serch")))
        .allSatisfy(answer -> assertThat(answer.exitCode()).isEqualTo(2))
        .allSatisfy(answer -> assertThat(answer.err()).doesNotContain("Exception", "\tat "));
  }

  @Test
  void aQueryErrorPointsAtTheCharacter() {
    Answer answer = ask("search", "storing AND (lang:nl", "--config", conf.toString());

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err().lines().anyMatch(line -> line.matches(" +\\^"))).isTrue();
  }

  @Test
  void somebodyAddedMaySignInAndIsListedOnce() {
    Answer twice =
        withInput("correct horse battery\n", "user", "add", "marieke", "--config", conf.toString());
    Answer again =
        withInput("correct horse battery\n", "user", "add", "marieke", "--config", conf.toString());

    assertThat(twice.out()).contains("'marieke' may sign in now");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(ask("user", "list", "--config", conf.toString()).out().lines()).hasSize(1);
  }

  @Test
  void everyLineHasAnAnswerHoweverStrange() {
    List<String> strange =
        List.of(
            "",
            " ",
            "a".repeat(1_000_000),
            "wéér vertraging ".repeat(100_000),
            "😀😡🤷‍♀️🇳🇱",
            "مرحبا كيف حالك",
            "Z̷̢̛a̸l̴g̵o̶ ̷t̴e̶x̸t̷",
            "\u0000\u0001\uFFFD",
            "last");

    Answer answer = withInput(String.join("\n", strange), "classify");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out().lines())
        .hasSize(strange.size())
        .allMatch(line -> line.startsWith("{\"language\":") && line.endsWith("}"));
  }

  @Test
  void aQuestionIsOneThoughMoreIsSaidAfterIt() {
    Answer answer =
        withInput("Wanneer is de storing bij Veldspoor voorbij? Bericht nieuw7", "classify");

    assertThat(answer.out()).contains("\"QUESTION\"");
  }

  @Test
  void whatAgentsCorrectedIsWrittenForTraining() throws IOException {
    importing(posts(), MAP);
    Path file = folder.resolve("corrections.tsv");

    Answer answer = ask("corrections", file.toString(), "--config", conf.toString());

    assertThat(answer.out()).contains("0 corrected mentions written to " + file);
    assertThat(Files.readString(file)).isEqualTo("id\tlang\ttext\tsentiment\tsignals\n");
  }

  private Answer importing(Path file, String map) {
    return ask(
        "import",
        file.toString(),
        "--source",
        "archive",
        "--map",
        map,
        "--config",
        conf.toString());
  }

  private String counted(String query) {
    return ask("search", query, "--count", "--config", conf.toString()).out().strip();
  }

  private Path posts() throws IOException {
    return Files.write(
        folder.resolve("posts.tsv"),
        List.of(
            "tweet\twhen\tairline\tsays",
            "1\t2015-02-24T11:35-08:00\tBlauwe Lucht\tprima vlucht met @blauwelucht, bedankt",
            "2\t2015-02-24T11:36-08:00\tBlauwe Lucht\twéér drie uur vertraging, waardeloos",
            "3\t2015-02-24T11:37-08:00\tMeeuw\tzit in het vliegtuig van meeuw"),
        StandardCharsets.UTF_8);
  }

  @Test
  void aBusyPortIsToldInOneSentence() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(
          conf.resolve("buzzard.yml"),
          "server: {host: 127.0.0.1, port: " + busy.getLocalPort() + "}\n");

      Answer answer = ask("run", "--config", conf.toString());

      assertThat(answer.exitCode()).isEqualTo(2);
      assertThat(answer.err().lines())
          .singleElement()
          .asString()
          .contains("port " + busy.getLocalPort(), "in buzzard.yml");
    }
  }

  @Test
  void aSecondDemoOnAFolderIsToldHowToNameAnother() {
    DataFolder demo = new DataFolder(folder.resolve("demo"));
    try (DataFolder.Ownership _ = demo.own().orElseThrow()) {
      Answer answer = ask("demo", "--port", "0", "--data", demo.path().toString());

      assertThat(answer.exitCode()).isEqualTo(2);
      assertThat(answer.err().lines()).singleElement().asString().endsWith("with --data");
    }
  }

  private record Answer(int exitCode, String out, String err) {}

  private static Answer withInput(String input, String... arguments) {
    var before = System.in;
    System.setIn(new java.io.ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return ask(arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aSourceIsTriedAndSaysInPlainWordsWhatIsMissing() throws IOException {
    try (MockWebServer place = new MockWebServer()) {
      place.start();
      Files.writeString(
          conf.resolve("sources.yml"),
          "sources:\n- {name: Tag, type: mastodon, url: \"%s\", hashtag: trein, private: true}\n"
              .formatted(place.url("/")));
      Files.writeString(
          conf.resolve("buzzard.yml"), "data: %s\n".formatted(folder.resolve("data")));
      String[] trial = {"sources", "test", "Tag", "--config", conf.toString()};

      place.enqueue(new MockResponse.Builder().body("[]").build());
      Answer empty = ask(trial);
      place.enqueue(new MockResponse.Builder().code(401).build());
      Answer refused = ask(trial);

      assertThat(empty.exitCode()).isZero();
      assertThat(empty.out().strip()).isEqualTo("It answers: 0 posts. Nothing was kept.");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.out().strip())
          .endsWith(
              "shows this to people with an account only (401); make an application with the right"
                  + " read:statuses there, under Preferences, Development, and give its token as"
                  + " 'token'.");
      assertThat(folder.resolve("data")).doesNotExist();
      assertThat(ask("sources", "test", "Tog", "--config", conf.toString()).exitCode())
          .isEqualTo(2);
    }
  }

  private static Answer ask(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine =
        BuzzardCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commandLine.execute(arguments);
    return new Answer(exitCode, out.toString(), err.toString());
  }
}
