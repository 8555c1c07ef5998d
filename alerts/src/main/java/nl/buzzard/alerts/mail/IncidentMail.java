package nl.buzzard.alerts.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Hours;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of an incident. Immutable.
 *
 * @param subject on one line
 * @param text for readers of plain text
 * @param html the same, for everybody else
 * @param extras what goes with it
 */
public record IncidentMail(String subject, String text, String html, Extras extras) {

  /** By what name the HTML shows the picture that goes with it. */
  public static final String PICTURE = "chart";

  private static final int LONGEST_SUBJECT = 150;

  /** A mail with nothing but its text. */
  public IncidentMail(String subject, String text, String html) {
    this(subject, text, html, Extras.NONE);
  }

  /**
   * What goes with a mail. Immutable.
   *
   * @param picture a PNG in Base64 that the HTML shows as {@value #PICTURE}; null for none
   * @param unsubscribe the address at which its reader ends the mail of this alert; null for none
   */
  public record Extras(@Nullable String picture, @Nullable String unsubscribe) {

    /** Nothing. */
    public static final Extras NONE = new Extras(null, null);
  }

  /**
   * Where the links of one reader lead. Immutable.
   *
   * @param takeOn where he takes the incident on
   * @param unsubscribe where he ends the mail of this alert
   * @param locale the language he reads
   */
  public record Links(String takeOn, String unsubscribe, Locale locale) {}

  /** Why a mail is written. */
  public enum Tone {
    /** Something is the matter. */
    NEWS,
    /** It was told before, and nobody took it on. */
    NOBODY_YET,
    /** It was told before, and became much larger. */
    GROWN
  }

  /**
   * {@return the mail that tells of an occasion, in the language of its reader}
   *
   * @param links the reader's own
   */
  public static IncidentMail of(Occasion occasion, Links links, Tone tone) {
    MailWords words = MailWords.of(links.locale());
    Content content = content(occasion, words, links, tone);
    Hours hours = occasion.surroundings().hours();
    return new IncidentMail(
        Wording.shortened(
            occasion.rule().name() + ": " + words.headline(occasion) + ending(words, tone),
            LONGEST_SUBJECT),
        text(content),
        IncidentHtml.of(content, words.tag()),
        new Extras(hours == null ? null : ChartPicture.of(hours), links.unsubscribe()));
  }

  static String ending(MailWords words, Tone tone) {
    return switch (tone) {
      case NEWS -> "";
      case NOBODY_YET -> words.say(", nog niemand", ", nobody on it yet");
      case GROWN -> words.say(", het groeit", ", growing");
    };
  }

  private static Content content(Occasion occasion, MailWords words, Links links, Tone tone) {
    ZoneId zone = occasion.settings().zone();
    Findings findings = occasion.findings();
    Hours hours = occasion.surroundings().hours();
    boolean reachKnown = !findings.widest().isEmpty();
    List<Quote> others =
        (reachKnown ? findings.widest() : findings.latest())
            .stream()
                .filter(mention -> !mention.id().equals(findings.first().id()))
                .map(mention -> Quote.of(mention, words, occasion.settings()))
                .toList();
    return new Content(
        Wording.oneLine(occasion.settings().organisation()),
        Wording.oneLine(occasion.rule().name()),
        Wording.oneLine(words.sentence(occasion) + nobodyYet(words, tone)),
        Facts.of(occasion, words),
        hours == null ? null : ChartWords.of(hours, words, zone),
        words.say("Het eerste bericht", "The first mention"),
        Quote.of(findings.first(), words, occasion.settings()),
        reachKnown
            ? words.say("Berichten met het meeste bereik", "The mentions with the most reach")
            : words.say("De nieuwste berichten", "The latest mentions"),
        others,
        words.say("Open bericht", "Open mention"),
        words.say("Bekijk deze berichten in Buzzard", "See these mentions in Buzzard"),
        occasion.link(),
        words.say("Ik pak dit op", "I take this on"),
        links.takeOn(),
        why(occasion, words),
        words.say("Geen mail meer van deze waarschuwing", "No more mail of this alert"),
        links.unsubscribe());
  }

  private static String nobodyYet(MailWords words, Tone tone) {
    return switch (tone) {
      case NEWS -> "";
      case NOBODY_YET ->
          words.say(
              " Wie het eerst gemaild werd, heeft het nog niet opgepakt.",
              " Those who were told first have not taken it on yet.");
      case GROWN ->
          words.say(
              " Het is minstens verdubbeld sinds de vorige mail, en niemand heeft het opgepakt.",
              " It has at least doubled since the mail before, and nobody has taken it on.");
    };
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
    text.append(content.sentence()).append("\n\n");
    content
        .facts()
        .forEach(fact -> text.append(fact.name()).append(": ").append(fact.value()).append('\n'));
    if (content.chart() != null) {
      text.append(content.chart().description()).append('\n');
    }
    text.append('\n');
    text.append(content.button()).append(":\n").append(content.link()).append("\n\n");
    text.append(content.takeOn()).append(":\n").append(content.takeOnLink()).append("\n\n");
    text.append(content.firstHeading()).append("\n\n");
    quote(text, content.first());
    if (!content.others().isEmpty()) {
      text.append(content.othersHeading()).append("\n\n");
      content.others().forEach(quote -> quote(text, quote));
    }
    return text.append("-- \n")
        .append(content.organisation())
        .append(" · ")
        .append(content.rule())
        .append('\n')
        .append(content.why())
        .append('\n')
        .append(content.unsubscribe())
        .append(":\n")
        .append(content.unsubscribeLink())
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
   * @param facts what is known of it
   * @param chart what the picture shows; null when there is none
   * @param firstHeading above the first mention
   * @param first the first mention
   * @param othersHeading above the other mentions
   * @param others those with the most reach, or the latest where nobody's is known, without the
   *     first
   * @param open what to press to open one mention
   * @param button what to press to see them all
   * @param link where that leads
   * @param takeOn what to press to take it on
   * @param takeOnLink where that leads
   * @param why why this mail came and how to change that
   * @param unsubscribe what to press to get no more
   * @param unsubscribeLink where that leads
   */
  record Content(
      String organisation,
      String rule,
      String sentence,
      List<Facts.Fact> facts,
      @Nullable ChartWords chart,
      String firstHeading,
      Quote first,
      String othersHeading,
      List<Quote> others,
      String open,
      String button,
      String link,
      String takeOn,
      String takeOnLink,
      String why,
      String unsubscribe,
      String unsubscribeLink) {}
}
