package nl.buzzard.alerts.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the incident an alert opened last. Immutable.
 *
 * @param id its number
 * @param state whether findings still join it
 * @param subject what its mentions have in common besides; null for nothing
 * @param firstPublished when its first mention was published
 * @param openedAt when it was noticed
 * @param lastFindingAt when something was last found
 * @param findings how many mentions it holds
 * @param peak the most mentions found in one look
 * @param unminded whether nobody took it on and no next contact was told
 */
public record LatestIncident(
    long id,
    Incident.State state,
    @Nullable String subject,
    Instant firstPublished,
    Instant openedAt,
    Instant lastFindingAt,
    long findings,
    long peak,
    boolean unminded) {}
