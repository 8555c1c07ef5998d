package nl.buzzard.alerts.mail;

import java.util.Locale;
import java.util.Objects;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.config.AlertRule;

/** Says of what shifted, rose, fell away or reached many what it was. Pure. */
final class Happening {

  private Happening() {}

  /** {@return what happened, short enough for a subject} */
  static String headline(Occasion occasion, MailWords words) {
    Finding finding = occasion.finding();
    if (occasion.rule() instanceof AlertRule.Influencer wide) {
      return counted(occasion.findings().count(), words)
          + words.say(" met een bereik van minstens ", " with a reach of at least ")
          + words.whole((long) wide.reach());
    }
    if (finding == null) {
      return counted(occasion.findings().count(), words);
    }
    return switch (occasion.rule()) {
      case AlertRule.Drop drop -> drop(drop, finding, words);
      case AlertRule.Shift shift -> shift(shift, finding, words);
      case AlertRule.Rising rising -> rising(rising, finding, words);
      case AlertRule.Keyword _, AlertRule.Negative _, AlertRule.Spike _, AlertRule.Influencer _ ->
          counted(finding.mentions(), words);
    };
  }

  private static String drop(AlertRule.Drop drop, Finding finding, MailWords words) {
    return counted(finding.mentions(), words)
        + words.say(" in ", " within ")
        + words.duration(drop.within())
        + words.say(", eerdere weken minstens ", ", at least ")
        + words.whole(expected(finding))
        + words.say("", " in earlier weeks");
  }

  private static String shift(AlertRule.Shift shift, Finding finding, MailWords words) {
    long whole = Objects.requireNonNullElse(finding.of(), finding.mentions());
    String ofAll =
        words.whole(finding.mentions()) + words.say(" van ", " of ") + words.whole(whole);
    String usually = words.say(", gewoonlijk ", ", usually ");
    String few = usually + words.whole(expected(finding));
    return switch (shift.of()) {
      case NEGATIVE_SHARE -> ofAll + words.say(" berichten negatief", " mentions negative") + few;
      case STARS ->
          ofAll
              + words.say(
                  " beoordelingen met minder dan drie sterren",
                  " reviews with less than three stars")
              + few;
      case NET_SENTIMENT ->
          words.say("netto sentiment ", "net sentiment ")
              + net((double) finding.mentions(), whole)
              + usually
              + net(expected(finding), whole);
      case VOICE ->
          words.say("aandeel in de berichten ", "share of voice ")
              + percent((double) finding.mentions(), whole, words)
              + usually
              + percent(expected(finding), whole, words);
      case RIVAL_SENTIMENT ->
          words.say("netto sentiment ", "net sentiment ")
              + net((double) finding.mentions(), whole)
              + words.say(", naast de concurrent te verwachten ", ", next to the rival expected ")
              + net(expected(finding), whole);
    };
  }

  private static String rising(AlertRule.Rising rising, Finding finding, MailWords words) {
    String inAnHour =
        counted(finding.mentions(), words) + words.say(" in een uur", " within an hour");
    if (rising.of() == AlertRule.RisingOf.STORY) {
      return words.say("één verhaal, ", "one story, ") + inAnHour;
    }
    String tag = "#" + Wording.shortened(String.valueOf(finding.subject()), 60);
    return expected(finding) < 1
        ? tag + words.say(" is nieuw, ", " is new, ") + inAnHour
        : tag
            + ", "
            + inAnHour
            + words.say(", gewoonlijk hooguit ", ", usually at most ")
            + words.whole(expected(finding));
  }

  private static double expected(Finding finding) {
    return Objects.requireNonNullElse(finding.expected(), 0.0);
  }

  /** {@return from −100, all negative, to +100} */
  private static String net(double negative, long whole) {
    double net = whole == 0 ? 0 : 1 - 2 * negative / whole;
    return String.format(Locale.ROOT, "%+d", Math.round(100 * net)).replace('-', '−');
  }

  private static String percent(double part, long whole, MailWords words) {
    return Math.round(whole == 0 ? 0 : 100 * part / whole) + words.say(" %", "%");
  }

  private static String counted(long count, MailWords words) {
    return words.whole(count)
        + (count == 1 ? words.say(" bericht", " mention") : words.say(" berichten", " mentions"));
  }
}
