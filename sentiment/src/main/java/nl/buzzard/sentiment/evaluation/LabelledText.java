package nl.buzzard.sentiment.evaluation;

/**
 * A text and what somebody said it is. Immutable.
 *
 * @param label as the file writes it
 * @param text the text
 */
public record LabelledText(String label, String text) {}
