package nl.buzzard.console.frame;

/**
 * A page that says what went wrong. Immutable.
 *
 * @param frame what is around it
 * @param status the HTTP status
 * @param kind which text says it: {@code missing}, {@code refused}, {@code slow} or {@code broken}
 */
public record ErrorPage(Frame frame, int status, String kind) {}
