package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.index.document.MentionCodec;
import nl.buzzard.index.document.MentionFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of mentions, newest first and equal times by identity.
 *
 * <p>The place a page ends is the time and identity of its last mention, written {@code time/id}.
 * So pages have neither gaps nor doubles while newer mentions come in. Immutable and thread-safe.
 */
final class NewestFirst {

  private static final Sort ORDER =
      new Sort(
          new SortedNumericSortField(MentionFields.PUBLISHED, SortField.Type.LONG, true),
          new SortField(MentionFields.ID, SortField.Type.STRING));

  /** Beyond so many hits Lucene may skip older ones; the total is counted by itself. */
  private static final int HITS_LOOKED_AT = 1_000;

  private final MentionCodec codec = new MentionCodec();

  /** A page of mentions, and the place it ends when more follow. */
  record Page(List<EnrichedMention> mentions, @Nullable String next) {}

  /**
   * {@return a page}
   *
   * @param searcher looks at one segment after the other, newest first: those of which no mention
   *     is new enough for the page are passed over
   */
  Page page(IndexSearcher searcher, Query query, Paging paging) throws IOException {
    FieldDoc[] found = found(searcher, query, paging);
    List<EnrichedMention> mentions = new ArrayList<>();
    for (int i = 0; i < Math.min(found.length, paging.limit()); i++) {
      mentions.add(read(searcher, found[i].doc));
    }
    String next = found.length > paging.limit() ? place(found[paging.limit() - 1]) : null;
    return new Page(mentions, next);
  }

  EnrichedMention read(IndexSearcher searcher, int document) throws IOException {
    return codec.read(searcher.storedFields().document(document).get(MentionFields.MENTION));
  }

  /** {@return the hits of the page and, to know whether there is a next page, one more} */
  private static FieldDoc[] found(IndexSearcher searcher, Query query, Paging paging)
      throws IOException {
    TopFieldCollectorManager collectors =
        new TopFieldCollectorManager(
            ORDER, paging.limit() + 1, placeAfter(paging.after()), HITS_LOOKED_AT);
    ScoreDoc[] hits = searcher.search(query, collectors).scoreDocs;
    FieldDoc[] found = new FieldDoc[hits.length];
    for (int i = 0; i < hits.length; i++) {
      found[i] = (FieldDoc) hits[i];
    }
    return found;
  }

  private static String place(FieldDoc hit) {
    return hit.fields[0] + "/" + ((BytesRef) hit.fields[1]).utf8ToString();
  }

  private static @Nullable FieldDoc placeAfter(@Nullable String after) {
    if (after == null) {
      return null;
    }
    int slash = after.indexOf('/');
    try {
      long published = Long.parseLong(after, 0, Math.max(slash, 0), 10);
      BytesRef id = new BytesRef(after.substring(slash + 1));
      return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {published, id});
    } catch (NumberFormatException foreign) {
      throw new IllegalArgumentException("not the place a page ended: " + after, foreign);
    }
  }
}
