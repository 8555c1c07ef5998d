package nl.buzzard.crawler.files;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.buzzard.config.ImportMapping.ImportField;

/** The sentence for a mapping that names a column the file does not have. */
final class MissingColumn {

  private static final int MOST_NAMES = 30;
  private static final int LONGEST_NAME = 40;

  private MissingColumn() {}

  static ImportException of(
      String file, ImportField field, String column, Collection<String> columns) {
    List<String> names = columns.stream().map(MissingColumn::shown).toList();
    String what =
        file
            + " has no column \""
            + column
            + "\" to read the "
            + field.name().toLowerCase(Locale.ROOT)
            + " from";
    return new ImportException(
        NearestName.to(column, names)
            .map(name -> what + "; did you mean \"" + name + "\"? It has: " + listed(names) + ".")
            .orElse(what + ": check the mapping."));
  }

  private static String listed(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static String shown(String column) {
    String clean = column.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
  }
}
