package nl.buzzard.core.mention;

/** The language a mention is written in, as far as Buzzard cares. */
public enum Language {
  NL,
  EN,
  /** A language we do not analyse. */
  OTHER,
  /** Too short or too odd to tell. */
  UNKNOWN
}
