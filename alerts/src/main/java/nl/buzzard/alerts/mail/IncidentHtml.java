package nl.buzzard.alerts.mail;

import static nl.buzzard.alerts.mail.Wording.escaped;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of an incident's mail: one column of at most 600 pixels, styles in the tags because mail
 * readers drop style sheets, and a dark dress for those that do not. Pure.
 */
final class IncidentHtml {

  private IncidentHtml() {}

  /** {@return a whole page} */
  static String of(IncidentMail.Content content, String language) {
    return head(language, content.rule()) + body(content);
  }

  private static String head(String language, String title) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>%s</title>
        <style>
        :root { color-scheme: light dark; }
        @media (prefers-color-scheme: dark) {
          .page { background: #14171a !important; }
          .card { background: #1f2428 !important; border-color: #343b41 !important; }
          .ink { color: #eceff1 !important; }
          .dim { color: #a3adb5 !important; }
          .quote { border-color: #4a545c !important; }
          .link { color: #7cc4ff !important; }
        }
        </style>
        </head>
        """,
        language,
        escaped(title));
  }

  private static String body(IncidentMail.Content content) {
    return String.format(
        Locale.ROOT,
        """
        <body class="page" style="margin:0;padding:0;background:#f2f4f6;">
        <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" style="background:#f2f4f6;">
        <tr><td align="center" style="padding:16px 8px;">
        <table role="presentation" class="card" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #dde2e6;border-radius:8px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;text-align:left;">
        <tr><td style="padding:24px 20px;">
        <p class="dim" style="margin:0 0 8px;font-size:13px;line-height:18px;color:#5b6770;">%s · %s</p>
        <h1 class="ink" style="margin:0 0 16px;font-size:20px;line-height:28px;color:#1b2126;overflow-wrap:anywhere;">%s</h1>
        %s%s
        <p style="margin:0 0 12px;"><a href="%s" style="display:inline-block;padding:12px 20px;background:#0b5cad;color:#ffffff;border-radius:6px;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;">%s</a></p>
        <p style="margin:0 0 24px;"><a class="link" href="%s" style="display:inline-block;padding:11px 20px;border:1px solid #0b5cad;color:#0b5cad;border-radius:6px;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;">%s</a></p>
        %s
        <p class="dim" style="margin:24px 0 8px;font-size:12px;line-height:18px;color:#5b6770;overflow-wrap:anywhere;">%s</p>
        <p style="margin:0;font-size:13px;line-height:20px;"><a class="link" href="%s" style="color:#0b5cad;">%s</a></p>
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>
        """,
        escaped(content.organisation()),
        escaped(content.rule()),
        escaped(content.sentence()),
        facts(content),
        chart(content.chart()),
        escaped(content.link()),
        escaped(content.button()),
        escaped(content.takeOnLink()),
        escaped(content.takeOn()),
        quotes(content),
        escaped(content.why()),
        escaped(content.unsubscribeLink()),
        escaped(content.unsubscribe()));
  }

  private static String facts(IncidentMail.Content content) {
    return content.facts().stream()
        .map(fact ->
            String.format(
                Locale.ROOT,
                """
                <p class="ink" style="margin:0 0 4px;font-size:15px;line-height:22px;color:#1b2126;overflow-wrap:anywhere;"><span class="dim" style="color:#5b6770;">%s:</span> %s</p>
                """,
                escaped(fact.name()),
                escaped(fact.value())))
        .collect(Collectors.joining());
  }

  private static String chart(@Nullable ChartWords chart) {
    return chart == null
        ? ""
        : String.format(
            Locale.ROOT,
            """
            <p class="dim" style="margin:16px 0 4px;font-size:13px;line-height:18px;color:#5b6770;">%s</p>
            <img src="cid:%s" alt="%s" width="560" style="display:block;width:100%%;height:auto;border:0;">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="font-size:13px;line-height:18px;"><tr>
            <td class="dim" style="color:#5b6770;">%s</td><td class="dim" align="right" style="color:#5b6770;">%s</td>
            </tr></table>
            <p style="margin:0 0 16px;"></p>
            """,
            escaped(chart.caption()),
            IncidentMail.PICTURE,
            escaped(chart.description()),
            escaped(chart.start()),
            escaped(chart.end()));
  }

  private static String quotes(IncidentMail.Content content) {
    String first = heading(content.firstHeading()) + quote(content.first(), content.open());
    if (content.others().isEmpty()) {
      return first;
    }
    return first
        + heading(content.othersHeading())
        + content.others().stream()
            .map(quote -> quote(quote, content.open()))
            .collect(Collectors.joining());
  }

  private static String heading(String text) {
    return String.format(
        Locale.ROOT,
        """
        <h2 class="ink" style="margin:0 0 12px;font-size:15px;line-height:20px;color:#1b2126;">%s</h2>
        """,
        escaped(text));
  }

  private static String quote(Quote quote, String open) {
    return String.format(
        Locale.ROOT,
        """
        <div class="quote" style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #c3ccd3;">
        <p class="dim" style="margin:0 0 2px;font-size:13px;line-height:18px;color:#5b6770;overflow-wrap:anywhere;">%s</p>
        <p class="ink" dir="auto" style="margin:0;font-size:15px;line-height:22px;color:#1b2126;overflow-wrap:anywhere;">%s</p>
        %s</div>
        """,
        escaped(quote.byline()),
        escaped(quote.text()),
        link(quote.url(), open));
  }

  private static String link(@Nullable String url, String open) {
    return url == null
        ? ""
        : String.format(
            Locale.ROOT,
            """
            <p style="margin:2px 0 0;font-size:13px;line-height:20px;"><a class="link" href="%s" rel="noopener noreferrer" style="color:#0b5cad;">%s</a></p>
            """,
            escaped(url),
            escaped(open));
  }
}
