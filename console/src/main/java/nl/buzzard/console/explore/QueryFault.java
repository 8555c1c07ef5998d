package nl.buzzard.console.explore;

import nl.buzzard.core.query.QueryException;

/**
 * What is wrong with a question, split around the offending character. Immutable.
 *
 * @param sentence what is wrong and what to write
 * @param before the question up to the character
 * @param at the character; a blank when something is missing at the end
 * @param after the rest of the question
 */
public record QueryFault(String sentence, String before, String at, String after) {

  /** {@return the fault of a question} */
  public static QueryFault of(String question, QueryException fault) {
    int position = Math.clamp(fault.position(), 0, question.length());
    if (position == question.length()) {
      return new QueryFault(sentence(fault), question, " ", "");
    }
    int end = question.offsetByCodePoints(position, 1);
    return new QueryFault(
        sentence(fault),
        question.substring(0, position),
        question.substring(position, end),
        question.substring(end));
  }

  private static String sentence(QueryException fault) {
    String message = fault.getMessage();
    return message == null ? "" : message;
  }
}
