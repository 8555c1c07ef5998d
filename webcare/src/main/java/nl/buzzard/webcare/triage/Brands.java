package nl.buzzard.webcare.triage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buzzard.config.Brand;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;

/** Knows which brands are ours, which are not, and where a text speaks of ours. Immutable. */
final class Brands {

  /** A handle and what it may not be glued to, so that an e-mail address is not one. */
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\w@.])@((?:[\\w-]+\\.)*[\\w-]+(?:@[\\w.-]*\\w)?)");

  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](?=\\s)|\\R");

  private final Set<String> own;
  private final Set<String> competitors;
  private final Set<String> handles;

  Brands(List<Brand> configured) {
    own = lower(with(Brand.Role.OWN, configured).map(Brand::name));
    competitors = lower(with(Brand.Role.COMPETITOR, configured).map(Brand::name));
    handles = lower(with(Brand.Role.OWN, configured).flatMap(brand -> brand.handles().stream()));
  }

  boolean ownIn(EnrichedMention mention) {
    return own.isEmpty()
        ? mention.brands().stream().anyMatch(brand -> !competitors.contains(lower(brand)))
        : mention.brands().stream().anyMatch(brand -> own.contains(lower(brand)));
  }

  boolean competitorIn(EnrichedMention mention) {
    return mention.brands().stream().anyMatch(brand -> competitors.contains(lower(brand)));
  }

  /** {@return whether a post by this author is one of our own} */
  boolean post(Author author) {
    return author.handle() != null && handles.contains(lower(author.handle()));
  }

  /** {@return whether the text speaks to one of our accounts} */
  boolean addressedIn(Mention mention) {
    Matcher matcher = HANDLE.matcher(mention.text());
    return !handles.isEmpty()
        && matcher.results().anyMatch(match -> handles.contains(lower(match.group(1))));
  }

  /** {@return whether the first sentence, or the title, names one of our brands} */
  boolean openIn(Mention mention) {
    String text = mention.text().strip();
    Matcher end = END_OF_SENTENCE.matcher(text);
    String first = lower(end.find() ? text.substring(0, end.start()) : text);
    return own.stream().anyMatch(brand -> containsWord(first, brand));
  }

  private static boolean containsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !isGlue(text.charAt(at - 1));
      boolean ends = end == text.length() || !isGlue(text.charAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a character makes another word of it; an account is addressed, not named} */
  private static boolean isGlue(char character) {
    return Character.isLetterOrDigit(character) || character == '@';
  }

  private static Stream<Brand> with(Brand.Role role, List<Brand> configured) {
    return configured.stream().filter(brand -> brand.role() == role);
  }

  private static Set<String> lower(Stream<String> names) {
    return names.map(Brands::lower).collect(Collectors.toUnmodifiableSet());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
