package nl.buzzard.console.sources;

import java.util.List;
import java.util.Map;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.crawler.SourceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows on which a source is set up. Immutable.
 *
 * @param frame what is around it
 * @param kind what kind it is to be
 * @param name what it is to be called
 * @param values what was told, by key, without secrets
 * @param outcome what trying it brought; null before
 */
public record SetUpPage(
    Frame frame,
    SourceKind kind,
    String name,
    Map<String, String> values,
    @Nullable Outcome outcome) {

  public SetUpPage {
    values = Map.copyOf(values);
  }

  /** {@return what was told under a key} */
  public String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** What trying brought. */
  public sealed interface Outcome {

    /** Something was told wrongly. Immutable. */
    record Faulty(List<String> faults) implements Outcome {

      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /** It cannot be read. Immutable. */
    record Refused(String sentence) implements Outcome {}

    /**
     * It can be read. Immutable.
     *
     * @param answer what it answered
     * @param lines what to put into {@code sources.yml}
     * @param variables the variables that have to be set for it, by name
     */
    record Works(SourceAnswer answer, String lines, List<String> variables) implements Outcome {

      public Works {
        variables = List.copyOf(variables);
      }
    }
  }
}
