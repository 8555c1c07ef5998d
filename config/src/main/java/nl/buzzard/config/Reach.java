package nl.buzzard.config;

/** Which addresses a source may be read at. */
public enum Reach {
  /** Public addresses only: not this machine, nor the network it stands in. */
  PUBLIC,
  /** Any address, because its settings say {@code private: true}. */
  ANYWHERE
}
