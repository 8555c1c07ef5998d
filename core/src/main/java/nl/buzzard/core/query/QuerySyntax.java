package nl.buzzard.core.query;

/** Turns query text into a tree. Pure and thread-safe. */
@FunctionalInterface
public interface QuerySyntax {

  /**
   * {@return the tree; {@link MentionQuery.Everything} for blank text}
   *
   * @throws QueryException if the text is not a query
   */
  MentionQuery parse(String text) throws QueryException;

  /** {@return the same syntax that understands these names too, where it understands any} */
  default QuerySyntax knowing(Vocabulary vocabulary) {
    return this;
  }
}
