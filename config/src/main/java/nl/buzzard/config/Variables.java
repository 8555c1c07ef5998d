package nl.buzzard.config;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts the environment into values: <code>${NAME}</code> becomes the variable's value, and <code>
 * $${</code> stands for a plain <code>${</code>. Immutable.
 *
 * @param environment the variables by name
 */
record Variables(Map<String, String> environment) {

  private static final Pattern REFERENCE =
      Pattern.compile("(?<escaped>\\$)?\\$\\{((?<name>[A-Za-z_][A-Za-z0-9_]*)})?");

  /**
   * {@return the text with its variables filled in, once: a value is not searched again}
   *
   * @param text as written in the file
   * @param complaint hears of every variable that cannot be filled in
   */
  String fillIn(String text, Consumer<String> complaint) {
    var filled = new StringBuilder();
    var reference = REFERENCE.matcher(text);
    while (reference.find()) {
      reference.appendReplacement(filled, "");
      filled.append(valueOf(reference.toMatchResult(), complaint));
    }
    return reference.appendTail(filled).toString();
  }

  private String valueOf(MatchResult reference, Consumer<String> complaint) {
    if (reference.group("escaped") != null) {
      return reference.group().substring(1);
    }
    String name = reference.group("name");
    if (name == null) {
      complaint.accept(
          "'${' must be followed by a name and '}', as in ${NAME}; a plain '${' is written '$${'");
      return "";
    }
    String value = environment.get(name);
    if (value == null) {
      complaint.accept("the environment variable " + name + " is not set");
      return "";
    }
    return value;
  }
}
