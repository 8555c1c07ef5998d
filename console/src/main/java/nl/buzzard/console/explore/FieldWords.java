package nl.buzzard.console.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.words.Messages;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery.Field;

/** How the values of fields are called on screens. */
public final class FieldWords {

  private FieldWords() {}

  /** {@return a value of a field in the reader's language; names stay as they are} */
  public static String value(Messages messages, Field field, String value) {
    return switch (field) {
      case LANG -> constant(messages, Language.values(), value);
      case PLATFORM -> constant(messages, Platform.values(), value);
      case SENTIMENT -> constant(messages, Sentiment.Label.values(), value);
      case SIGNAL -> constant(messages, Signal.Type.values(), value);
      case STORY -> value.equals(Field.FIRST_TELLING) ? messages.text("explore.once.chip") : value;
      case AUTHOR, BRAND, CONVERSATION, COUNTRY, KIND, LOCATION, QUERY, SITE, SOURCE, TAG, URL ->
          value;
    };
  }

  /** {@return the fields narrowed to one value, beside the brand, which the bar on top shows} */
  public static List<Map.Entry<Field, String>> narrowed(View view) {
    return view.filters().entrySet().stream()
        .filter(entry -> entry.getKey() != Field.BRAND)
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  /** {@return the style a mention's sentiment has: negative, neutral, positive or unknown} */
  public static String mood(EnrichedMention mention) {
    return mention.sentiment().label().name().toLowerCase(Locale.ROOT);
  }

  /** {@return who wrote a mention, as shown} */
  public static String author(Messages messages, EnrichedMention mention) {
    String handle = mention.mention().author().handle();
    String name = mention.mention().author().name();
    return name != null ? name : handle != null ? "@" + handle : messages.text("mention.anonymous");
  }

  /** {@return the first letter of a mention's author; a dot where nobody is named} */
  public static String initial(EnrichedMention mention) {
    String label = mention.mention().author().name();
    String author = label != null ? label : mention.mention().author().handle();
    return author == null || author.isBlank()
        ? "·"
        : Character.toString(Character.toUpperCase(author.strip().codePointAt(0)));
  }

  private static String constant(Messages messages, Enum<?>[] constants, String value) {
    return Arrays.stream(constants)
        .filter(constant -> constant.name().equalsIgnoreCase(value))
        .findFirst()
        .map(messages::of)
        .orElse(value);
  }
}
