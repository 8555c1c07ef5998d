package nl.buzzard.index.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Reads from a Lucene query what a post must hold to answer it. What it cannot tell from terms,
 * such as a range or what is forbidden, it takes for met. Not thread-safe.
 */
final class NeedReader extends QueryVisitor {

  private static final Need MET = new Need.All(List.of());

  private final TermKeys keys;
  private final Occur occur;
  private final List<Need> needs = new ArrayList<>();
  private final List<NeedReader> nested = new ArrayList<>();

  private NeedReader(TermKeys keys, Occur occur) {
    this.keys = keys;
    this.occur = occur;
  }

  /** {@return what a query needs, its terms numbered among those of the other queries} */
  static Need of(Query query, TermKeys keys) {
    NeedReader reader = new NeedReader(keys, Occur.MUST);
    query.visit(reader);
    return reader.need();
  }

  private Need need() {
    List<Need> parts = new ArrayList<>(needs);
    nested.forEach(part -> parts.add(part.need()));
    return parts.size() == 1
        ? parts.getFirst()
        : occur != Occur.SHOULD || parts.isEmpty() ? new Need.All(parts) : new Need.Any(parts);
  }

  @Override
  public QueryVisitor getSubVisitor(Occur relation, Query parent) {
    if (relation == Occur.MUST_NOT || isOptional(relation, parent)) {
      visitLeaf(parent);
      return EMPTY_VISITOR;
    }
    NeedReader part = new NeedReader(keys, relation);
    nested.add(part);
    return part;
  }

  /** Beside what must be there, Lucene asks for none of what may be there. */
  private static boolean isOptional(Occur relation, Query parent) {
    return relation == Occur.SHOULD
        && parent instanceof BooleanQuery choice
        && choice.getMinimumNumberShouldMatch() == 0
        && choice.clauses().stream().anyMatch(clause -> clause.isRequired());
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      needs.add(new Need.Key(keys.numberOf(term.field(), term.text())));
    }
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    String start = commonStart(automaton.get());
    needs.add(start.isEmpty() ? MET : new Need.Key(keys.numberOfStart(field, start)));
  }

  @Override
  public void visitLeaf(Query query) {
    needs.add(MET);
  }

  /** {@return the characters every accepted term begins with, as many as are worth looking up} */
  private static String commonStart(ByteRunAutomaton automaton) {
    byte[] start = new byte[TermKeys.LONGEST_START];
    int length = 0;
    int state = 0;
    while (length < start.length && !automaton.isAccept(state)) {
      int only = onlyWayOn(automaton, state);
      if (only < 0) {
        break;
      }
      start[length++] = (byte) only;
      state = automaton.step(state, only);
    }
    String text = new String(start, 0, length, StandardCharsets.UTF_8);
    int broken = text.indexOf('\uFFFD');
    return broken < 0 ? text : text.substring(0, broken);
  }

  private static int onlyWayOn(ByteRunAutomaton automaton, int state) {
    int only = -1;
    for (int next = 0; next < 256; next++) {
      if (automaton.step(state, next) >= 0) {
        if (only >= 0) {
          return -1;
        }
        only = next;
      }
    }
    return only;
  }
}
