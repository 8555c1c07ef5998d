package nl.buzzard.index.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.Vocabulary;
import nl.buzzard.core.query.Vocabulary.Macro;

/** Reads {@code conformance.txt}, which says what the query language means. */
public final class ConformanceTable {

  /** The language of the table: days of the Netherlands, and the names it uses. */
  public static final QueryParser LANGUAGE =
      new QueryParser(ZoneId.of("Europe/Amsterdam"))
          .knowing(
              new Vocabulary(
                  Map.of("rivalen", List.of("Kwiekbel", "kwiek bel", "Nordalink")),
                  Map.of(
                      "vertraagd",
                      new Macro(List.of("wie"), "$wie NEAR/4 (vertraging OR \"te laat\")")),
                  Set.of("Veldspoor")));

  private static final Pattern KNOWN = Pattern.compile("\\{([^}]*)} ?(.*)");
  private static final Pattern PAIR = Pattern.compile("(\\w+)=(.*?)(?= \\w+=|$)");

  private final List<ConformanceCase> cases = new ArrayList<>();
  private String query = "";
  private boolean live = true;

  private ConformanceTable() {}

  /** {@return all cases, in the order of the table} */
  public static List<ConformanceCase> cases() {
    ConformanceTable table = new ConformanceTable();
    List<String> lines = lines();
    for (int index = 0; index < lines.size(); index++) {
      table.read(index + 1, lines.get(index));
    }
    return List.copyOf(table.cases);
  }

  private static List<String> lines() {
    try (InputStream in = ConformanceTable.class.getResourceAsStream("conformance.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(int line, String written) {
    if (written.startsWith("?")) {
      live = !written.startsWith("??");
      query = written.replaceFirst("^\\?+ ", "");
    } else if (written.startsWith("+ ") || written.startsWith("- ")) {
      cases.add(read(line, written.startsWith("+"), written.substring(2)));
    }
  }

  private ConformanceCase read(int line, boolean answered, String written) {
    int arrow = written.indexOf(" > ");
    String told = arrow < 0 ? written : written.substring(0, arrow);
    return new ConformanceCase(
        line,
        query,
        mention(line, told.strip()),
        answered,
        arrow < 0 ? null : passages(written.substring(arrow + 3)),
        live);
  }

  private static List<String> passages(String written) {
    return Arrays.stream(written.split("\\|")).map(String::strip).toList();
  }

  private static EnrichedMention mention(int line, String told) {
    Matcher known = KNOWN.matcher(told);
    String said = known.matches() ? known.group(2) : told;
    int colons = said.indexOf(" :: ");
    MadeUpMention mention =
        Mentions.saying(colons < 0 ? said : said.substring(colons + 4)).id("case:" + line);
    if (colons >= 0) {
      mention.titled(said.substring(0, colons));
    }
    if (known.matches()) {
      Map<String, String> pairs =
          PAIR.matcher(known.group(1))
              .results()
              .collect(Collectors.toMap(pair -> pair.group(1), pair -> pair.group(2)));
      pairs.forEach((what, value) -> add(mention, what, value));
      mention.with(details(pairs));
    }
    return mention.enriched();
  }

  private static Details details(Map<String, String> known) {
    String rating = known.get("rating");
    return new Details(
        Kind.valueOf(known.getOrDefault("kind", "UNKNOWN")),
        rating == null ? null : Double.valueOf(rating),
        null,
        known.get("country"),
        known.get("location"));
  }

  private static void add(MadeUpMention mention, String what, String told) {
    switch (what) {
      case "author" -> mention.by(told);
      case "brand" -> mention.about(told);
      case "conversation" -> mention.inConversation(told);
      case "followers" -> mention.by(new Author("someone", null, Long.valueOf(told)));
      case "lang" -> mention.in(Language.valueOf(told));
      case "platform" -> mention.on(Platform.valueOf(told));
      case "published" -> mention.at(told);
      case "query" -> mention.matchingTopic(told);
      case "sentiment" -> {
        MadeUpMention _ =
            told.toLowerCase(Locale.ROOT).equals("negative")
                ? mention.negative()
                : mention.positive();
      }
      case "signal" -> mention.showing(signal(told.split("/", 2)));
      case "source" -> mention.from(told);
      case "story" -> mention.inStory(told);
      case "tag" -> mention.tagged(told);
      case "url" -> mention.url(told);
      case "country", "kind", "location", "rating" -> {} // these make up its details
      default -> throw new IllegalArgumentException("the table knows no " + what);
    }
  }

  /** The type of a signal, and its kind where it has one. */
  private static Signal signal(String[] told) {
    return new Signal(Signal.Type.valueOf(told[0]), told.length == 1 ? null : told[1], List.of());
  }
}
