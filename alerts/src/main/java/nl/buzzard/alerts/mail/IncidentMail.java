package nl.buzzard.alerts.mail;

import java.time.ZoneId;
import java.util.List;

/**
 * What a mail says of an incident. Immutable.
 *
 * @param subject on one line
 * @param text for readers of plain text
 * @param html the same, for everybody else
 */
public record IncidentMail(String subject, String text, String html) {

  private static final int LONGEST_SUBJECT = 150;

  /** Why a mail is written. */
  public enum Tone {
    /** Something is the matter. */
    NEWS,
    /** It was told before, and nobody took it on. */
    NOBODY_YET
  }

  /**
   * {@return the mail that tells of an occasion, in the language the alert asks for}
   *
   * @param takeOn the address at which the reader can take it on
   */
  public static IncidentMail of(Occasion occasion, String takeOn, Tone tone) {
    MailWords words = MailWords.of(occasion.rule().notice().locale());
    Content content = content(occasion, words, takeOn, tone);
    return new IncidentMail(
        Wording.shortened(
            occasion.rule().name() + ": " + words.headline(occasion) + ending(words, tone),
            LONGEST_SUBJECT),
        text(content),
        IncidentHtml.of(content, words.tag()));
  }

  private static String ending(MailWords words, Tone tone) {
    return tone == Tone.NEWS ? "" : words.say(", nog niemand", ", nobody on it yet");
  }

  private static Content content(Occasion occasion, MailWords words, String takeOn, Tone tone) {
    ZoneId zone = occasion.settings().zone();
    Findings findings = occasion.findings();
    List<Quote> latest =
        findings.latest().stream()
            .filter(mention -> !mention.id().equals(findings.first().id()))
            .map(mention -> Quote.of(mention, words, occasion.settings()))
            .toList();
    return new Content(
        Wording.oneLine(occasion.settings().organisation()),
        Wording.oneLine(occasion.rule().name()),
        Wording.oneLine(words.sentence(occasion) + nobodyYet(words, tone)),
        words.say("Sinds ", "Since ") + words.when(findings.from(), zone),
        words.say("Het eerste bericht", "The first mention"),
        Quote.of(findings.first(), words, occasion.settings()),
        words.say("De nieuwste berichten", "The latest mentions"),
        latest,
        words.say("Open bericht", "Open mention"),
        words.say("Bekijk deze berichten in Buzzard", "See these mentions in Buzzard"),
        occasion.link(),
        words.say("Ik pak dit op", "I take this on"),
        takeOn,
        why(occasion, words));
  }

  private static String nobodyYet(MailWords words, Tone tone) {
    return tone == Tone.NEWS
        ? ""
        : words.say(
            " Wie het eerst gemaild werd, heeft het nog niet opgepakt.",
            " Those who were told first have not taken it on yet.");
  }

  private static String why(Occasion occasion, MailWords words) {
    String rule = Wording.oneLine(occasion.rule().name());
    String quiet = words.duration(occasion.rule().notice().quiet());
    return words.say(
        "Je krijgt deze mail omdat dit adres in alerts.yml bij de waarschuwing \""
            + rule
            + "\" staat. Wat er nu nog bij komt, hoort hierbij en geeft geen nieuwe mail, tot het "
            + quiet
            + " stil is geweest. Ontvangers, zoekvraag, drempel en stiltetijd verander je in"
            + " alerts.yml.",
        "You get this mail because this address is listed with the alert \""
            + rule
            + "\" in alerts.yml. Whatever follows now belongs to it and sends no new mail, until it"
            + " has been quiet for "
            + quiet
            + ". Change recipients, query, threshold and quiet time in alerts.yml.");
  }

  private static String text(Content content) {
    StringBuilder text = new StringBuilder();
    text.append(content.sentence()).append('\n').append(content.since()).append("\n\n");
    text.append(content.button()).append(":\n").append(content.link()).append("\n\n");
    text.append(content.takeOn()).append(":\n").append(content.takeOnLink()).append("\n\n");
    text.append(content.firstHeading()).append("\n\n");
    quote(text, content.first());
    if (!content.latest().isEmpty()) {
      text.append(content.latestHeading()).append("\n\n");
      content.latest().forEach(quote -> quote(text, quote));
    }
    return text.append("-- \n")
        .append(content.organisation())
        .append(" · ")
        .append(content.rule())
        .append('\n')
        .append(content.why())
        .append('\n')
        .toString();
  }

  private static void quote(StringBuilder text, Quote quote) {
    text.append(quote.byline()).append("\n> ").append(quote.text()).append('\n');
    if (quote.url() != null) {
      text.append(quote.url()).append('\n');
    }
    text.append('\n');
  }

  /**
   * The parts of a mail in the order they are read, each on one line. Immutable.
   *
   * @param organisation whose Buzzard this is
   * @param rule the name of the alert
   * @param sentence what happened
   * @param since since when
   * @param firstHeading above the first mention
   * @param first the first mention
   * @param latestHeading above the latest mentions
   * @param latest the latest mentions other than the first, newest first
   * @param open what to press to open one mention
   * @param button what to press to see them all
   * @param link where that leads
   * @param takeOn what to press to take it on
   * @param takeOnLink where that leads
   * @param why why this mail came and how to change that
   */
  record Content(
      String organisation,
      String rule,
      String sentence,
      String since,
      String firstHeading,
      Quote first,
      String latestHeading,
      List<Quote> latest,
      String open,
      String button,
      String link,
      String takeOn,
      String takeOnLink,
      String why) {}
}
