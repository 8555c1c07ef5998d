package nl.buzzard.index.query;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;

/**
 * Parts of a query joined by AND or by OR, but not by both. Not thread-safe: it serves one pair of
 * brackets.
 */
final class Joining {

  /** How two parts are joined. */
  enum Joint {
    AND,
    OR
  }

  private static final int LONGEST_SHOWN = 40;

  private final List<MentionQuery> parts = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<Joint> joints = new ArrayList<>();
  private int mixedAt = -1;

  /**
   * Adds the first part.
   *
   * @param written the part as it is written, for the message when AND and OR are mixed
   */
  void first(MentionQuery part, String written) {
    parts.add(part);
    shown.add(shortened(written.strip()));
  }

  /** Adds a further part, joined to the one before it by what stands at a position. */
  void join(Joint joint, int position, MentionQuery part, String written) {
    if (mixedAt < 0 && joints.contains(joint == Joint.AND ? Joint.OR : Joint.AND)) {
      mixedAt = position;
    }
    joints.add(joint);
    first(part, written);
  }

  /** {@return the parts as one query} */
  MentionQuery query() throws QueryException {
    if (mixedAt >= 0) {
      throw new QueryException(
          mixedAt,
          "AND and OR are mixed: add brackets, either "
              + reading(Joint.AND)
              + " or "
              + reading(Joint.OR)
              + ".");
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return joints.getFirst() == Joint.AND
        ? new MentionQuery.And(parts)
        : new MentionQuery.Or(parts);
  }

  /** {@return the query with brackets around what one kind of joint holds together} */
  private String reading(Joint tight) {
    StringBuilder reading = new StringBuilder();
    for (int i = 0; i < shown.size(); i++) {
      boolean heldBefore = i > 0 && joints.get(i - 1) == tight;
      boolean heldAfter = i < joints.size() && joints.get(i) == tight;
      reading
          .append(heldAfter && !heldBefore ? "(" : "")
          .append(shown.get(i))
          .append(heldBefore && !heldAfter ? ")" : "")
          .append(i < joints.size() ? " " + joints.get(i) + " " : "");
    }
    return reading.toString();
  }

  private static String shortened(String written) {
    return written.length() <= LONGEST_SHOWN ? written : written.substring(0, LONGEST_SHOWN) + "…";
  }
}
