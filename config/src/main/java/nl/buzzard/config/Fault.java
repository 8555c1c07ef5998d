package nl.buzzard.config;

/**
 * One thing that is wrong with the configuration, never showing a secret. Immutable.
 *
 * @param file the name of the file, without its folder
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1; 0 when the line as a whole is meant
 * @param message what is wrong and what was expected, on one line
 */
public record Fault(String file, int line, int column, String message) {

  public Fault {
    message = message.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** {@return one line: {@code sources.yml:7: unknown key 'evry' — did you mean 'every'?}} */
  @Override
  public String toString() {
    var place = new StringBuilder(file);
    if (line > 0) {
      place.append(':').append(line);
    }
    if (line > 0 && column > 0) {
      place.append(':').append(column);
    }
    return place.append(": ").append(message).toString();
  }
}
