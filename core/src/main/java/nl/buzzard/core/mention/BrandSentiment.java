package nl.buzzard.core.mention;

/**
 * How a mention sounds toward one of the brands it is about. Immutable.
 *
 * @param brand its name
 * @param label the class
 */
public record BrandSentiment(String brand, Sentiment.Label label) {}
