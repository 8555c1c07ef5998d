package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.DataFolder;
import nl.buzzard.app.Engine;
import nl.buzzard.app.MentionStores;
import nl.buzzard.app.pipeline.SqlTombstones;
import nl.buzzard.config.Settings;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.IndexRebuild;
import nl.buzzard.index.lucene.IndexRebuild.Result;
import nl.buzzard.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Makes the index anew from the copy of its mentions.
 *
 * <p>From damaged files a mention may be read as it was before its place took its words away, so
 * these are taken away once more.
 */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the index anew from the copy of its mentions beside it: after an upgrade that indexes",
      "more, or when a file of the index is damaged; and the copy from the index when it is the"
          + " copy",
      "that is damaged. Stop the server first. What was collected and not yet indexed waits in the",
      "inbox and is indexed when the server starts."
    },
    footer = {"", "Example:", "  ./buzzard reindex --config my-folder"})
final class ReindexCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Settings settings = config.read().settings();
    if (settings.openSearch() != null) {
      throw new CallerMistake(
          "the mentions are in OpenSearch, which keeps its own indices whole: there is no index"
              + " here to make anew.");
    }
    DataFolder folder = new DataFolder(settings.dataFolder());
    try (DataFolder.Ownership _ = folder.own().orElseThrow(ReindexCommand::inUse);
        Database database = Engine.openDatabase(settings)) {
      Result result = rebuilt(folder);
      try (MentionStore store = MentionStores.open(settings)) {
        store.erase(new SqlTombstones(database.jdbi()).all());
      }
      tell(result);
    }
    return ExitCode.OK;
  }

  private static CallerMistake inUse() {
    return new CallerMistake("another Buzzard works on this data folder: stop it first.");
  }

  private Result rebuilt(DataFolder folder) throws Exception {
    PrintWriter lines = spec.commandLine().getErr();
    return new IndexRebuild(folder.index())
        .run(done -> {
          if (done % 100_000 == 0) {
            lines.printf(Locale.ROOT, "Reindexing: %,d mentions%n", done);
          }
        });
  }

  private void tell(Result result) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%,d mentions are in the new index.%n", result.kept());
    if (result.lost() > 0 && Files.isDirectory(result.old())) {
      out.printf(
          Locale.ROOT,
          "Up to %,d could be read nowhere; the old index is kept in %s.%n",
          result.lost(),
          result.old());
    }
  }
}
