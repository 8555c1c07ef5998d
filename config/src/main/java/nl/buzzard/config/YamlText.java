package nl.buzzard.config;

import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A value of a file together with the place where it stands. Immutable.
 *
 * @param value with its variables filled in
 * @param node as the file has it
 */
record YamlText(String value, ScalarNode node) {

  /** {@return the value as the file has it, variables unfilled} */
  String written() {
    return node.getValue();
  }

  /** {@return the line it begins on, counted from 1} */
  int line() {
    return node.getStartMark().getLine() + 1;
  }

  /**
   * {@return the column of one of its characters, counted from 1; 0 when the file writes the value
   * differently: over several lines, with variables or with escapes}
   *
   * @param position the offset of the character in the value
   */
  int column(int position) {
    int quote = node.isPlain() ? 0 : 1;
    int length = written().codePointCount(0, written().length()) + 2 * quote;
    boolean verbatim =
        value.equals(written())
            && node.getStartMark().getLine() == node.getEndMark().getLine()
            && node.getEndMark().getIndex() - node.getStartMark().getIndex() == length;
    if (!verbatim || position < 0 || position > value.length()) {
      return 0;
    }
    return node.getStartMark().getColumn() + quote + value.codePointCount(0, position) + 1;
  }
}
