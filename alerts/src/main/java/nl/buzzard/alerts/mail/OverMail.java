package nl.buzzard.alerts.mail;

import static nl.buzzard.alerts.mail.Wording.escaped;

import java.util.Locale;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;

/** Says that an incident is over: the short mail that lets people put it out of their minds. */
public final class OverMail {

  private OverMail() {}

  /**
   * {@return the mail}
   *
   * @param rule the alert
   * @param settings whose Buzzard this is
   * @param incident the number of the incident
   * @param locale the language of its reader
   */
  public static IncidentMail of(AlertRule rule, Settings settings, long incident, Locale locale) {
    MailWords words = MailWords.of(locale);
    String name = Wording.oneLine(rule.name());
    String sentence =
        words.say("Het is nu ", "It has been quiet for ")
            + words.duration(rule.notice().quiet())
            + words.say(
                " stil. Wat er weer bij komt, is een nieuwe melding.",
                " now. Whatever comes next is told anew.");
    String link = settings.server().publicUrl() + "/alerts#incident-" + incident;
    String subject = Wording.shortened(name + words.say(": voorbij", ": over"), 150);
    return new IncidentMail(
        subject,
        sentence + "\n\n" + link + "\n\n-- \n" + Wording.oneLine(settings.organisation()) + "\n",
        String.format(
            Locale.ROOT,
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body style="margin:0;padding:24px 20px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
            <h1 style="margin:0 0 8px;font-size:20px;line-height:28px;">%s</h1>
            <p style="margin:0 0 16px;font-size:15px;line-height:22px;">%s</p>
            <p style="margin:0 0 16px;"><a href="%s">%s</a></p>
            </body>
            </html>
            """,
            words.tag(),
            escaped(subject),
            escaped(subject),
            escaped(sentence),
            escaped(link),
            escaped(words.say("Bekijk wat er was in Buzzard", "See what it was in Buzzard"))));
  }
}
