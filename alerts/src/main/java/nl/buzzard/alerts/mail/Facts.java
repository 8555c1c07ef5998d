package nl.buzzard.alerts.mail;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Hours;
import nl.buzzard.alerts.evidence.Surroundings;
import nl.buzzard.alerts.evidence.Surroundings.Share;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.PersonalData;

/** What is known of an occasion, as short lines; what is not known has none. Pure. */
final class Facts {

  private static final int LONGEST_NAME = 60;

  private Facts() {}

  /**
   * One line. Immutable.
   *
   * @param name what it is about
   * @param value what is known, on one line
   */
  record Fact(String name, String value) {}

  /** {@return the facts in the order they are read} */
  static List<Fact> of(Occasion occasion, MailWords words) {
    ZoneId zone = occasion.settings().zone();
    Findings findings = occasion.findings();
    Surroundings around = occasion.surroundings();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("Sinds", "Since"), words.when(findings.from(), zone)));
    if (around.hours() != null) {
      facts.add(new Fact(words.say("Gewoonlijk", "Usually"), usually(around.hours(), words)));
    }
    if (findings.count() > 1) {
      facts.add(new Fact(words.say("Herhalingen", "Copies"), copies(findings, words)));
    }
    add(facts, words.say("Gaat over", "It is about"), around.topics(), hiding(occasion));
    add(facts, words.say("Waar", "Where"), around.sources(), name -> name);
    add(facts, words.say("Vestigingen", "Locations"), around.locations(), name -> name);
    add(facts, words.say("Landen", "Countries"), around.countries(), words::country);
    return facts;
  }

  /** Words said three times may still be somebody's telephone number. */
  private static UnaryOperator<String> hiding(Occasion occasion) {
    return occasion.settings().masks(Settings.Outlet.MAIL)
        ? PersonalData::masked
        : UnaryOperator.identity();
  }

  private static String usually(Hours hours, MailWords words) {
    return words.whole(hours.usual()) + words.say(" per uur", " an hour");
  }

  private static String copies(Findings findings, MailWords words) {
    if (findings.copies() == 0) {
      return words.say("geen, elk bericht is anders", "none, every mention is its own");
    }
    long percent = Math.round(100.0 * findings.copies() / findings.count());
    return words.whole(findings.copies())
        + words.say(" van de ", " of ")
        + words.whole(findings.count())
        + words.say(
            " herhalen een eerder bericht (" + percent + " %)",
            " repeat an earlier mention (" + percent + "%)");
  }

  private static void add(
      List<Fact> facts, String name, List<Share> shares, UnaryOperator<String> called) {
    if (!shares.isEmpty()) {
      facts.add(
          new Fact(
              name,
              shares.stream()
                  .map(share ->
                      Wording.shortened(called.apply(share.name()), LONGEST_NAME)
                          + " ("
                          + share.mentions()
                          + ")")
                  .collect(Collectors.joining(", "))));
    }
  }
}
