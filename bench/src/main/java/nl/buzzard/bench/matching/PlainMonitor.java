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
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** The same queries registered in lucene-monitor as it comes, posts given in batches. */
final class PlainMonitor implements SideBySide.Matcher, AutoCloseable {

  private final MentionDocuments documents = new MentionDocuments();
  private final Monitor monitor;

  PlainMonitor(List<MonitoredQuery> queries) throws IOException {
    monitor =
        new Monitor(new PostAnalyzer(), new TermFilteredPresearcher(), new MonitorConfiguration());
    LuceneQueries translator = new LuceneQueries();
    List<MonitorQuery> registered = new ArrayList<>();
    for (MonitoredQuery query : queries) {
      registered.add(new MonitorQuery(query.name(), translator.translate(query.query())));
    }
    monitor.register(registered);
  }

  @Override
  public List<Set<String>> match(List<Mention> posts) throws IOException {
    Document[] batch =
        posts.stream()
            .map(post -> documents.toMatch(EnrichedMention.notYetUnderstood(post, List.of())))
            .toArray(Document[]::new);
    MultiMatchingQueries<QueryMatch> found = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
    List<Set<String>> answers = new ArrayList<>();
    for (int i = 0; i < batch.length; i++) {
      Set<String> names = new TreeSet<>();
      found.getMatches(i).forEach(match -> names.add(match.getQueryId()));
      answers.add(names);
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
