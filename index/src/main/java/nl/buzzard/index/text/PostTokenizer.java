package nl.buzzard.index.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a post as Lucene wants them: each word folded, followed, at the same position, by
 * what it stands under besides: see {@link WordForms}. A hashtag stands under its bare word too.
 * Not thread-safe.
 */
final class PostTokenizer extends Tokenizer {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final Deque<Word> words = new ArrayDeque<>();
  private final Deque<String> beside = new ArrayDeque<>();
  private Set<TextLanguage> languages = Set.of();

  /** Kept from one post to the next, being far longer than most. */
  private final char[] part = new char[2_048];

  private Word current = Word.NONE;
  private int length;

  /** A word where it stands. */
  private record Word(String folded, String written, int start, int end) {
    static final Word NONE = new Word("", "", 0, 0);
  }

  private String wholeInput() throws IOException {
    int read = input.read(part);
    if (read < 0) {
      return "";
    }
    StringBuilder text = new StringBuilder(read);
    while (read >= 0) {
      text.append(part, 0, read);
      read = input.read(part);
    }
    return text.toString();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    String text = wholeInput();
    beside.clear();
    words.clear();
    current = Word.NONE;
    length = text.length();
    PostScanner scanner = new PostScanner(text);
    while (scanner.advance()) {
      String folded = scanner.word();
      if (!folded.isEmpty()) {
        words.add(new Word(folded, scanner.written(), scanner.start(), scanner.end()));
      }
    }
    languages = TextLanguage.of(foldedWords());
  }

  private Collection<String> foldedWords() {
    List<String> folded = new ArrayList<>(words.size());
    words.forEach(word -> folded.add(word.folded()));
    return folded;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    String next = beside.poll();
    if (next != null) {
      emit(next, 0);
      return true;
    }
    if (words.isEmpty()) {
      return false;
    }
    current = words.remove();
    stand(current.folded(), current.written());
    emit(current.folded(), 1);
    return true;
  }

  private void stand(String folded, String written) {
    boolean hashtag = folded.length() > 1 && folded.charAt(0) == '#';
    if (hashtag) {
      String bare = folded.substring(1);
      beside.add(bare);
      beside.addAll(WordForms.beside(written.substring(1), bare, languages));
    }
    boolean sign = hashtag || folded.charAt(0) == '@';
    beside.addAll(WordForms.beside(written, folded, sign ? Set.of() : languages));
  }

  private void emit(String word, int positionIncrement) {
    term.append(word);
    step.setPositionIncrement(positionIncrement);
    offset.setOffset(correctOffset(current.start()), correctOffset(current.end()));
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(length);
    offset.setOffset(last, last);
  }
}
