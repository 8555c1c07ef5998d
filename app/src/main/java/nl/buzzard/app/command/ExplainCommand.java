package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import nl.buzzard.app.MentionStores;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.Explanation;
import nl.buzzard.core.query.Explanation.Line;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.RecentHits;
import nl.buzzard.core.store.RecentHits.Day;
import nl.buzzard.index.match.MatcherExplainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a query is understood, what it costs, and what it found lately. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how a query is understood, what it costs, how many mentions a day it found over the"
          + " last thirty days, and ten of these by chance."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard query explain 'polderfoon AND (storing OR \"geen bereik\")'",
      "  ./buzzard query explain '$vertraagd(Polderfoon) NOT vacature' --config my-folder"
    })
final class ExplainCommand implements Callable<Integer> {

  private static final String INDENT = "  ";
  private static final int SHOWN = 10;
  private static final int LONGEST_BAR = 40;

  @Parameters(index = "0", paramLabel = "QUERY", description = "The query to explain.")
  private String query = "";

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    ZoneId zone = configuration.settings().zone();
    MentionQuery parsed = QueryText.parsed(query, configuration);
    PrintWriter out = spec.commandLine().getOut();
    Explanation explanation = new MatcherExplainer(zone).explain(parsed);
    out.println("Understood as");
    explanation
        .outline()
        .forEach(line -> out.println(INDENT.repeat(line.depth() + 1) + said(line)));
    out.println();
    out.println("Cost");
    out.println(INDENT + cost(explanation));
    out.println();
    try (MentionStore store = MentionStores.openReadOnly(configuration.settings())) {
      Instant now = InstantSource.system().instant();
      printHits(new RecentHits(store, store, parsed, now, zone), zone, out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String said(Line line) {
    String words = line.words();
    return switch (line.kind()) {
      case EVERYTHING -> "every mention";
      case ALL_OF -> "all of";
      case ANY_OF -> "any of";
      case NOT -> "not";
      case NEAR -> "at most " + words + " words apart";
      case NEAR_IN_ORDER -> "at most " + words + " words apart in this order";
      case IN_TITLE -> "in the title";
      case IN_TEXT -> "in the text";
      case WORD -> "word in any form: " + words;
      case LITERAL -> "letter for letter: " + words;
      case ROW -> "words in a row: " + words;
      case CLOSE -> "words close together: " + words;
      case PATTERN -> "words that fit: " + words;
      case FIELD -> words;
    };
  }

  private static String cost(Explanation cost) {
    return cost.anchors() == 0
        ? "Expensive: it may match a post whatever its words, so every post is held against it."
        : String.format(
            Locale.ROOT,
            "It looks for %d forms of words; a post costs nothing unless it has one of %d.",
            cost.terms(),
            cost.anchors());
  }

  private static void printHits(RecentHits hits, ZoneId zone, PrintWriter out) {
    List<Day> days = hits.byDay();
    long total = days.stream().mapToLong(Day::hits).sum();
    long largest = Math.max(1, days.stream().mapToLong(Day::hits).max().orElse(1));
    out.printf(Locale.ROOT, "Hits over the last %d days: %,d%n", RecentHits.DAYS, total);
    for (Day day : days) {
      int bar = (int) Math.ceilDiv(day.hits() * LONGEST_BAR, largest);
      out.println(
          String.format(Locale.ROOT, "  %s %,8d  %s", day.date(), day.hits(), "#".repeat(bar))
              .stripTrailing());
    }
    List<EnrichedMention> some = hits.some(SHOWN, RandomGenerator.getDefault());
    if (!some.isEmpty()) {
      out.printf(Locale.ROOT, "%n%d of them, by chance%n", some.size());
      some.forEach(mention -> out.println("  " + MentionLine.plain(mention, zone)));
    }
  }
}
