package nl.buzzard.app.command;

/** Says what the caller should have written, as one plain sentence; the exit code is 2. */
final class CallerMistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CallerMistake(String sentence) {
    super(sentence);
  }
}
