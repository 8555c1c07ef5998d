package nl.buzzard.alerts.mail;

import java.util.Objects;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention as a mail quotes it, each part on one line and harmless as plain text. Immutable.
 *
 * @param author who wrote it
 * @param where the source it was read from
 * @param when when it was published
 * @param reach how many people could see it, in words; null when that is not known
 * @param text what it says, at most {@value #LONGEST} characters
 * @param url the web address it can be opened at; null when there is none
 */
record Quote(
    String author,
    String where,
    String when,
    @Nullable String reach,
    String text,
    @Nullable String url) {

  private static final int LONGEST = 280;
  private static final int LONGEST_NAME = 60;

  /** {@return the quote of a mention, without personal data where the settings say so} */
  static Quote of(EnrichedMention enriched, MailWords words, Settings settings) {
    Mention mention =
        settings.masks(Settings.Outlet.MAIL) ? enriched.mention().masked() : enriched.mention();
    String author =
        Objects.requireNonNullElse(
            mention.author().label(), words.say("onbekende schrijver", "unknown author"));
    return new Quote(
        Wording.shortened(author, LONGEST_NAME),
        Wording.shortened(mention.origin().source().name(), LONGEST_NAME),
        words.shortWhen(mention.published(), settings.zone()),
        reach(mention.reach(), words),
        Wording.shortened(mention.text(), LONGEST),
        Wording.webAddress(mention.origin().url()));
  }

  private static @Nullable String reach(@Nullable Long people, MailWords words) {
    return people == null ? null : words.say("bereik ", "reach ") + words.whole(people);
  }

  /**
   * {@return who wrote it, where and when, and how many people could see it where that is known}
   */
  String byline() {
    return author + " · " + where + " · " + when + (reach == null ? "" : " · " + reach);
  }
}
