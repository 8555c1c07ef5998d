package nl.buzzard.console.frame;

import org.jspecify.annotations.Nullable;

/** Pages that belong together: a class that registers them, and their templates. Thread-safe. */
public interface Screen {

  /** {@return its place in the rail; null for one that has none} */
  @Nullable Tab tab();

  /** Registers its pages. */
  void register(Routes routes);
}
