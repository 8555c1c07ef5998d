package nl.buzzard.app.command;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a labelled file says of signals. */
final class SignalNames {

  private static final Set<String> YES = Set.of("1", "yes", "true");

  /** The quoted words that show a signal. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private SignalNames() {}

  /**
   * {@return whether a field says yes to a signal: outright, or by its name among others}
   *
   * @param field such as {@code 1} or {@code COMPLAINT "te laat"; LIFE_EVENT/WEDDING "trouwen"}
   * @param name the name; {@code LIFE_EVENT} stands for all its kinds
   */
  static boolean tells(String field, String name) {
    return YES.contains(field)
        || names(field).stream().anyMatch(told -> told.equals(name) || told.startsWith(name + "/"));
  }

  private static List<String> names(String field) {
    return List.of(QUOTED.matcher(field).replaceAll("").split("[^A-Z_/]+", -1));
  }
}
