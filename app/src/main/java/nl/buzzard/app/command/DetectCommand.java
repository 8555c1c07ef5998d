package nl.buzzard.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.SpikeDetector;
import nl.buzzard.alerts.detect.Verdict;
import nl.buzzard.alerts.series.SeriesRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A filter: counts over time in, a score and an alert for each out, line by line. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    description =
        "Reads timestamp,value and writes timestamp,value,score,alert: the spike detector of alerts"
            + " as a filter. It never looks ahead, and a missing row is a gap, not a 0.",
    footer = {"", "Example:", "  ./buzzard detect mentions-per-5-minutes.csv > judged.csv"})
final class DetectCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE.csv",
      description = "timestamp,value in rising time, gzipped or not; - for standard input.")
  private Path file = Path.of("");

  @Option(
      names = "--threshold",
      paramLabel = "SCORE",
      description = "The least score of an alert (usually 2.35; higher is quieter).")
  private double threshold = Sensitivity.USUAL.score();

  @Option(
      names = "--minimum",
      paramLabel = "COUNT",
      description = "The least number within the latest hour (usually 10).")
  private long minimum = Sensitivity.USUAL.mentions();

  @Option(
      names = "--rest",
      paramLabel = "HOURS",
      description = "How long an alert keeps the next from being told (usually 24).")
  private long rest = Sensitivity.USUAL.rest().toHours();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SpikeDetector detector = new SpikeDetector(sensitivity());
    PrintWriter out = spec.commandLine().getOut();
    out.println("timestamp,value,score,alert");
    try (BufferedReader lines = SeriesFile.lines(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          judged(detector, line, number).ifPresent(out::println);
        }
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private Sensitivity sensitivity() {
    if (!(threshold > 0) || minimum < 1 || rest < 0) {
      throw new CallerMistake(
          "--threshold must be above 0, --minimum at least 1 and --rest at least 0.");
    }
    return new Sensitivity(threshold, minimum, Duration.ofHours(rest));
  }

  private Optional<String> judged(SpikeDetector detector, String line, long number) {
    try {
      return SeriesRow.read(line, number)
          .map(row -> {
            Verdict verdict = detector.judge(row.observation());
            return String.format(
                Locale.ROOT,
                "%s,%s,%.4f,%d",
                row.timestamp(),
                row.value(),
                verdict.score(),
                verdict.alert() ? 1 : 0);
          });
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(file + ", " + SeriesFile.where(e, number) + ".");
    }
  }
}
