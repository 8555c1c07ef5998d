package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of every file: what is written, and the one line it leads to. */
class FaultTableTest {

  @TempDir Path folder;

  static Stream<Arguments> settings() {
    return Stream.of(
        settings("organisatie: X", 1, "unknown key 'organisatie' — did you mean 'organisation'?"),
        settings(
            "colour: red",
            1,
            "unknown key 'colour' — expected organisation, data, database, index, "
                + "server, mail, language, timezone, privacy, sentiment"),
        settings(
            "organisation: [a, b]",
            1,
            "'organisation' must be a name of 1 to 100 characters on " + "one line, not a list"),
        settings(
            "organisation: ''",
            1,
            "'organisation': is empty, expected a name of 1 to 100 " + "characters on one line"),
        settings(
            "\norganisation: A\norganisation: B",
            3,
            "the key 'organisation' is already given on " + "line 2"),
        settings("data: {a: b}", 1, "'data' must be a folder, not keys and values"),
        settings(
            "database: jdbc:oracle:hunter2",
            1,
            "'database' must be a database address that " + "begins with jdbc:postgresql:"),
        settings(
            "index: {user: a, password: b}",
            1,
            "'opensearch' is missing, expected an address such as"
                + " https://search.example.org:9200/buzzard, its path a word of small letters,"
                + " digits and _"),
        settings(
            "index: {opensearch: 'https://search.example/My-Index'}",
            1,
            "'opensearch' must be an address such as https://search.example.org:9200/buzzard, its"
                + " path a word of small letters, digits and _, not"
                + " 'https://search.example/My-Index'"),
        settings(
            "index: {opensearch: 'https://search.example', user: a}",
            1,
            "'user' and 'password' belong together: give both or neither"),
        settings("server: 8080", 1, "expected keys under 'server': host, port, url"),
        settings("server:\n  hots: a", 2, "unknown key 'hots' — did you mean 'host'?"),
        settings(
            "server:\n  host: http://x",
            2,
            "'host' must be a host name or an IP address, not " + "'http://x'"),
        settings(
            "server:\n  port: 65536",
            2,
            "'port' must be a whole number from 0 to 65535, not " + "'65536'"),
        settings(
            "server:\n  port: -1", 2, "'port' must be a whole number from 0 to 65535, not '-1'"),
        settings(
            "server:\n  port: 99999999999999",
            2,
            "'port' must be a whole number from 0 to 65535, " + "not '99999999999999'"),
        settings(
            "server:\n  url: buzzard.example.org",
            2,
            "'url' must be an address that begins with "
                + "http:// or https://, not 'buzzard.example.org'"),
        settings(
            "server:\n  url: 'https://'",
            2,
            "'url' must be an address that begins with http:// " + "or https://, not 'https://'"),
        settings(
            "server:\n  url: http://example.org:80800",
            2,
            "'url' must be an address that begins "
                + "with http:// or https://, not 'http://example.org:80800'"),
        settings("language: fr", 1, "'language' must be nl or en, not 'fr'"),
        settings(
            "timezone: Amsterdam",
            1,
            "'timezone' must be a time zone such as Europe/Amsterdam, " + "not 'Amsterdam'"),
        settings(
            "privacy: {keep: 1d}",
            1,
            "'keep' must be a time of at least 30d, such as 15m, 2h or 1d, not '1d'"),
        settings(
            "privacy: {mask: [screen]}", 1, "'mask' must be store, mail or export, not 'screen'"),
        settings(
            "sentiment: {model: no.onnx, tokenizer: buzzard.yml, labels: [negative]}",
            1,
            "'model' must be a file that is there, not 'no.onnx'"),
        settings(
            "sentiment: {model: buzzard.yml, tokenizer: buzzard.yml, labels: [negative, unknown]}",
            1,
            "'labels' must be negative, neutral or positive, not 'unknown'"),
        settings(
            "sentiment: {model: buzzard.yml, tokenizer: buzzard.yml, labels: neutral, languages: f}",
            1,
            "'languages' must be nl or en, not 'f'"),
        settings(
            "sentiment: {corenlp: models.jar}",
            1,
            "'corenlp' must be the file stanford-corenlp-4.5.10-models.jar, which docs/models.md"
                + " tells how to get, not 'models.jar'"),
        settings(
            "mail: yes",
            1,
            "expected keys under 'mail': host, port, security, user, password, " + "from"),
        mail("from: a@example.org", "'host' is missing, expected a host name or an IP address"),
        mail(
            "host: mail.example.org",
            "'from' is missing, expected an e-mail address such as " + "team@example.org"),
        mail(
            "{host: a, from: somebody}",
            "'from' must be an e-mail address such as team@example.org, " + "not 'somebody'"),
        mail(
            "{host: a, from: Buzzard <a@example.org>}",
            "'from' must be an e-mail address such as "
                + "team@example.org, not 'Buzzard <a@example.org>'"),
        mail(
            "{host: a, from: a@b, port: 0}",
            "'port' must be a whole number from 1 to 65535, not " + "'0'"),
        mail(
            "{host: a, from: a@b, security: ssl}",
            "'security' must be starttls, tls or none, not " + "'ssl'"),
        mail(
            "{host: a, from: a@b, user: u}",
            "'user' and 'password' belong together: give both or " + "neither"),
        mail(
            "{host: a, from: a@b, password: p}",
            "'user' and 'password' belong together: give both " + "or neither"),
        mail(
            "{host: a, from: a@b, user: u, passwrd: p}",
            "unknown key 'passwrd' — did you mean " + "'password'?"),
        mail(
            "{host: a, from: a@b, user: u, password: '${NOBODY_SET_THIS}'}",
            "'password': the " + "environment variable NOBODY_SET_THIS is not set"),
        settings(
            "organisation: ${broken",
            1,
            "'organisation': '${' must be followed by a name and "
                + "'}', as in ${NAME}; a plain '${' is written '$${'"));
  }

