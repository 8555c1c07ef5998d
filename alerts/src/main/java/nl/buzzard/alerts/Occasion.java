package nl.buzzard.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;

/**
 * What a mail tells of: an alert and what it found. Immutable.
 *
 * @param settings whose Buzzard this is, where its console is and whose clock it follows
 * @param rule the alert
 * @param query the text that finds the mentions
 * @param findings what was found
 */
record Occasion(Settings settings, AlertRule rule, String query, Findings findings) {

  /** {@return the address that shows exactly the mentions found, in the console} */
  String link() {
    return settings.server().publicUrl()
        + "/explore?query="
        + encoded(query)
        + "&from="
        + encoded(findings.from().toString())
        + "&until="
        + encoded(findings.until().toString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
