package nl.buzzard.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Shows how far long work is: a bar on a terminal, a plain line every ten per cent otherwise. Not
 * thread-safe.
 */
final class Progress implements AutoCloseable {

  private static final int PLAIN_STEP_PERCENT = 10;

  private final String task;
  private final @Nullable ProgressBar bar;
  private final PrintWriter lines;
  private long lastPercent;

  private Progress(String task, @Nullable ProgressBar bar, PrintWriter lines) {
    this.task = task;
    this.bar = bar;
    this.lines = lines;
  }

  static Progress of(String task, CommandSpec spec) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    ProgressBar bar =
        terminal
            ? new ProgressBarBuilder().setTaskName(task).setInitialMax(100).showSpeed().build()
            : null;
    return new Progress(task, bar, spec.commandLine().getErr());
  }

  /** Shows that so many rows are done, so many bytes of so many. */
  void at(long rows, long bytesRead, long totalBytes) {
    long percent = totalBytes == 0 ? 100 : Math.min(100, bytesRead * 100 / totalBytes);
    if (bar != null) {
      bar.stepTo(percent).setExtraMessage(String.format(Locale.ROOT, "%,d rows", rows));
    } else if (percent >= lastPercent + PLAIN_STEP_PERCENT) {
      lines.printf(Locale.ROOT, "%s: %d %%, %,d rows%n", task, percent, rows);
      lastPercent = percent;
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
