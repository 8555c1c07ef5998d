package nl.buzzard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder while it is being read: opens its files and gathers the faults of all. */
final class YamlFolder {

  /** The files that are read, in the order of their faults. */
  static final List<String> FILES =
      List.of(
          SettingsReader.FILE,
          BrandsReader.FILE,
          QueriesReader.FILE,
          SignalsReader.FILE,
          SourcesReader.FILE,
          AlertsReader.FILE);

  private final Path folder;
  private final Map<String, String> environment;
  private final List<YamlFile> opened = new ArrayList<>();

  YamlFolder(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  YamlFile open(String name) {
    var file = new YamlFile(folder.resolve(name), environment);
    opened.add(file);
    return file;
  }

  /** {@return what is wrong, by file in the order of opening and by line} */
  List<Fault> faults() {
    var faults = new ArrayList<>(misnamedFiles());
    opened.forEach(file -> faults.addAll(file.faults()));
    return faults;
  }

  /** A file whose name is slightly wrong would be passed over in silence. */
  private List<Fault> misnamedFiles() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
          .filter(name -> !FILES.contains(name))
          .sorted()
          .flatMap(YamlFolder::misnamed)
          .toList();
    } catch (IOException e) {
      String message = "is not a folder that can be read; make it, or name another one";
      return List.of(new Fault(folder.toString(), 0, 0, message));
    }
  }

  private static Stream<Fault> misnamed(String name) {
    String stem = name.substring(0, name.lastIndexOf('.'));
    return FILES.stream()
        .filter(known -> Spelling.distance(stem + ".yml", known) <= 1)
        .map(known -> "is not read — did you mean '" + known + "'?")
        .map(message -> new Fault(name, 0, 0, message));
  }
}
