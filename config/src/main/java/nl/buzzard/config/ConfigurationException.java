package nl.buzzard.config;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a configuration folder; its message has a line per fault. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param faults what is wrong, by file and line; at least one
   */
  public ConfigurationException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** {@return what is wrong, by file and line} */
  public List<Fault> faults() {
    return faults;
  }
}
