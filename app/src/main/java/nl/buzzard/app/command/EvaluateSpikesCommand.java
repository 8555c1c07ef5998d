package nl.buzzard.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.SpikeDetector;
import nl.buzzard.alerts.scoring.NabProfile;
import nl.buzzard.alerts.scoring.NabScore;
import nl.buzzard.alerts.series.Observation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Scores the spike detector, with one setting, on series in which people marked what is unusual.
 */
@Command(
    name = "spikes",
    mixinStandardHelpOptions = true,
    description =
        "Scores the spike detector the way the Numenta Anomaly Benchmark does, with the setting"
            + " every alert starts with.",
    footer = {
      "",
      "DIR holds files of timestamp,value (.csv or .csv.gz) and windows.json (or"
          + " combined_windows.json) with the windows of each.",
      "",
      "Example:",
      "  ./buzzard evaluate spikes nab-realtweets"
    })
final class EvaluateSpikesCommand implements Callable<Integer> {

  private static final double DAYS_A_MONTH = 30.44;

  @Parameters(paramLabel = "DIR", description = "The folder with the files.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "One JSON object instead of a table.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Result> results = new ArrayList<>();
    for (LabelledSeries series : LabelledSeries.in(folder)) {
      results.add(result(series));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(total(results)));
    } else {
      table(results, out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static Result result(LabelledSeries series) {
    SpikeDetector detector = new SpikeDetector(Sensitivity.USUAL);
    List<Integer> alerts = new ArrayList<>();
    List<Observation> rows = series.observations();
    for (int row = 0; row < rows.size(); row++) {
      if (detector.judge(rows.get(row)).alert()) {
        alerts.add(row);
      }
    }
    Duration length = Duration.between(rows.getFirst().at(), rows.getLast().at());
    return new Result(
        series.name(),
        NabScore.of(rows.size(), alerts, series.windows()),
        length.toHours() / 24.0 / DAYS_A_MONTH);
  }

  private static Result total(List<Result> results) {
    NabScore score = NabScore.NOTHING;
    double months = 0;
    for (Result result : results) {
      score = score.plus(result.score());
      months += result.months();
    }
    return new Result("all", score, months);
  }

  private static void table(List<Result> results, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-24s %8s %8s %8s %9s %13s%n",
        "series",
        "standard",
        "low FP",
        "low FN",
        "found",
        "false/month");
    results.forEach(result -> row(result, out));
    row(total(results), out);
  }

  private static void row(Result result, PrintWriter out) {
    NabScore score = result.score();
    out.printf(
        Locale.ROOT,
        "%-24s %8.1f %8.1f %8.1f %6d/%-2d %6d %6.2f%n",
        result.name(),
        score.normalised(NabProfile.STANDARD),
        score.normalised(NabProfile.REWARD_LOW_FALSE_POSITIVES),
        score.normalised(NabProfile.REWARD_LOW_FALSE_NEGATIVES),
        score.found(),
        score.windows(),
        score.falseAlarms(),
        result.falseAlarmsAMonth());
  }

  private static ObjectNode json(Result result) {
    NabScore score = result.score();
    return JsonMapper.builder()
        .build()
        .createObjectNode()
        .put("standard", score.normalised(NabProfile.STANDARD))
        .put("rewardLowFalsePositives", score.normalised(NabProfile.REWARD_LOW_FALSE_POSITIVES))
        .put("rewardLowFalseNegatives", score.normalised(NabProfile.REWARD_LOW_FALSE_NEGATIVES))
        .put("windows", score.windows())
        .put("found", score.found())
        .put("falseAlarms", score.falseAlarms())
        .put("falseAlarmsPerSeriesAndMonth", result.falseAlarmsAMonth());
  }

  /**
   * What was counted in a series.
   *
   * @param months how long it is
   */
  private record Result(String name, NabScore score, double months) {

    double falseAlarmsAMonth() {
      return months == 0 ? 0 : score.falseAlarms() / months;
    }
  }
}
