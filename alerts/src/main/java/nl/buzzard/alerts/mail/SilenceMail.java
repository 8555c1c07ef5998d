package nl.buzzard.alerts.mail;

import static nl.buzzard.alerts.mail.Wording.escaped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.alerts.mail.IncidentMail.Extras;
import nl.buzzard.alerts.mail.IncidentMail.Links;
import nl.buzzard.alerts.mail.IncidentMail.Tone;
import nl.buzzard.config.Settings;
import nl.buzzard.config.SilenceRule;
import org.jspecify.annotations.Nullable;

/** Says that sources bring nothing any more, and when they do again. */
public final class SilenceMail {

  private static final int LONGEST_LINE = 150;

  private SilenceMail() {}

  /**
   * {@return the mail that tells of silent sources, in the language of its reader}
   *
   * @param sources those that are silent, at least one, the longest first
   * @param links the reader's own
   */
  public static IncidentMail of(
      SilenceRule rule, Settings settings, List<SilentSource> sources, Links links, Tone tone) {
    MailWords words = MailWords.of(links.locale());
    String headline = headline(sources, words, settings) + IncidentMail.ending(words, tone);
    String meaning =
        words.say(
            "Wat daar gezegd wordt, ziet Buzzard nu misschien niet. Minder berichten is zolang geen"
                + " nieuws.",
            "Buzzard may not see what is said there. Until then, fewer mentions are no news.");
    List<Link> to = new ArrayList<>();
    String console = settings.server().publicUrl();
    to.add(new Link(words.say("Bekijk de bronnen", "See the sources"), console + "/sources"));
    to.add(new Link(words.say("Ik pak dit op", "I take this on"), links.takeOn()));
    to.add(
        new Link(
            words.say("Geen mail meer van deze waarschuwing", "No more mail of this alert"),
            links.unsubscribe()));
    return mail(
        words,
        new Body(
            Wording.oneLine(rule.name()) + ": " + headline,
            meaning,
            sources.stream().map(source -> line(source, words, settings)).toList(),
            to),
        settings,
        links.unsubscribe());
  }

  /**
   * {@return the mail that tells that all of them bring something again}
   *
   * @param incident the number of the incident
   * @param locale the language of its reader
   */
  public static IncidentMail over(
      SilenceRule rule, Settings settings, long incident, Locale locale) {
    MailWords words = MailWords.of(locale);
    return mail(
        words,
        new Body(
            Wording.oneLine(rule.name()) + words.say(": voorbij", ": over"),
            words.say(
                "De bronnen die stil waren, brengen weer berichten. Wat er intussen gezegd"
                    + " werd, komt alsnog binnen waar de bron het bewaart.",
                "The sources that were silent bring mentions again. What was said meanwhile"
                    + " still comes in where the source keeps it."),
            List.of(),
            List.of(
                new Link(
                    words.say("Bekijk wat er was in Buzzard", "See what it was in Buzzard"),
                    settings.server().publicUrl() + "/alerts#incident-" + incident))),
        settings,
        null);
  }

  private static String headline(List<SilentSource> sources, MailWords words, Settings settings) {
    if (sources.size() > 1) {
      return sources.size() + words.say(" bronnen brengen niets", " sources bring nothing");
    }
    SilentSource only = sources.getFirst();
    return Wording.oneLine(only.source().name())
        + words.say(" brengt niets sinds ", " brings nothing since ")
        + words.shortWhen(only.since(), settings.zone());
  }

  private static String line(SilentSource source, MailWords words, Settings settings) {
    String since =
        Wording.oneLine(source.source().name())
            + words.say(": niets sinds ", ": nothing since ")
            + words.when(source.since(), settings.zone())
            + words.say(", anders hooguit ", ", otherwise for at most ")
            + words.duration(rounded(source.longest()))
            + ".";
    String failure = source.failure();
    return failure == null
        ? since + words.say(" Hij wordt wel gelezen.", " It does answer.")
        : since + " " + Wording.shortened(words.failure(failure), LONGEST_LINE);
  }

  /** Nobody reads seconds where hours matter. */
  private static Duration rounded(Duration pause) {
    long minutes = Math.max(1, Math.round(pause.toSeconds() / 60.0));
    return minutes < 120
        ? Duration.ofMinutes(minutes)
        : Duration.ofHours(Math.round(minutes / 60.0));
  }

  private static IncidentMail mail(
      MailWords words, Body body, Settings settings, @Nullable String unsubscribe) {
    String subject = Wording.shortened(body.subject(), LONGEST_LINE);
    String text =
        body.meaning()
            + "\n\n"
            + body.lines().stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
            + (body.lines().isEmpty() ? "" : "\n")
            + body.links().stream()
                .map(link -> link.says() + ":\n" + link.address() + "\n\n")
                .collect(Collectors.joining())
            + "-- \n"
            + Wording.oneLine(settings.organisation())
            + "\n";
    return new IncidentMail(
        subject, text, html(words, subject, body), new Extras(null, unsubscribe));
  }

  private static String html(MailWords words, String subject, Body body) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
        <body style="margin:0;padding:24px 20px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
        <h1 style="margin:0 0 8px;font-size:20px;line-height:28px;">%s</h1>
        <p style="margin:0 0 16px;font-size:15px;line-height:22px;">%s</p>
        %s%s</body>
        </html>
        """,
        words.tag(),
        escaped(subject),
        escaped(subject),
        escaped(body.meaning()),
        list(body.lines()),
        body.links().stream()
            .map(link ->
                "<p style=\"margin:0 0 16px;\"><a href=\""
                    + escaped(link.address())
                    + "\">"
                    + escaped(link.says())
                    + "</a></p>\n")
            .collect(Collectors.joining()));
  }

  private static String list(List<String> lines) {
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(line -> "<li>" + escaped(line) + "</li>\n")
            .collect(
                Collectors.joining(
                    "",
                    "<ul style=\"margin:0 0 16px;padding:0 0 0 20px;font-size:15px;"
                        + "line-height:22px;overflow-wrap:anywhere;\">\n",
                    "</ul>\n"));
  }

  private record Link(String says, String address) {}

  private record Body(String subject, String meaning, List<String> lines, List<Link> links) {}
}
