package nl.buzzard.alerts.mail;

import static nl.buzzard.alerts.mail.Wording.escaped;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buzzard.config.Settings;
import org.jspecify.annotations.Nullable;

/** Says in one mail what would have been many. */
public final class SummaryMail {

  /** A longer list nobody reads; the console has them all. */
  private static final int LISTED = 30;

  private SummaryMail() {}

  /** Why one mail stands for others. */
  public enum Why {
    /** There would have been too many. */
    TOO_MUCH,
    /** They could wait for it. */
    DIGEST
  }

  /**
   * What it says of one of them. Immutable.
   *
   * @param subject its subject
   * @param unsubscribe where its reader ends the mail of its alert; null for nowhere
   */
  public record Line(String subject, @Nullable String unsubscribe) {}

  /**
   * {@return the mail}
   *
   * @param lines the mails it stands for, oldest first; at least one
   * @param settings whose Buzzard this is
   * @param locale the language of its reader
   */
  public static IncidentMail of(Why reason, List<Line> lines, Settings settings, Locale locale) {
    MailWords words = MailWords.of(locale);
    int count = lines.size();
    String subject = subject(reason, count, words);
    String why =
        switch (reason) {
          case TOO_MUCH ->
              words.say(
                  "Er sloeg meer aan dan er mails in een uur passen. Dit is de rest in één mail.",
                  "More happened than there may be mails in an hour. This is the rest in one mail.");
          case DIGEST ->
              words.say(
                  "Dit is er gevonden sinds de vorige keer. Er is geen haast bij.",
                  "This was found since the last time. There is no hurry.");
        };
    int unlisted = count - LISTED;
    String more =
        unlisted > 0 ? words.say("… en nog " + unlisted, "… and " + unlisted + " more") : "";
    String link = settings.server().publicUrl() + "/alerts";
    String end = words.say("geen mail meer hiervan", "no more mail of this");
    List<Line> listed =
        lines.stream()
            .limit(LISTED)
            .map(line -> new Line(Wording.shortened(line.subject(), 150), line.unsubscribe()))
            .toList();
    return new IncidentMail(
        subject,
        why
            + "\n\n"
            + listed.stream().map(line -> text(line, end)).collect(Collectors.joining())
            + (more.isEmpty() ? "" : more + "\n")
            + "\n"
            + link
            + "\n",
        html(words, new Body(subject, why, html(listed, end), more, link)));
  }

  private static String subject(Why reason, int count, MailWords words) {
    String alerts =
        words.say(count == 1 ? " melding" : " meldingen", count == 1 ? " alert" : " alerts");
    return switch (reason) {
      case TOO_MUCH -> words.say("Buzzard: nog " + count, "Buzzard: " + count + " more") + alerts;
      case DIGEST -> "Buzzard: " + count + alerts;
    };
  }

  private static String text(Line line, String end) {
    return "- "
        + line.subject()
        + "\n"
        + (line.unsubscribe() == null ? "" : "  " + end + ": " + line.unsubscribe() + "\n");
  }

  private static String html(List<Line> lines, String end) {
    return lines.stream()
        .map(line ->
            "<li>"
                + escaped(line.subject())
                + (line.unsubscribe() == null
                    ? ""
                    : " <a style=\"font-size:12px;color:inherit;\" href=\""
                        + escaped(line.unsubscribe())
                        + "\">"
                        + escaped(end)
                        + "</a>")
                + "</li>\n")
        .collect(Collectors.joining());
  }

  private record Body(String subject, String why, String list, String more, String link) {}

  private static String html(MailWords words, Body body) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
        <body style="margin:0;padding:24px 20px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
        <h1 style="margin:0 0 8px;font-size:20px;line-height:28px;">%s</h1>
        <p style="margin:0 0 16px;font-size:15px;line-height:22px;">%s</p>
        <ul style="margin:0 0 16px;padding:0 0 0 20px;font-size:15px;line-height:22px;overflow-wrap:anywhere;">
        %s</ul>
        <p style="margin:0 0 16px;">%s</p>
        <p style="margin:0 0 16px;"><a href="%s">%s</a></p>
        </body>
        </html>
        """,
        words.tag(),
        escaped(body.subject()),
        escaped(body.subject()),
        escaped(body.why()),
        body.list(),
        escaped(body.more()),
        escaped(body.link()),
        escaped(words.say("Bekijk alles in Buzzard", "See them all in Buzzard")));
  }
}
