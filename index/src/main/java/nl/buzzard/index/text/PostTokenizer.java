package nl.buzzard.index.text;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a post as Lucene wants them; a hashtag is followed, at the same position, by its
 * bare word. Not thread-safe.
 */
final class PostTokenizer extends Tokenizer {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private PostScanner scanner = new PostScanner("");
  private String hashtag = "";

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    scanner = new PostScanner(text.toString());
    hashtag = "";
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!hashtag.isEmpty()) {
      emit(hashtag.substring(1), 0);
      hashtag = "";
      return true;
    }
    while (scanner.advance()) {
      String word = scanner.word();
      if (!word.isEmpty()) {
        hashtag = word.length() > 1 && word.charAt(0) == '#' ? word : "";
        emit(word, 1);
        return true;
      }
    }
    return false;
  }

  private void emit(String word, int positionIncrement) {
    term.append(word);
    step.setPositionIncrement(positionIncrement);
    offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(scanner.end());
    offset.setOffset(last, last);
  }
}
