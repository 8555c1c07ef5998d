package nl.buzzard.crawler.extract.tree;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A question about the names of elements. They repeat from element to element and from page to
 * page, and asking an expression of many branches each time is most of what reading a page costs:
 * so the latest answers are remembered, in bounded memory.
 *
 * <p>Thread-safe when the question is.
 */
public final class NameTest {

  /** A power of 2. */
  private static final int REMEMBERED = 2_048;

  private static final int LONGEST = 200;

  private final Predicate<String> question;
  private final AtomicReferenceArray<@Nullable Answer> answers =
      new AtomicReferenceArray<>(REMEMBERED);

  /**
   * Asks a question.
   *
   * @param question what is asked of a name; its answer to one name never changes
   */
  public NameTest(Predicate<String> question) {
    this.question = question;
  }

  private record Answer(String name, boolean holds) {}

  /** {@return the answer for a name} */
  public boolean holds(String name) {
    if (name.length() > LONGEST) {
      return question.test(name);
    }
    int hash = name.hashCode();
    int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
    Answer known = answers.get(place);
    if (known != null && known.name.equals(name)) {
      return known.holds;
    }
    boolean holds = question.test(name);
    answers.set(place, new Answer(name, holds));
    return holds;
  }
}
