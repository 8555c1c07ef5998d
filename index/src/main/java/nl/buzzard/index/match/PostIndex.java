package nl.buzzard.index.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.analysis.CachingTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/**
 * One post, its words cut once: for the sieve and for the index that proves what comes through. Not
 * thread-safe.
 */
final class PostIndex {

  private static final PostAnalyzer ANALYZER = new PostAnalyzer();

  private final Document document;
  private final List<CachingTokenFilter> words = new ArrayList<>();

  /**
   * @param document what queries look at
   */
  PostIndex(Document document) {
    this.document = document;
  }

  /** {@return the keys of queries the post holds, by ascending number} */
  int[] keys(TermKeys keys) {
    KeySet found = new KeySet();
    for (IndexableField field : document) {
      if (hasWords(field)) {
        words.add(collectWords(field, keys, found));
      } else if (hasTerms(field)) {
        keys.collect(field.name(), field.stringValue(), found);
      }
    }
    return found.sorted();
  }

  private static boolean hasTerms(IndexableField field) {
    return field.fieldType().indexOptions() != IndexOptions.NONE;
  }

  private static boolean hasWords(IndexableField field) {
    return hasTerms(field) && field.fieldType().tokenized();
  }

  private static CachingTokenFilter collectWords(
      IndexableField field, TermKeys keys, KeySet found) {
    try (CachingTokenFilter tokens = new CachingTokenFilter(field.tokenStream(ANALYZER, null))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        keys.collect(field.name(), term.toString(), found);
      }
      tokens.end();
      return tokens;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** {@return what asks the post} */
  IndexSearcher searcher() {
    MemoryIndex index = new MemoryIndex(true);
    Iterator<CachingTokenFilter> cut = words.iterator();
    for (IndexableField field : document) {
      if (hasWords(field) && cut.hasNext()) {
        String name = field.name();
        int gap = ANALYZER.getPositionIncrementGap(name);
        index.addField(name, cut.next(), gap, ANALYZER.getOffsetGap(name));
      } else {
        index.addField(field, ANALYZER);
      }
    }
    IndexSearcher searcher = index.createSearcher();
    searcher.setQueryCache(null);
    return searcher;
  }
}
