package nl.buzzard.alerts.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Surroundings;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells of: an alert and what it found. Immutable.
 *
 * @param settings whose Buzzard this is, where its console is and whose clock it follows
 * @param rule the alert
 * @param about the query of the alert, as text
 * @param query the text that finds the mentions; it asks for more than {@code about} where the
 *     alert does
 * @param findings what was found
 * @param surroundings what is known besides
 * @param finding what the counts said; null for an alert that finds single mentions
 */
public record Occasion(
    Settings settings,
    AlertRule rule,
    String about,
    String query,
    Findings findings,
    Surroundings surroundings,
    @Nullable Finding finding) {

  /** {@return the address that shows exactly the mentions found, in the console} */
  public String link() {
    return settings.server().publicUrl()
        + "/explore?q="
        + encoded(query)
        + "&from="
        + encoded(findings.from().truncatedTo(ChronoUnit.MILLIS).toString())
        + "&to="
        + encoded(findings.until().truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
