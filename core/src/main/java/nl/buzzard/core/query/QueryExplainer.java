package nl.buzzard.core.query;

/** Tells how a query was understood and what it costs. Pure and thread-safe. */
@FunctionalInterface
public interface QueryExplainer {

  /** {@return the explanation of a query} */
  Explanation explain(MentionQuery query);
}
