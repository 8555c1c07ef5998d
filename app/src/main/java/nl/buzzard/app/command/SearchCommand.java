package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buzzard.app.MentionStores;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds mentions in the index, beside a running server or alone. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds mentions, newest first.",
    footer = {
      "",
      "Examples:",
      "  ./buzzard search 'brand:Polderfoon AND sentiment:negative'",
      "  ./buzzard search 'brand:\"Virgin America\"' --count",
      "  ./buzzard search 'storing AND after:2026-03-01' --json --limit 1000"
    })
final class SearchCommand implements Callable<Integer> {

  private static final int LARGEST_PAGE = 500;

  @Parameters(index = "0", paramLabel = "QUERY", description = "What to find; '' finds everything.")
  private String query = "";

  @Option(names = "--count", description = "Only tell how many there are.")
  private boolean countOnly;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most mentions to show (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    MentionQuery parsed = QueryText.parsed(query, configuration);
    PrintWriter out = spec.commandLine().getOut();
    try (MentionStore store = MentionStores.openReadOnly(configuration.settings())) {
      if (countOnly) {
        out.println(store.count(parsed));
      } else {
        print(store, parsed, configuration.settings().zone(), out);
      }
    }
    return ExitCode.OK;
  }

  private void print(MentionStore store, MentionQuery parsed, ZoneId zone, PrintWriter out) {
    int left = limit;
    String after = null;
    do {
      Hits page = store.search(parsed, new Paging(Math.clamp(left, 1, LARGEST_PAGE), after));
      show(page.mentions(), zone, out);
      left -= page.mentions().size();
      after = page.next();
    } while (left > 0 && after != null);
    out.flush();
  }

  private void show(List<EnrichedMention> mentions, ZoneId zone, PrintWriter out) {
    for (EnrichedMention mention : mentions) {
      out.println(json ? MentionLine.json(mention) : MentionLine.plain(mention, zone));
    }
  }
}
