package nl.buzzard.alerts.mail;

import static nl.buzzard.alerts.mail.Wording.escaped;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buzzard.config.Settings;

/** Says in one mail what would have been too many. */
public final class SummaryMail {

  /** A longer list nobody reads; the console has them all. */
  private static final int LISTED = 30;

  private SummaryMail() {}

  /**
   * {@return the mail, in the language of the organisation}
   *
   * @param subjects of the mails it stands for, oldest first; at least one
   * @param settings whose Buzzard this is
   */
  public static IncidentMail of(List<String> subjects, Settings settings) {
    MailWords words = MailWords.of(settings.locale());
    int count = subjects.size();
    String subject =
        words.say(
            "Buzzard: nog " + count + (count == 1 ? " melding" : " meldingen"),
            "Buzzard: " + count + " more " + (count == 1 ? "alert" : "alerts"));
    String why =
        words.say(
            "Er sloeg meer aan dan er mails in een uur passen. Dit is de rest in één mail.",
            "More happened than there may be mails in an hour. This is the rest in one mail.");
    int unlisted = count - LISTED;
    String more =
        unlisted > 0 ? words.say("… en nog " + unlisted, "… and " + unlisted + " more") : "";
    String link = settings.server().publicUrl() + "/alerts";
    List<String> listed =
        subjects.stream().limit(LISTED).map(line -> Wording.shortened(line, 150)).toList();
    return new IncidentMail(
        subject,
        why
            + "\n\n"
            + listed.stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
            + (more.isEmpty() ? "" : more + "\n")
            + "\n"
            + link
            + "\n",
        html(words, subject, why, listed, more, link));
  }

  private static String html(
      MailWords words, String subject, String why, List<String> listed, String more, String link) {
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
        escaped(subject),
        escaped(subject),
        escaped(why),
        listed.stream()
            .map(line -> "<li>" + escaped(line) + "</li>\n")
            .collect(Collectors.joining()),
        escaped(more),
        escaped(link),
        escaped(words.say("Bekijk alles in Buzzard", "See them all in Buzzard")));
  }
}
