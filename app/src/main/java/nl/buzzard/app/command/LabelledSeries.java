package nl.buzzard.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.alerts.scoring.Window;
import nl.buzzard.alerts.series.Observation;
import nl.buzzard.alerts.series.SeriesRow;
import org.jspecify.annotations.Nullable;

/**
 * A series in which people marked what is unusual. Immutable.
 *
 * @param name what its file is called, without folder and extension
 * @param observations its rows; never empty
 * @param windows what was marked, rising
 */
record LabelledSeries(String name, List<Observation> observations, List<Window> windows) {

  private static final List<String> LABELS = List.of("windows.json", "combined_windows.json");

  /** {@return the series of a folder that have windows, by name} */
  static List<LabelledSeries> in(Path folder) throws IOException {
    Path labels =
        LABELS.stream()
            .map(folder::resolve)
            .filter(Files::isReadable)
            .findFirst()
            .orElseThrow(() -> new CallerMistake("There is no windows.json in " + folder + "."));
    JsonNode windows = JsonMapper.builder().build().readTree(labels.toFile());
    List<LabelledSeries> series = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString().replaceFirst("\\.csv(\\.gz)?$", "");
      JsonNode marked = marked(windows, name + ".csv");
      if (marked != null) {
        List<Observation> observations = observations(file);
        series.add(new LabelledSeries(name, observations, windows(observations, marked)));
      }
    }
    if (series.isEmpty()) {
      throw new CallerMistake("None of the .csv files in " + folder + " has windows.");
    }
    return series;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?")).sorted().toList();
    }
  }

  private static @Nullable JsonNode marked(JsonNode windows, String file) {
    return windows.properties().stream()
        .filter(entry -> entry.getKey().equals(file) || entry.getKey().endsWith("/" + file))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static List<Observation> observations(Path file) throws IOException {
    List<Observation> observations = new ArrayList<>();
    try (BufferedReader lines = SeriesFile.lines(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        SeriesRow.read(line, number).map(SeriesRow::observation).ifPresent(observations::add);
      }
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(file + ", " + e.getMessage() + ".");
    }
    if (observations.isEmpty()) {
      throw new CallerMistake(file + " holds no row.");
    }
    return observations;
  }

  private static List<Window> windows(List<Observation> observations, JsonNode marked) {
    List<Window> windows = new ArrayList<>();
    for (JsonNode window : marked) {
      Observation from = boundary(window.get(0));
      Observation until = boundary(window.get(1));
      int[] rows =
          IntStream.range(0, observations.size())
              .filter(row -> !observations.get(row).at().isBefore(from.at()))
              .filter(row -> !observations.get(row).at().isAfter(until.at()))
              .toArray();
      windows.add(new Window(rows[0], rows[rows.length - 1]));
    }
    return windows;
  }

  private static Observation boundary(JsonNode time) {
    return SeriesRow.read(time.asText() + ",0", 0).orElseThrow().observation();
  }
}
