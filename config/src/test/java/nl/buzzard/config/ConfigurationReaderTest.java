package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QuerySyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {

  @TempDir Path folder;

  @Test
  void anEmptyFolderHasTheUsualValues() throws Exception {
    Configuration configuration = read(Map.of());

    assertThat(configuration)
        .isEqualTo(
            new Configuration(
                new Settings(
                    "Buzzard",
                    folder.resolveSibling("data"),
                    null,
                    null,
                    new Settings.Server("127.0.0.1", 8080, "http://localhost:8080"),
                    null,
                    Locale.of("nl"),
                    ZoneId.of("Europe/Amsterdam"),
                    null,
                    Set.of(),
                    null,
                    null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void filesWithoutAWordAreLikeMissingOnes() throws Exception {
    for (String name : YamlFolder.FILES) {
      write(name, "# nothing yet\n");
    }
    write("sources.yml", "sources:\nmappings: []\n");

    assertThat(read(Map.of()).sources()).isEmpty();
  }

  @Test
  void everySettingIsRead() throws Exception {
    write(
        "buzzard.yml",
        """
        organisation: Polderfoon
        data: ${PLACE}/data
        database: jdbc:postgresql://localhost/buzzard?password=${DB_PASSWORD}
        index: {opensearch: https://search.example:9200/polderfoon, user: me, password: "${DB_PASSWORD}"}
        server: {host: '::1', port: 0, url: https://buzzard.example.org/listen//}
        mail:
          host: mail.example.org
          security: tls
          user: me
          password: $${x}${MAIL_PASSWORD}
          from: buzzard@example.org
        language: en
        timezone: Europe/Brussels
        privacy: {keep: 400d, mask: [mail, export]}
        """);

    Settings settings =
        read(Map.of("PLACE", "/srv", "DB_PASSWORD", "hunter2", "MAIL_PASSWORD", "${PLACE}"))
            .settings();

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "Polderfoon",
                Path.of("/srv/data"),
                new Secret("jdbc:postgresql://localhost/buzzard?password=hunter2"),
                new OpenSearchSettings(
                    URI.create("https://search.example:9200/polderfoon"),
                    "me",
                    new Secret("hunter2")),
                new Settings.Server("::1", 0, "https://buzzard.example.org/listen"),
                new Settings.Mail(
                    "mail.example.org",
                    465,
                    Settings.Security.TLS,
                    "me",
                    new Secret("${x}${PLACE}"),
                    "buzzard@example.org"),
                Locale.ENGLISH,
                ZoneId.of("Europe/Brussels"),
                Duration.ofDays(400),
                Set.of(Settings.Outlet.MAIL, Settings.Outlet.EXPORT),
                null,
                null));
  }

  @Test
  void aNetworkOfOnesOwnIsReadWithItsFilesBesideTheConfiguration() throws Exception {
    write("own.onnx", "");
    write("tokenizer.json", "");
    write(
        "buzzard.yml",
        "sentiment: {model: own.onnx, tokenizer: ./tokenizer.json, labels: [negative, positive]}");

    assertThat(read(Map.of()).settings().network())
        .isEqualTo(
            new Settings.Network(
                folder.resolve("own.onnx"),
                folder.resolve("tokenizer.json"),
                List.of(Label.NEGATIVE, Label.POSITIVE),
                Set.of(Language.NL, Language.EN)));
  }

  @Test
  void coreNlpIsOneLineAndNeedsNoNetworkBesideIt() throws Exception {
    write("models.jar", "");
    write("buzzard.yml", "sentiment: {corenlp: models.jar}");

    Settings settings = read(Map.of()).settings();

    assertThat(settings.coreNlp()).isEqualTo(folder.resolve("models.jar"));
    assertThat(settings.network()).isNull();
  }

  @Test
  void aRelativeDataFolderStartsAtTheFolderOfTheConfiguration() throws Exception {
    write("buzzard.yml", "data: here/../kept");

    assertThat(read(Map.of()).settings().dataFolder()).isEqualTo(folder.resolve("kept"));
  }

  @Test
  void brandsAndQueriesAreReadInOrder() throws Exception {
    write(
        "brands.yml",
        """
        brands:
        - {name: Kwiekbel, role: competitor, query: kwiekbel, handles: "@kwiekbel@social.example"}
        - {name: Polderfoon, role: own, query: polderfoon, handles: [help, "@polderfoon"]}
        """);
    write("queries.yml", "queries:\n- {name: Thuis, query: thuis, brand: POLDERFOON}\n");

    Configuration configuration = read(Map.of());

    assertThat(configuration.brands())
        .containsExactly(
            new Brand(
                "Kwiekbel",
                Brand.Role.COMPETITOR,
                new MentionQuery.Word("kwiekbel"),
                List.of("kwiekbel@social.example")),
            new Brand(
                "Polderfoon",
                Brand.Role.OWN,
                new MentionQuery.Word("polderfoon"),
                List.of("help", "polderfoon")));
    assertThat(configuration.queries())
        .containsExactly(new NamedQuery("Thuis", new MentionQuery.Word("thuis"), "Polderfoon"));
  }

  @Test
  void queriesFollowTheClockOfTheZone() throws Exception {
    write("buzzard.yml", "timezone: Pacific/Auckland");
    write("queries.yml", "queries: [{name: Q, query: a}]");
    var zones = new ArrayList<ZoneId>();
    Function<ZoneId, QuerySyntax> syntax =
        zone -> {
          zones.add(zone);
          return new SmallQuerySyntax();
        };

    Configuration configuration = ConfigurationReader.zoned(syntax, Map.of()).read(folder);

    assertThat(configuration.queries()).hasSize(1);
    assertThat(zones).containsExactly(ZoneId.of("Pacific/Auckland"));
  }

  @Test
  void sourcesAndMappingsAreRead() throws Exception {
    write(
        "sources.yml",
        """
        sources:
        - {name: News, type: feed, url: "https://example.org/a?b=c", platform: news, every: 10s,
           articles: true}
        - {name: Blog, type: feed, url: http://example.org/, owned: true, location: Utrecht}
        - {name: Wiki, type: site, url: http://wiki.example/, private: true, delay: 5s}
        mappings:
        - name: old
          columns: {id: a, text: b, title: c, published: d, author: e, name: f, followers: g,
                    url: h, brand: i, location: n, rating: o, conversation: j, likes: k, reposts: l,
                    replies: m}
        - {name: other, platform: x, columns: {id: a, text: b}}
        """);

    Configuration configuration = read(Map.of());

    assertThat(configuration.owned()).containsExactly(new SourceId("Blog"));
    assertThat(configuration.locations())
        .containsExactly(Map.entry(new SourceId("Blog"), "Utrecht"));
    assertThat(configuration.sources())
        .containsExactly(
            new SourceSettings.Feed(
                new SourceId("News"),
                URI.create("https://example.org/a?b=c"),
                Platform.NEWS,
                Duration.ofSeconds(10),
                Reach.PUBLIC,
                SourceSettings.Feed.Reading.ARTICLES),
            new SourceSettings.Feed(
                new SourceId("Blog"),
                URI.create("http://example.org/"),
                Platform.WEB,
                Duration.ofMinutes(15),
                Reach.PUBLIC,
                SourceSettings.Feed.Reading.ENTRIES),
            new SourceSettings.Site(
                new SourceId("Wiki"),
                URI.create("http://wiki.example/"),
                Platform.WEB,
                Duration.ofMinutes(15),
                Reach.ANYWHERE,
                Duration.ofSeconds(5)));
    assertThat(configuration.mappings().getFirst().columns())
        .containsOnlyKeys(ImportField.values())
        .containsEntry(ImportField.REPLIES, "m");
    assertThat(configuration.mappings().getLast())
        .isEqualTo(
            new ImportMapping(
                "other", Map.of(ImportField.ID, "a", ImportField.TEXT, "b"), Platform.X));
  }

  @Test
  void aBoxOfMailIsReadWithWhereItIsAndWhatBecomesOfIt() throws Exception {
    write(
        "sources.yml",
        """
        sources:
        - {name: Post, type: imap, url: "imaps://imap.example.org", account: an@example.org,
           token: "${TOKEN}", mark_read: true, every: 1m}
        """);

    assertThat(read(Map.of("TOKEN", "s3cr3t")).sources())
        .containsExactly(
            new SourceSettings.Mailbox(
                new SourceId("Post"),
                URI.create("imaps://imap.example.org"),
                "an@example.org",
                new Secret("s3cr3t"),
                null,
                "INBOX",
                SourceSettings.Mailbox.Marking.READ,
                Duration.ofMinutes(1),
                Reach.PUBLIC));
  }

  @Test
  void aBoxThatAnAppSignsInToIsRead() throws Exception {
    write(
        "sources.yml",
        """
        sources:
        - {name: Post, type: imap, url: "imaps://imap.example.org", account: an@example.org,
           token: "${TOKEN}", app: {login: "https://login.example.org/token", client: 7f3a}}
        """);

    assertThat(read(Map.of("TOKEN", "s3cr3t")).sources())
        .singleElement()
        .asInstanceOf(type(SourceSettings.Mailbox.class))
        .extracting(SourceSettings.Mailbox::app)
        .isEqualTo(
            new SourceSettings.Mailbox.App(URI.create("https://login.example.org/token"), "7f3a"));
  }

  @Test
  void aSearchOfXIsReadWithWhatItMayCost() throws Exception {
    write(
        "sources.yml",
        """
        sources:
        - {name: X, type: x, search: "trein lang:nl", token: "${TOKEN}", budget: 12.5,
           post_price: 0.001, every: 1h}
        """);

    assertThat(read(Map.of("TOKEN", "s3cr3t")).sources())
        .containsExactly(
            new SourceSettings.XSearch(
                new SourceId("X"),
                URI.create("https://api.x.com/2/"),
                "trein lang:nl",
                new Secret("s3cr3t"),
                new SourceSettings.Prices(12_500_000, 1_000, 5_000),
                Duration.ofHours(1)));
  }

  @Test
  void whatIsDeliveredIsRead() throws Exception {
    write(
        "sources.yml",
        """
        sources:
        - {name: Kassa, type: webhook, secret: "${SECRET}", platform: review}
        - {name: App, type: whatsapp, secret: "${SECRET}", verify: "${WORD}"}
        """);

    assertThat(read(Map.of("SECRET", "s3cr3t", "WORD", "afgesproken")).sources())
        .containsExactly(
            new SourceSettings.Hook(
                new SourceId("Kassa"),
                HookService.WEBHOOK,
                Platform.REVIEW,
                new Secret("s3cr3t"),
                null),
            new SourceSettings.Hook(
                new SourceId("App"),
                HookService.WHATSAPP,
                Platform.WHATSAPP,
                new Secret("s3cr3t"),
                new Secret("afgesproken")));
  }

  @Test
  void streamsAreRead() throws Exception {
    write(
        "sources.yml",
        """
        sources:
        - {name: Bluesky, type: jetstream}
        - {name: Tag, type: mastodonstream, url: https://social.example, hashtag: "#trein",
           token: "${TOKEN}"}
        """);

    assertThat(read(Map.of("TOKEN", "s3cr3t")).sources())
        .containsExactly(
            new SourceSettings.Stream(
                StreamService.JETSTREAM,
                new SourceSettings.Social(
                    new SourceId("Bluesky"),
                    SocialService.BLUESKY,
                    URI.create("https://jetstream2.us-east.bsky.network"),
                    null,
                    null,
                    null,
                    null,
                    Duration.ofMinutes(15),
                    Reach.PUBLIC)),
            new SourceSettings.Stream(
                StreamService.MASTODONSTREAM,
                new SourceSettings.Social(
                    new SourceId("Tag"),
                    SocialService.MASTODON,
                    URI.create("https://social.example"),
                    "trein",
                    null,
                    null,
                    new Secret("s3cr3t"),
                    Duration.ofMinutes(15),
                    Reach.PUBLIC)));
  }

  @Test
  void anAlertNamesTheProgramsItTells() throws Exception {
    write("buzzard.yml", "language: en");
    write(
        "alerts.yml",
        """
        hooks:
        - {name: desk, url: "https://chat.example.org/in", shape: slack}
        - {name: own, url: "https://example.org/in", secret: "${HOOK_SECRET}"}
        alerts:
        - {name: A, kind: keyword, query: leak, to: a@example.org, hooks: [desk, own]}
        """);

    assertThat(read(Map.of("HOOK_SECRET", "s3cr3t")).alerts())
        .singleElement()
        .satisfies(rule ->
            assertThat(rule.notice().hooks())
                .containsExactly(
                    new AlertRule.Hook(
                        "desk",
                        URI.create("https://chat.example.org/in"),
                        AlertRule.Shape.SLACK,
                        null),
                    new AlertRule.Hook(
                        "own",
                        URI.create("https://example.org/in"),
                        AlertRule.Shape.JSON,
                        new Secret("s3cr3t"))));
  }

  @Test
  void everyKindOfAlertHasValuesToStartFrom() throws Exception {
    write("buzzard.yml", "language: en");
    write(
        "alerts.yml",
        """
        alerts:
        - {name: A, kind: drop, query: a, to: a@b.nl}
        - {name: B, kind: influencer, query: a, reach: 50000, to: a@b.nl}
        - {name: C, kind: stars, query: a, to: a@b.nl}
        - {name: D, kind: voice, query: a, against: rival, count: 50, to: a@b.nl}
        - {name: E, kind: hashtag, query: a, to: a@b.nl}
        """);
    MentionQuery a = new MentionQuery.Word("a");
    AlertRule.Notice notice =
        new AlertRule.Notice(List.of("a@b.nl"), Locale.ENGLISH, Duration.ofHours(1));

    assertThat(read(Map.of()).alerts())
        .containsExactly(
            new AlertRule.Drop("A", a, 10, Duration.ofHours(3), notice),
            new AlertRule.Influencer("B", a, 50_000, notice),
            new AlertRule.Shift(
                "C", a, AlertRule.ShareOf.STARS, null, 10, Duration.ofDays(7), notice),
            new AlertRule.Shift(
                "D",
                a,
                AlertRule.ShareOf.VOICE,
                new MentionQuery.Word("rival"),
                50,
                Duration.ofDays(1),
                notice),
            new AlertRule.Rising("E", a, AlertRule.RisingOf.HASHTAG, 10, notice));
  }

  @Test
  void anAlertOfSilenceLooksAtSourcesInsteadOfMentions() throws Exception {
    write("buzzard.yml", "language: en");
    write(
        "sources.yml", "sources:\n- {name: Forum, type: feed, url: 'https://forum.example/rss'}\n");
    write(
        "alerts.yml",
        """
        alerts:
        - {name: A, kind: silence, to: a@b.nl}
        - {name: B, kind: silence, sources: Forum, within: 3h, to: a@b.nl}
        """);
    AlertRule.Notice notice =
        new AlertRule.Notice(List.of("a@b.nl"), Locale.ENGLISH, Duration.ofHours(1));

    Configuration configuration = read(Map.of());

    assertThat(configuration.alerts()).isEmpty();
    assertThat(configuration.silences())
        .containsExactly(
            new SilenceRule("A", Set.of(), Duration.ofHours(1), notice),
            new SilenceRule("B", Set.of(new SourceId("Forum")), Duration.ofHours(3), notice));
  }

  @Test
  void alertsAreRead() throws Exception {
    write("buzzard.yml", "language: en");
    write(
        "alerts.yml",
        """
        alerts:
        - {name: A, kind: keyword, query: leak, to: a@example.org}
        - {name: B, kind: negative, query: bad, count: 20, within: 30m, to: [a@b.nl, c@d.nl],
           language: nl, quiet: 1d, escalate: e@f.nl, after: 10m}
        """);

    assertThat(read(Map.of()).alerts())
        .containsExactly(
            new AlertRule.Keyword(
                "A",
                new MentionQuery.Word("leak"),
                new AlertRule.Notice(
                    List.of("a@example.org"), Locale.ENGLISH, Duration.ofHours(1))),
            new AlertRule.Negative(
                "B",
                new MentionQuery.Word("bad"),
                20,
                Duration.ofMinutes(30),
                new AlertRule.Notice(
                    List.of("a@b.nl", "c@d.nl"),
                    Locale.of("nl"),
                    Duration.ofDays(1),
                    new AlertRule.Escalation(List.of("e@f.nl"), Duration.ofMinutes(10)))));
  }

  @Test
  void whenSomebodyIsOnDutyIsRead() throws Exception {
    write(
        "alerts.yml",
        """
        people:
        - {address: a@example.org, duty: [mon-tue 22:00-06:00, sun]}
        alerts:
        - {name: A, kind: keyword, query: leak, to: a@example.org}
        """);

    assertThat(read(Map.of()).alerts().getFirst().notice().manner().people().values())
        .extracting(Person::duty)
        .containsExactly(
            List.of(
                new DutyHours(
                    Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 0)),
                new DutyHours(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
  }

  @Test
  void whatIsNoDutyIsToldWithItsPlace() throws IOException {
    write("alerts.yml", "people:\n- {address: a@example.org, duty: ma-vr 08:00-18:00}\n");

    assertThatThrownBy(() -> read(Map.of()))
        .hasMessageContaining(
            "'duty' must be days such as sat, or mon-fri 08:00-18:00, not 'ma-vr 08:00-18:00'");
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnceInOrder() throws IOException {
    write("alerts.yml", "alerts:\n- {name: A, kind: keyword, query: brand:Nobody, to: nobody}\n");
    write("brands.yml", "brands:\n- name: P\n  role: mine\n  query: (a\n  handle: x\n");
    write("buzzard.yml", "language: fr\nserver: {port: x}\norganisation: ${GONE}\n");
    write("sources.yml", "sources:\n  - name: broken\n url: here\n");
    write("queries.yml", "queries:\n- {name: p, query: b, brand: Q}\n");

    assertThat(refusal(Map.of()))
        .hasMessage(
            """
            buzzard.yml:1: 'language' must be nl or en, not 'fr'
            buzzard.yml:2: 'port' must be a whole number from 0 to 65535, not 'x'
            buzzard.yml:3: 'organisation': the environment variable GONE is not set
            brands.yml:3: 'role' must be own or competitor, not 'mine'
            brands.yml:4:10: 'query' cannot be understood at character 1, '(a': this bracket is never \
            closed
            brands.yml:5: unknown key 'handle' — did you mean 'handles'?
            queries.yml:2: the name 'p' is already used in brands.yml:2
            queries.yml:2: unknown brand 'Q' — did you mean 'P'?
            sources.yml:3:2: this does not fit in here; check the indentation, and put a value that \
            goes on after its closing quote in quotes as a whole
            alerts.yml:2: 'to' must be an e-mail address such as team@example.org, not 'nobody'
            alerts.yml:2: unknown brand 'Nobody' — expected P\
            """);
  }

  @Test
  void brandsAreNotCalledUnknownWhenTheirFileIsBroken() throws IOException {
    write("brands.yml", "brands: [");
    write("queries.yml", "queries:\n- {name: Q, query: brand:A, brand: A}\n");

    assertThat(refusal(Map.of()).faults()).extracting(Fault::file).containsExactly("brands.yml");
  }

  @Test
  void aSecretIsInNoMessage() throws IOException {
    var environment = Map.of("DB", "hunter2", "MAIL", "hunter2", "TOKEN", "hunter2");
    write(
        "buzzard.yml",
        "database: ${DB}\nlanguage: ${TOKEN}\nmail: {host: a, from: b@c, password: '${MAIL}'}\n");
    write("sources.yml", "sources: [{name: S, type: feed, url: 'x://u:hunter2@h/${TOKEN}'}]\n");

    assertThat(refusal(environment))
        .hasMessageContaining("'database' must be")
        .hasMessageContaining("not '${TOKEN}'")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aSecretIsInNoMessageOfABrokenFile() throws IOException {
    var passwords =
        List.of(
            "*hunter2",
            "&hunter2",
            "!hunter2",
            "!!hunter2!x y",
            "@hunter2",
            "%hunter2",
            "'hunter2",
            "\"hunter2\\q\"",
            "hunter2: x",
            "[hunter2",
            "{hunter2}",
            "|hunter2",
            "- hunter2",
            "hunter2\n    hunter2: x",
            "${hunter2",
            "${hunter2:-x}",
            "\thunter2",
            "\"\\xhunter2\"",
            "`hunter2");
    for (String password : passwords) {
      write("buzzard.yml", "mail:\n  host: a\n  from: b@c\n  user: u\n  password: " + password);

      assertThat(refusal(Map.of())).as(password).hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void aSecretIsNotPrinted() throws Exception {
    write("buzzard.yml", "database: jdbc:postgresql://h/d?password=${DB}");

    assertThat(read(Map.of("DB", "hunter2")).toString()).doesNotContain("hunter2");
  }

  @Test
  void aFaultIsOneLineHoweverTheValueIsWritten() throws IOException {
    write("buzzard.yml", "language: |\n  one\n  two\n");

    assertThat(refusal(Map.of()))
        .hasMessage("buzzard.yml:1: 'language' must be nl or en, not 'one two'");
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    var reader = new ConfigurationReader(new SmallQuerySyntax(), Map.of());
    Path nowhere = folder.resolve("nowhere");

    var refusal = catchThrowableOfType(ConfigurationException.class, () -> reader.read(nowhere));

    assertThat(refusal)
        .hasMessage(nowhere + ": is not a folder that can be read; make it, or name another one");
  }

  @Test
  void aFileWithAMistypedNameIsNotPassedOver() throws IOException {
    write("source.yml", "");
    write("alerts.yaml", "");
    write("unrelated.yml", "");

    assertThat(refusal(Map.of()))
        .hasMessage(
            """
            alerts.yaml: is not read — did you mean 'alerts.yml'?
            source.yml: is not read — did you mean 'sources.yml'?\
            """);
  }

  @Test
  void aFileInAnotherEncodingNamesItsLine() throws IOException {
    var latin = "language: nl\norganisation: Café\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("buzzard.yml"), latin);

    assertThat(refusal(Map.of()))
        .hasMessage("buzzard.yml:2: is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoFault() throws Exception {
    write("buzzard.yml", "\uFEFForganisation: Café");

    assertThat(read(Map.of()).settings().organisation()).isEqualTo("Café");
  }

  @Test
  void aFileFarTooLargeIsNotRead() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("queries.yml").toFile(), "rw")) {
      file.setLength(4L << 30);
    }

    assertThat(refusal(Map.of()))
        .hasMessage("queries.yml: is larger than 3 MB, the most a configuration file may be");
  }

  @Test
  void aDirectoryInPlaceOfAFileIsAFault() throws IOException {
    Files.createDirectory(folder.resolve("brands.yml"));

    assertThat(refusal(Map.of()))
        .hasMessage(
            "brands.yml: cannot be read; check that it is a file and that Buzzard may read it");
  }

  @Test
  void aValueMayBeRepeatedByAnAlias() throws Exception {
    write(
        "alerts.yml",
        """
        alerts:
        - {name: A, kind: keyword, query: a, to: &team [a@b.nl]}
        - {name: B, kind: keyword, query: b, to: *team}
        """);

    assertThat(read(Map.of()).alerts().getLast().notice().recipients()).containsExactly("a@b.nl");
  }

  @Test
  void theExampleIsFreeOfFaults() throws Exception {
    var reader = new ConfigurationReader(new SmallQuerySyntax(), Map.of());

    Configuration example = reader.read(Path.of("example"));

    assertThat(example.brands())
        .extracting(Brand::name)
        .containsExactly("Polderfoon", "Kwiekbel", "Nordalink");
    assertThat(example.queries()).hasSize(3);
    assertThat(example.sources()).hasSize(2);
    assertThat(example.mappings()).hasSize(1);
    assertThat(example.alerts()).hasSize(2);
    assertThat(example.settings().mail()).isNotNull();
  }

  @Test
  void whatTheExampleOnlyShowsIsFreeOfFaultsToo() throws Exception {
    String example = Files.readString(Path.of("example", "buzzard.yml"));
    write("buzzard.yml", example.replaceAll("# (user|password|database): ", "$1: "));

    Settings settings =
        read(Map.of("BUZZARD_MAIL_PASSWORD", "a", "BUZZARD_DATABASE_PASSWORD", "b")).settings();

    assertThat(settings.database()).isNotNull();
    assertThat(settings.mail()).extracting(Settings.Mail::password).isEqualTo(new Secret("a"));
  }

  private void write(String name, String yaml) throws IOException {
    Files.writeString(folder.resolve(name), yaml);
  }

  private Configuration read(Map<String, String> environment) throws ConfigurationException {
    return new ConfigurationReader(new SmallQuerySyntax(), environment).read(folder);
  }

  private ConfigurationException refusal(Map<String, String> environment) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(environment));
  }
}
