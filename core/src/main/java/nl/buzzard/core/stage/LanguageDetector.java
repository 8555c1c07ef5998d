package nl.buzzard.core.stage;

import nl.buzzard.core.mention.Language;

/** Tells the language of a text. Pure and thread-safe. */
@FunctionalInterface
public interface LanguageDetector {

  /** {@return the language, {@link Language#UNKNOWN} when the text is too short to tell} */
  Language detect(String text);
}
