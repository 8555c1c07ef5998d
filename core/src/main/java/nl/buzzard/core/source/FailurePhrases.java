package nl.buzzard.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in Dutch what a {@link SourceException} says in English.
 *
 * <p>A sentence is kept as it was said when a source failed, and read much later by people of
 * either language. So it is found again in a book of phrases, in which {@code {}} stands for a name
 * or a number; one that is not in it stays English. Immutable and thread-safe.
 */
public final class FailurePhrases {

  private static final String BOOK = "failures_nl.txt";
  private static final String BLANK = "{}";

  /** Read when the first Dutchman asks. */
  private static final class Dutch {
    private static final List<Phrase> PHRASES = read();
  }

  private FailurePhrases() {}

  /** {@return a sentence in a language; as it is when nobody wrote it in that language} */
  public static String in(Locale locale, String sentence) {
    return dutch(locale, sentence).orElse(sentence);
  }

  /** {@return whether a sentence stays English for readers of a language} */
  public static boolean isForeign(Locale locale, String sentence) {
    return isDutch(locale) && dutch(locale, sentence).isEmpty();
  }

  private static Optional<String> dutch(Locale locale, String sentence) {
    return isDutch(locale)
        ? Dutch.PHRASES.stream()
            .map(phrase -> phrase.said(sentence))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isDutch(Locale locale) {
    return locale.getLanguage().equals("nl");
  }

  /** {@return the phrases of the book, in its order} */
  static List<Phrase> read() {
    try (InputStream stream = FailurePhrases.class.getResourceAsStream(BOOK)) {
      if (stream == null) {
        throw new IllegalStateException(BOOK + " is missing beside " + FailurePhrases.class);
      }
      String book = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(book.strip().split("\n\n", -1)).map(Phrase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(BOOK + " cannot be read", e);
    }
  }

  /**
   * One sentence in both languages. Immutable.
   *
   * @param english as it is kept; its blanks are groups
   * @param dutch as it is read
   */
  record Phrase(Pattern english, String dutch) {

    private static Phrase of(String lines) {
      String[] both = lines.split("\n", -1);
      if (both.length != 2) {
        throw new IllegalStateException(BOOK + " has a phrase of other than two lines: " + lines);
      }
      String pattern =
          Arrays.stream(both[0].split(Pattern.quote(BLANK), -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("(.+?)"));
      return new Phrase(Pattern.compile(pattern), both[1]);
    }

    private Optional<String> said(String sentence) {
      Matcher matcher = english.matcher(sentence);
      return matcher.matches() ? Optional.of(filled(matcher.toMatchResult())) : Optional.empty();
    }

    private String filled(MatchResult found) {
      String[] words = dutch.split(Pattern.quote(BLANK), -1);
      StringBuilder filled = new StringBuilder(words[0]);
      for (int blank = 1; blank < words.length; blank++) {
        filled.append(found.group(blank)).append(words[blank]);
      }
      return filled.toString();
    }
  }
}
