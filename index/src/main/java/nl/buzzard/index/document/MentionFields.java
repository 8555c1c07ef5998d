package nl.buzzard.index.document;

import java.text.Normalizer;
import java.util.Locale;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;

/** The names of the index fields and how values are spelled in them. */
public final class MentionFields {

  /** Identity: found by it, sorted by it. */
  public static final String ID = "id";

  /** Title and body in words. */
  public static final String TEXT = "text";

  /** The title in words, where there is one. */
  public static final String TITLE = "title";

  /** The body in words, where there is a title beside it. */
  public static final String BODY = "body";

  /** Epoch milliseconds, as point and doc value. */
  public static final String PUBLISHED = "published";

  /** Whether there is a title: yes, or nothing. */
  public static final String TITLED = "titled";

  /** The whole mention as JSON, stored. */
  public static final String MENTION = "mention";

  /** The longest value compared and counted, in characters; Lucene refuses terms over 32 kB. */
  private static final int MAX_VALUE_LENGTH = 1_000;

  private MentionFields() {}

  /** {@return the field that is searched for values, case folded} */
  public static String searched(MentionQuery.Field field) {
    return switch (field) {
      case AUTHOR -> "author";
      case BRAND -> "brand";
      case CONVERSATION -> "conversation";
      case COUNTRY -> "country";
      case KIND -> "kind";
      case LANG -> "lang";
      case LOCATION -> "location";
      case PLATFORM -> "platform";
      case QUERY -> "query";
      case SENTIMENT -> "sentiment";
      case SIGNAL -> "signal";
      case SITE -> "site";
      case SOURCE -> "source";
      case STORY -> "story";
      case TAG -> "tag";
      case URL -> "url";
    };
  }

  /** {@return the field that is searched for a measure} */
  public static String measured(Measure measure) {
    return switch (measure) {
      case FOLLOWERS -> "followers";
      case RATING -> "rating";
      case REACH -> "reach";
    };
  }

  /** {@return the doc-values field that is counted, in the spelling people see} */
  public static String counted(CountField field) {
    return switch (field) {
      case AUTHOR -> "author_shown";
      case BRAND -> "brand_shown";
      case COUNTRY -> "country_shown";
      case HASHTAG -> "hashtag_shown";
      case KIND -> "kind_shown";
      case LANGUAGE -> "lang_shown";
      case LOCATION -> "location_shown";
      case PLATFORM -> "platform_shown";
      case PROMINENCE -> "prominence_shown";
      case QUERY -> "query_shown";
      case SENTIMENT -> "sentiment_shown";
      case SIGNAL -> "signal_shown";
      case SOURCE -> "source_shown";
      case STORY -> "story_shown";
      case TAG -> "tag_shown";
    };
  }

  /** {@return a value the way it is compared: regardless of case and of how accents are encoded} */
  public static String folded(String value) {
    String composed = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    return shown(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /** {@return a value the way it is counted: as it is, unless it is absurdly long} */
  public static String shown(String value) {
    return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH);
  }
}
