package nl.buzzard.app.command;

/** Says what stopped work that goes on where it was once that is mended; the exit code is 1. */
final class CutOff extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CutOff(String trouble) {
    super(trouble + " Then give the same command again: it goes on where it was.");
  }
}
