package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.MentionStores;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionTopics.Request;
import nl.buzzard.core.store.MentionTopics.Topic;
import nl.buzzard.index.topic.TopicFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the mentions a query finds talk about, beside a running server or alone. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = {
      "Words and phrases that the mentions a query finds say more often than all others, the most",
      "telling first, with how many mentions said them in as many days before."
    },
    footer = {"", "Example:", "  ./buzzard topics 'brand:Polderfoon' --days 7"})
final class TopicsCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 3_650;

  @Parameters(
      index = "0",
      paramLabel = "QUERY",
      description = "Whose topics; '' for what is new in all mentions.")
  private String query = "";

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How many days until now (default: ${DEFAULT-VALUE}).")
  private int days = 7;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "The most topics, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int most = 20;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    Request request = request(QueryText.parsed(query, configuration));
    try (MentionStore store = MentionStores.openReadOnly(configuration.settings())) {
      show(new TopicFinder(store).topics(request), spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }

  private Request request(MentionQuery selection) {
    if (days < 1 || days > MOST_DAYS || most < 1 || most > 100) {
      throw new CallerMistake("--days is 1 to " + MOST_DAYS + " and --most 1 to 100.");
    }
    Instant until = InstantSource.system().instant();
    return new Request(selection, until.minus(Duration.ofDays(days)), until, most);
  }

  private static void show(List<Topic> topics, PrintWriter out) {
    out.printf(Locale.ROOT, "%9s  %9s  %s%n", "mentions", "before", "topic");
    for (Topic topic : topics) {
      out.printf(Locale.ROOT, "%,9d  %,9d  %s%n", topic.mentions(), topic.before(), topic.words());
    }
    out.flush();
  }
}
