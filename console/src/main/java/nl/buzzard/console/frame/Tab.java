package nl.buzzard.console.frame;

import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A screen's place in the rail. Immutable.
 *
 * @param path where the screen is, such as {@code /queue}; its text has the key {@code tab.queue}
 *     and its icon the name {@code queue}
 * @param key the letter that goes there after {@code g}
 * @param controls what the bar on top offers on this screen
 * @param kept the parameters of its address that stay when the bar on top changes the view
 * @param waiting how many things wait for somebody to act; null for a screen where nothing waits
 */
public record Tab(
    String path,
    char key,
    Set<Control> controls,
    Set<String> kept,
    @Nullable LongSupplier waiting) {

  public Tab {
    controls = Set.copyOf(controls);
    kept = Set.copyOf(kept);
  }

  /** {@return what its text and its icon are called} */
  public String name() {
    return path.substring(1);
  }

  /** {@return how many things wait; 0 where nothing can} */
  public long waitingNow() {
    return waiting == null ? 0 : waiting.getAsLong();
  }

  /** Something the bar on top offers. */
  public enum Control {
    BRAND,
    RANGE,
    SEARCH
  }
}
