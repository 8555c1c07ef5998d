package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;

/** Tells which monitored queries match a mention. Thread-safe. */
@FunctionalInterface
public interface QueryMatcher {

  /** {@return the queries that match, by name; empty when nobody asked for this mention} */
  List<QueryMatch> match(Mention mention);
}
