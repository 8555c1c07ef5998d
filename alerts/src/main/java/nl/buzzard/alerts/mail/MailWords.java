package nl.buzzard.alerts.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.source.FailurePhrases;

/** The language of a mail, and the words whose form depends on what they tell. */
enum MailWords {
  DUTCH("nl"),
  ENGLISH("en");

  private final Locale locale;

  MailWords(String language) {
    locale = Locale.of(language);
  }

  /** {@return the words of a locale; English for any language but Dutch} */
  static MailWords of(Locale locale) {
    return locale.getLanguage().equals("nl") ? DUTCH : ENGLISH;
  }

  /** {@return the tag of the language, such as {@code nl}} */
  String tag() {
    return locale.getLanguage();
  }

  /** {@return the sentence in this language} */
  String say(String dutch, String english) {
    return this == DUTCH ? dutch : english;
  }

  /** {@return what happened, short enough for a subject, such as "17 negatieve berichten"} */
  String headline(Occasion occasion) {
    long count = occasion.findings().count();
    return switch (occasion.rule()) {
      case AlertRule.Keyword keyword -> mentions(count);
      case AlertRule.Negative negative ->
          negativeMentions(count) + say(" in ", " within ") + duration(negative.within());
      case AlertRule.Spike spike -> inAnHour(count) + usual(occasion);
      case AlertRule.Influencer _, AlertRule.Drop _, AlertRule.Shift _, AlertRule.Rising _ ->
          Happening.headline(occasion, this);
    };
  }

  /** {@return what happened and over what, as one sentence} */
  String sentence(Occasion occasion) {
    long count = occasion.findings().count();
    String about = about(occasion);
    return switch (occasion.rule()) {
      case AlertRule.Keyword keyword -> mentions(count) + about + ".";
      case AlertRule.Negative negative ->
          negativeMentions(count)
              + about
              + say(" in ", " within ")
              + duration(negative.within())
              + say(" (drempel ", " (threshold ")
              + negative.count()
              + ").";
      case AlertRule.Spike spike -> inAnHour(count) + about + usual(occasion) + ".";
      case AlertRule.Influencer _, AlertRule.Drop _, AlertRule.Shift _, AlertRule.Rising _ ->
          called(occasion) + Happening.headline(occasion, this) + ".";
    };
  }

  /** {@return a whole number with its thousands set apart} */
  String whole(long number) {
    return String.format(locale, "%,d", number);
  }

  /** {@return a number rounded to a whole one with its thousands set apart} */
  String whole(double number) {
    return whole(Math.round(number));
  }

  /**
   * {@return the name of a country}
   *
   * @param code two capital letters
   */
  String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** {@return why a source cannot be read} */
  String failure(String sentence) {
    return FailurePhrases.in(locale, sentence);
  }

  /** {@return a span of time in the largest unit that divides it} */
  String duration(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes == 0) {
      return counted(duration.toSeconds(), say("seconde", "second"), say("seconden", "seconds"));
    }
    if (minutes % (24 * 60) == 0) {
      return counted(minutes / (24 * 60), say("dag", "day"), say("dagen", "days"));
    }
    if (minutes % 60 == 0) {
      return counted(minutes / 60, say("uur", "hour"), say("uur", "hours"));
    }
    return counted(minutes, say("minuut", "minute"), say("minuten", "minutes"));
  }

  /** {@return an instant as a calendar and a clock on the wall show it, to the minute} */
  String when(Instant instant, ZoneId zone) {
    return formatted("EEE d MMM yyyy HH:mm z", instant, zone);
  }

  /** {@return the same for a reader who knows the year and the zone} */
  String shortWhen(Instant instant, ZoneId zone) {
    return formatted("EEE d MMM HH:mm", instant, zone);
  }

  private String formatted(String pattern, Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
  }

  private String mentions(long count) {
    return this == DUTCH
        ? counted(count, "nieuw bericht", "nieuwe berichten")
        : counted(count, "new mention", "new mentions");
  }

  private String inAnHour(long count) {
    return this == DUTCH
        ? counted(count, "bericht in een uur", "berichten in een uur")
        : counted(count, "mention within an hour", "mentions within an hour");
  }

  private String usual(Occasion occasion) {
    Finding finding = occasion.finding();
    return finding == null || finding.expected() == null
        ? ""
        : say(", gewoonlijk ", ", usually ") + whole(finding.expected());
  }

  private String negativeMentions(long count) {
    return this == DUTCH
        ? counted(count, "negatief bericht", "negatieve berichten")
        : counted(count, "negative mention", "negative mentions");
  }

  private String about(Occasion occasion) {
    String asked = asked(occasion);
    return asked.isBlank() ? "" : say(" over ", " of ") + asked;
  }

  private static String called(Occasion occasion) {
    String asked = asked(occasion);
    return asked.isBlank() ? "" : asked + ": ";
  }

  /** A brand goes by its name; only another question is told as it is written. */
  private static String asked(Occasion occasion) {
    return occasion.rule().query() instanceof MentionQuery.Is is && is.field() == Field.BRAND
        ? is.value()
        : occasion.about();
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