  static Stream<Arguments> brands() {
    return Stream.of(
        fault("brands.yml", "brnads: []", 1, "unknown key 'brnads' — did you mean 'brands'?"),
        fault("brands.yml", "- name: A", 1, "expected brands: at the start of a line"),
        fault(
            "brands.yml",
            "brands: Polderfoon",
            1,
            "'brands' must be a list: begin each entry with " + "a dash, as in '- name: …'"),
        fault(
            "brands.yml",
            "brands:\n- Polderfoon",
            2,
            "expected keys under 'brands': name, role, " + "query, handles"),
        fault(
            "brands.yml",
            "brands:\n- nmae: A\n  role: own\n  query: a",
            2,
            "unknown key 'nmae' — " + "did you mean 'name'?"),
        fault(
            "brands.yml",
            "brands:\n- role: own\n  query: a",
            2,
            "'name' is missing, expected a name " + "of 1 to 100 characters on one line"),
        brand("role: ours\n  query: a", 3, "'role' must be own or competitor, not 'ours'"),
        brand("query: a", 2, "'role' is missing, expected own or competitor"),
        brand(
            "role: own",
            2,
            "'query' is missing, expected a query such as polderfoon AND storing, in "
                + "single quotes where it holds a #"),
        brand(
            "role: own\n  query:",
            4,
            "'query' is missing, expected a query such as polderfoon AND "
                + "storing, in single quotes where it holds a #"),
        brand(
            "role: own\n  query: a OR #b",
            4,
            "'query' is cut off before '#b', which begins a "
                + "comment; put the query in single quotes"),
        brand(
            "role: own\n  query: a\n  handles: [ok, 'not ok']",
            5,
            "'handles' must be an account " + "name such as @polderfoon, not 'not ok'"),
        brand(
            "role: own\n  query: a\n- name: acme\n  role: own\n  query: b",
            5,
            "the name 'acme' is " + "already used on line 2"),
        brand("role: own\n  query: brand:Acne", 4, "unknown brand 'Acne' — did you mean 'Acme'?"));
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        fault("queries.yml", "querys: []", 1, "unknown key 'querys' — did you mean 'queries'?"),
        query("query: a\n  brnad: b", 4, "unknown key 'brnad' — did you mean 'brand'?"),
        query("query: a\n  brand: Acme", 4, "unknown brand 'Acme' — there is none"),
        query("query: a\n- name: q\n  query: b", 4, "the name 'q' is already used on line 2"),
        query("query: query:z", 3, "unknown query 'z' — did you mean 'Q'?"),
        queryAt(
            "query: a AND (b",
            3,
            16,
            "'query' cannot be understood at character 7, '(b': this " + "bracket is never closed"),
        queryAt(
            "query: 'a AND (b'",
            3,
            17,
            "'query' cannot be understood at character 7, '(b': this " + "bracket is never closed"),
        queryAt(
            "query: \"😀 a)b\"",
            3,
            14,
            "'query' cannot be understood at character 5, ')b': nothing " + "was opened here"),
        query(
            "query: >\n    a\n    AND (b",
            3,
            "'query' cannot be understood at character 7, '(b': " + "this bracket is never closed"),
        queryAt(
            "query: a OR", 3, 14, "'query' cannot be understood at its end: a word must follow"));
  }

  static Stream<Arguments> sources() {
    return Stream.of(
        fault("sources.yml", "source: []", 1, "unknown key 'source' — did you mean 'sources'?"),
        source("evry: 5m", 5, "unknown key 'evry' — did you mean 'every'?"),
        source(
            "every: 5",
            5,
            "'every' must be a time of at least 10s, such as 15m, 2h or 1d, not " + "'5'"),
        source(
            "every: 9s",
            5,
            "'every' must be a time of at least 10s, such as 15m, 2h or 1d, " + "not '9s'"),
        source(
            "every: 99999999999999d",
            5,
            "'every' must be a time of at least 10s, such as 15m, "
                + "2h or 1d, not '99999999999999d'"),
        source(
            "platform: twitter",
            5,
            "'platform' must be x, mastodon, bluesky, facebook, instagram, threads, youtube, "
                + "reddit, whatsapp, telegram, web, news, forum, "
                + "review, email or other, not 'twitter'"),
        source("name: T", 5, "the key 'name' is already given on line 2"),
        fault(
            "sources.yml",
            "sources:\n- name: a:b\n  type: feed\n  url: http://example.org/",
            2,
            "'name' must be a name of 1 to 100 characters without a colon, not 'a:b'"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  url: http://example.org/",
            2,
            "'type' is missing, "
                + "expected feed, site, mastodon, bluesky, hackernews, youtube, appstore, googleplay, googlebusiness, "
                + "reddit, trustpilot, facebook, instagram, threads, telegram, gdelt, jetstream, firehose, mastodonstream, x, xstream, xcompliance, "
                + "webhook, whatsapp, facebookhook or imap"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: x\n  search: trein\n  token: t\n  budget: -1",
            6,
            "'budget' must be an amount in dollars above 0, such as 25 or 0.005, not '-1'"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: bluesky\n  account: a\n  budget: 1",
            5,
            "'budget' is not for bluesky sources"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: appstore\n  account: 123456789",
            4,
            "'account' must be a country and an app, such as nl/123456789"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: googleplay\n  token: t\n  account: app",
            5,
            "'account' must be the name of an app's package, such as nl.example.app"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: googlebusiness\n  token: t\n  account: Utrecht",
            5,
            "'account' must be the numbers of an account and a location, such as 123/456"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: webhook",
            2,
            "'secret' is missing, expected text"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: webhook\n  secret: s\n  verify: w",
            5,
            "'verify' is not for webhook sources"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: jetstream\n  every: 15m",
            4,
            "'every' is not for jetstream sources"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: rss\n  url: http://example.org/",
            3,
            "'type' must be feed, site, mastodon, bluesky, hackernews, youtube, appstore, googleplay, googlebusiness, "
                + "reddit, trustpilot, facebook, instagram, threads, telegram, gdelt, jetstream, firehose, mastodonstream, x, xstream, xcompliance, "
                + "webhook, whatsapp, facebookhook or imap, not 'rss'"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: gdelt\n  owned: true",
            4,
            "'owned' is not for gdelt sources"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: feed",
            2,
            "'url' is missing, expected an " + "address that begins with http:// or https://"),
        fault(
            "sources.yml",
            "sources:\n- name: S\n  type: feed\n  url: ftp://me:hunter2@example.org/",
            4,
            "'url' must be an address that begins with http:// or https://, not "
                + "'ftp://…@example.org/'"),
        source(
            "\n- name: s\n  type: feed\n  url: http://example.org/",
            6,
            "the name 's' is already " + "used on line 2"));
  }

  static Stream<Arguments> mappings() {
    return Stream.of(
        mapping(
            "columns: {id: a, text: b}\n  platfrom: x",
            4,
            "unknown key 'platfrom' — did you mean " + "'platform'?"),
        mapping(
            "columns: {id: a, text: b}\n  platform: y",
            4,
            "'platform' must be x, mastodon, "
                + "bluesky, facebook, instagram, threads, youtube, reddit, "
                + "whatsapp, telegram, web, news, forum, review, email or other, not 'y'"),
        mapping(
            "columns: {id: a, text: b}\n- name: M\n  columns: {id: a, text: b}",
            4,
            "the name 'M' " + "is already used on line 2"),
        mapping(
            "platform: x",
            2,
            "'columns' is missing, expected id, text, title, published, author, "
                + "name, followers, url, brand, location, rating, conversation, "
                + "likes, reposts, replies"),
        mapping(
            "columns: {id: a}", 3, "'text' is missing, expected the name of a column in the file"),
        mapping(
            "columns: {text: a}", 3, "'id' is missing, expected the name of a column in the file"),
        mapping("columns: {id: a, txet: b}", 3, "unknown key 'txet' — did you mean 'text'?"),
        mapping(
            "columns: {id: a, text: [b]}",
            3,
            "'text' must be the name of a column in the file, " + "not a list"),
        fault(
            "sources.yml",
            "mappings:\n- columns: {id: a, text: b}",
            2,
            "'name' is missing, expected " + "a name of 1 to 100 characters on one line"));
  }

  private static final String KINDS =
      "keyword, negative, spike, drop, influencer, negative_share, net_sentiment, stars, voice,"
          + " rival_sentiment, hashtag, story or silence";

  static Stream<Arguments> alerts() {
    return Stream.of(
        fault("alerts.yml", "alert: []", 1, "unknown key 'alert' — did you mean 'alerts'?"),
        alert("kind: keyword\n  query: a\n  too: a@b", 5, "unknown key 'too' — did you mean 'to'?"),
        alert("query: a\n  to: a@b", 2, "'kind' is missing, expected " + KINDS),
        alert(
            "kind: silence\n  query: a\n  to: a@b",
            4,
            "'query' means nothing to an alert of kind silence"),
        alert(
            "kind: silence\n  sources: Forum\n  to: a@b",
            4,
            "unknown source 'Forum' — there is none"),
        alert(
            "kind: keyword\n  query: a\n  sources: Forum\n  to: a@b",
            5,
            "'sources' means nothing to an alert of kind keyword"),
        alert(
            "kind: positive\n  query: a\n  to: a@b",
            3,
            "'kind' must be " + KINDS + ", not 'positive'"),
        alert(
            "kind: keyword\n  query: a",
            2,
            "'to' is missing, expected an e-mail address such as "
                + "team@example.org, or a list of them"),
        alert(
            "kind: keyword\n  query: a\n  to: []",
            5,
            "'to' is missing, expected an e-mail address "
                + "such as team@example.org, or a list of them"),
        alert(
            "kind: keyword\n  query: a\n  to:\n  - a@b\n  - nobody",
            7,
            "'to' must be an e-mail " + "address such as team@example.org, not 'nobody'"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n  count: 3",
            6,
            "'count' means nothing to an alert of kind keyword"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n  within: 3m",
            6,
            "'within' means nothing to an alert of kind keyword"),
        alert(
            "kind: influencer\n  query: a\n  to: a@b",
            2,
            "'reach' is missing, expected a whole number from 1 to 100000000"),
        alert(
            "kind: voice\n  query: a\n  to: a@b",
            2,
            "'against' is missing, expected a query such as polderfoon AND storing, in single"
                + " quotes where it holds a #"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n  hooks: desk",
            6,
            "unknown hook 'desk' — there is none"),
        alert(
            "kind: stars\n  query: a\n  to: a@b\n  against: b",
            6,
            "'against' means nothing to an alert of kind stars"),
        alert(
            "kind: negative\n  query: a\n  to: a@b\n  count: 3",
            2,
            "'within' is missing, expected a " + "time of at least 1m, such as 15m, 2h or 1d"),
        alert(
            "kind: negative\n  query: a\n  to: a@b\n  within: 3m",
            2,
            "'count' is missing, expected " + "a whole number from 1 to 1000000"),
        alert(
            "kind: negative\n  query: a\n  to: a@b\n  within: 3m\n  count: 0",
            7,
            "'count' must be a " + "whole number from 1 to 1000000, not '0'"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n  language: dutch",
            6,
            "'language' must be nl or " + "en, not 'dutch'"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n  quiet: 10s",
            6,
            "'quiet' must be a time of at " + "least 1m, such as 15m, 2h or 1d, not '10s'"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n  after: 10m",
            6,
            "'after' belongs to 'escalate', which names whom to mail next"),
        alert(
            "kind: keyword\n  query: brand:Acme\n  to: a@b",
            4,
            "unknown brand 'Acme' — there is " + "none"),
        alert(
            "kind: keyword\n  query: a\n  to: a@b\n- name: A\n  kind: keyword\n  query: a\n  to: a@b",
            6,
            "the name 'A' is already used on line 2"));
  }

  static Stream<Arguments> brokenYaml() {
    return Stream.of(
        settings("organisation: A\n\tlanguage: nl", 2, 1, "a tab cannot indent; use spaces"),
        settings("organisation: *hunter2", 1, 15, "a value that begins with * must be in quotes"),
        settings(
            "organisation: @hunter2",
            1,
            15,
            "a value that begins with this character must be in " + "quotes"),
        settings(
            "organisation: a: b",
            1,
            16,
            "a colon does not belong here; check the indentation, or " + "put the value in quotes"),
        settings(
            "organisation\nlanguage: nl",
            2,
            9,
            "a colon does not belong here; check the " + "indentation, or put the value in quotes"),
        settings("organisation: A\nlanguage", 2, 9, "expected a colon and a space after the key"),
        settings(
            "organisation: \"a\" OR b",
            1,
            19,
            "this does not fit in here; check the indentation, "
                + "and put a value that goes on after its closing quote in quotes as a whole"),
        settings("organisation: 'a", 1, 17, "a closing quote is missing"),
        settings(
            "language: nl\n---\nlanguage: en",
            2,
            1,
            "a second document begins here; leave out " + "the line ---"),
        settings(
            "server: {port: 1",
            1,
            17,
            "is not valid YAML here; check the indentation, quotes and " + "brackets"),
        settings(
            "language: nl\norganisation: a\u0007b",
            2,
            "holds a control character; is this a text " + "file?"),
        settings(
            "organisation: !hunter2 x",
            1,
            "'organisation': a value that begins with ! must be in " + "quotes"),
        settings(
            "? [a]\n: b",
            1,
            "a key must be a word, expected organisation, data, database, index, server, "
                + "mail, language, timezone, privacy, sentiment"),
        settings(
            "organisation: " + "[".repeat(200),
            0,
            "is nested too deep or refers to itself too " + "often; write it out more plainly"));
  }

  @ParameterizedTest
  @MethodSource({"settings", "brands", "queries", "sources", "mappings", "alerts", "brokenYaml"})
  void leadsToOneFault(String file, String yaml, Fault expected) throws IOException {
    Files.writeString(folder.resolve(file), yaml);
    var reader = new ConfigurationReader(new SmallQuerySyntax(), Map.of());

    var refusal = catchThrowableOfType(ConfigurationException.class, () -> reader.read(folder));

    assertThat(refusal).as("it was read without a fault").isNotNull();
    assertThat(refusal.faults()).isEqualTo(List.of(expected));
    assertThat(refusal).hasMessage(expected.toString());
  }

  private static Arguments fault(String file, String yaml, int line, String message) {
    return arguments(file, yaml, new Fault(file, line, 0, message));
  }

  private static Arguments settings(String yaml, int line, String message) {
    return fault("buzzard.yml", yaml, line, message);
  }

  private static Arguments settings(String yaml, int line, int column, String message) {
    return arguments("buzzard.yml", yaml, new Fault("buzzard.yml", line, column, message));
  }

  private static Arguments mail(String yaml, String message) {
    return settings("mail:\n  " + yaml, 2, message);
  }

  private static Arguments brand(String rest, int line, String message) {
    return fault("brands.yml", "brands:\n- name: Acme\n  " + rest, line, message);
  }

  private static Arguments query(String rest, int line, String message) {
    return fault("queries.yml", "queries:\n- name: Q\n  " + rest, line, message);
  }

  private static Arguments queryAt(String rest, int line, int column, String message) {
    String yaml = "queries:\n- name: Q\n  " + rest;
    return arguments("queries.yml", yaml, new Fault("queries.yml", line, column, message));
  }

  private static Arguments source(String rest, int line, String message) {
    String feed = "sources:\n- name: S\n  type: feed\n  url: https://example.org/feed\n  ";
    return fault("sources.yml", feed + rest, line, message);
  }

  private static Arguments mapping(String rest, int line, String message) {
    return fault("sources.yml", "mappings:\n- name: M\n  " + rest, line, message);
  }

  private static Arguments alert(String rest, int line, String message) {
    return fault("alerts.yml", "alerts:\n- name: A\n  " + rest, line, message);
  }
}
