package nl.buzzard.index.lucene;

import java.text.Normalizer;
import java.util.Locale;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionCounts.CountField;

/** The names of the index fields and how values are spelled in them. */
final class MentionFields {

  /** Identity: found by it, sorted by it. */
  static final String ID = "id";

  /** Title and body in words. */
  static final String TEXT = "text";

  /** Epoch milliseconds, as point and doc value. */
  static final String PUBLISHED = "published";

  /** The whole mention as JSON, stored. */
  static final String MENTION = "mention";

  /** The longest value compared and counted, in characters; Lucene refuses terms over 32 kB. */
  private static final int MAX_VALUE_LENGTH = 1_000;

  private MentionFields() {}

  /** {@return the field that is searched for values, case folded} */
  static String searched(MentionQuery.Field field) {
    return switch (field) {
      case AUTHOR -> "author";
      case BRAND -> "brand";
      case CONVERSATION -> "conversation";
      case LANG -> "lang";
      case PLATFORM -> "platform";
      case QUERY -> "query";
      case SENTIMENT -> "sentiment";
      case SIGNAL -> "signal";
      case SOURCE -> "source";
      case STORY -> "story";
    };
  }

  /** {@return the doc-values field that is counted, in the spelling people see} */
  static String counted(CountField field) {
    return switch (field) {
      case AUTHOR -> "author_shown";
      case BRAND -> "brand_shown";
      case LANGUAGE -> "lang_shown";
      case PLATFORM -> "platform_shown";
      case QUERY -> "query_shown";
      case SENTIMENT -> "sentiment_shown";
      case SIGNAL -> "signal_shown";
      case SOURCE -> "source_shown";
      case STORY -> "story_shown";
    };
  }

  /** {@return a value the way it is compared: regardless of case and of how accents are encoded} */
  static String folded(String value) {
    String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    return shown(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /** {@return a value the way it is counted: as it is, unless it is absurdly long} */
  static String shown(String value) {
    return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH);
  }
}
