package nl.buzzard.alerts.detect;

/**
 * What a detector says of one observation. Immutable.
 *
 * @param score how surprising it is: minus the decimal logarithm of a share of the past, so 2 is
 *     one in a hundred; 0 while there is too little past
 * @param alert whether to tell people now
 * @param actual how many mentions the latest hour brought
 * @param expected how many an hour of the two days before brought on average
 */
public record Verdict(double score, boolean alert, double actual, double expected) {}
