package nl.buzzard.alerts.mail;

import java.time.ZoneId;
import nl.buzzard.alerts.evidence.Hours;

/**
 * What the chart of a mail says in words. Immutable.
 *
 * @param caption above it
 * @param description for those who do not see it, with its figures
 * @param start below its left end
 * @param end below its right end
 */
record ChartWords(String caption, String description, String start, String end) {

  /** {@return the words of the course of a day} */
  static ChartWords of(Hours hours, MailWords words, ZoneId zone) {
    String usual = words.whole(hours.usual());
    String latest = words.whole(hours.counts().getLast());
    return new ChartWords(
        words.say(
            "Berichten per uur in het laatste etmaal; de streep is wat gewoon is (" + usual + ")",
            "Mentions an hour in the latest day; the line is what is usual (" + usual + ")"),
        words.say(
            "Laatste uur: " + latest + "; drukste uur: " + words.whole(hours.most()),
            "Latest hour: " + latest + "; busiest hour: " + words.whole(hours.most())),
        words.shortWhen(hours.start(), zone),
        words.shortWhen(hours.end(), zone));
  }
}
