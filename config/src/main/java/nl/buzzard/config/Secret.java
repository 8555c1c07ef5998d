package nl.buzzard.config;

/** A value that must not be seen: it prints as dots. Immutable. */
public final class Secret {

  private final String value;

  /**
   * @param value what to hide
   */
  public Secret(String value) {
    this.value = value;
  }

  /** {@return the value itself, to hand to whoever needs it and to nobody else} */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "••••••";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
