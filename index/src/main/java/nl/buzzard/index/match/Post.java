package nl.buzzard.index.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.document.MentionValues;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * One post as queries see it: its terms, cut once and as the index cuts them, where they stand, and
 * its values. The terms of the title come first. Not thread-safe.
 */
final class Post {

  private static final PostAnalyzer ANALYZER = new PostAnalyzer();

  private final EnrichedMention enriched;
  private final TermKeys keys;
  private final Held held = new Held();
  private final List<Token> tokens = new ArrayList<>();
  private final IdentityHashMap<Stretches, List<Stretch>> said = new IdentityHashMap<>();
  private final int body;

  /** A term where it stands; several may share a position. */
  record Token(String term, int position, int start, int end) {}

  /**
   * @param enriched the post
   * @param keys what queries need to know of it
   */
  Post(EnrichedMention enriched, TermKeys keys) {
    this.enriched = enriched;
    this.keys = keys;
    Mention mention = enriched.mention();
    String title = mention.title();
    int position = -1;
    if (title != null) {
      position = cut(MentionFields.TITLE, title, 0, position);
      position += ANALYZER.getPositionIncrementGap(MentionFields.TEXT);
    }
    body = tokens.size();
    int start = mention.text().length() - mention.body().length();
    cut(MentionFields.BODY, mention.body(), start, position);
    for (Field field : Field.values()) {
      String name = MentionFields.searched(field);
      if (keys.needs(name)) {
        values(field).forEach(value -> keys.collect(name, value, Held.NOWHERE, held));
      }
    }
    held.sort();
  }

  /** Cuts a part of the text, and returns the last position. */
  private int cut(String part, String text, int start, int before) {
    boolean apart = isTitled() && keys.needs(part);
    int position = before;
    try (TokenStream words = ANALYZER.tokenStream(MentionFields.TEXT, text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        position += step.getPositionIncrement();
        String word = term.toString();
        int place = tokens.size();
        tokens.add(
            new Token(word, position, start + offset.startOffset(), start + offset.endOffset()));
        keys.collect(MentionFields.TEXT, word, place, held);
        if (apart) {
          keys.collect(part, word, place, held);
        }
      }
      words.end();
      return position;
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
    }
  }

  Mention mention() {
    return enriched.mention();
  }

  boolean isTitled() {
    return mention().title() != null;
  }

  /** {@return what it holds of what queries need} */
  Held held() {
    return held;
  }

  /** {@return where something is said; found once, however often a query comes back to it} */
  List<Stretch> where(Stretches stretches) {
    List<Stretch> known = said.get(stretches);
    if (known == null) {
      known = stretches.in(this);
      said.put(stretches, known);
    }
    return known;
  }

  /** {@return the first of several places at a position or after it; negative if there is none} */
  int firstFrom(int[] places, int position) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(places[middle]).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < places.length ? places[low] : -1;
  }

  Token token(int place) {
    return tokens.get(place);
  }

  /** {@return the number of the first token of a field of words} */
  int begin(String field) {
    return field.equals(MentionFields.BODY) ? body : 0;
  }

  /** {@return one more than the number of the last token of a field of words} */
  int end(String field) {
    return switch (field) {
      case MentionFields.TEXT -> tokens.size();
      case MentionFields.TITLE -> isTitled() ? body : 0;
      default -> isTitled() ? tokens.size() : body;
    };
  }

  /** {@return the values of a field, in the way they are compared} */
  List<String> values(Field field) {
    return MentionValues.searchable(enriched, field).map(MentionFields::folded).toList();
  }
}
