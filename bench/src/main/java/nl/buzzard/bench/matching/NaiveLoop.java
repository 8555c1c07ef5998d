package nl.buzzard.bench.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.index.lucene.LuceneQueries;
import nl.buzzard.index.lucene.MentionDocuments;
import nl.buzzard.index.match.MonitoredQuery;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Each post an index in memory, asked every query: slow, and right by construction. */
final class NaiveLoop implements SideBySide.Matcher {

  /** A query with its name. */
  private record Named(String name, Query query) {}

  private final MentionDocuments documents = new MentionDocuments();
  private final PostAnalyzer analyzer = new PostAnalyzer();
  private final List<Named> queries;

  NaiveLoop(List<MonitoredQuery> monitored) {
    LuceneQueries translator = new LuceneQueries();
    queries =
        monitored.stream()
            .map(query -> new Named(query.name(), translator.translate(query.query())))
            .toList();
  }

  @Override
  public List<Set<String>> match(List<Mention> posts) throws IOException {
    List<Set<String>> answers = new ArrayList<>();
    for (Mention post : posts) {
      answers.add(answers(post));
    }
    return answers;
  }

  private Set<String> answers(Mention post) throws IOException {
    MemoryIndex index = new MemoryIndex();
    EnrichedMention known = EnrichedMention.notYetUnderstood(post, List.of());
    for (IndexableField field : documents.toMatch(known)) {
      index.addField(field, analyzer);
    }
    IndexSearcher searcher = index.createSearcher();
    searcher.setQueryCache(null);
    Set<String> names = new TreeSet<>();
    for (Named named : queries) {
      if (searcher.count(named.query()) > 0) {
        names.add(named.name());
      }
    }
    return names;
  }
}
