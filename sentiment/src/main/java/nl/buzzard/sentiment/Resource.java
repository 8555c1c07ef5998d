package nl.buzzard.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A word list of ours: lines of text, where empty lines and lines that begin with {@code ;} say
 * nothing. Immutable.
 *
 * @param name its file name, as faults are reported
 * @param lines its lines that say something
 */
public record Resource(String name, List<Line> lines) {

  public Resource {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a word list. Immutable.
   *
   * @param file the list it stands in
   * @param number its number in the file, from 1
   * @param text the line without space around it
   */
  public record Line(String file, int number, String text) {

    /** {@return an exception that names file and line} */
    public IllegalArgumentException fault(String what) {
      return new IllegalArgumentException(file + ", line " + number + ": " + what);
    }
  }

  /**
   * {@return a list from the class path}
   *
   * @param owner the class beside which it lies
   * @param name its name, relative to the package of the owner
   */
  public static Resource beside(Class<?> owner, String name) {
    var stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalArgumentException(name + " is missing beside " + owner.getName());
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(name, reader);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** {@return a list read to its end} */
  public static Resource read(String name, Reader reader) throws IOException {
    var buffered = new BufferedReader(reader);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text = buffered.readLine(); text != null; text = buffered.readLine()) {
      number++;
      String stripped = text.strip();
      if (!stripped.isEmpty() && stripped.charAt(0) != ';') {
        lines.add(new Line(name, number, stripped));
      }
    }
    return new Resource(name, lines);
  }
}
