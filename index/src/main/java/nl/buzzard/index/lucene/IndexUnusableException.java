package nl.buzzard.index.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says in plain words why the mention index cannot be used and what to do about it. */
public final class IndexUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private IndexUnusableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static IndexUnusableException of(Path folder, IOException cause) {
    String sentence =
        switch (cause) {
          case LockObtainFailedException locked ->
              "Another process is writing the mention index in "
                  + folder
                  + ": stop it first, or ask it.";
          case IndexFormatTooOldException old -> madeByAnother(folder, "an older");
          case IndexFormatTooNewException newer -> madeByAnother(folder, "a newer");
          case CorruptIndexException damaged -> damaged(folder);
          case EOFException cutShort -> damaged(folder);
          case NoSuchFileException partMissing -> damaged(folder);
          default ->
              "The mention index in "
                  + folder
                  + " cannot be opened: check that the folder can be read and written ("
                  + cause.getClass().getSimpleName()
                  + ").";
        };
    return new IndexUnusableException(sentence, cause);
  }

  static IndexUnusableException beyondRepair(Path folder, IOException cause) {
    return new IndexUnusableException(
        "The list of what the mention index in "
            + folder
            + " holds cannot be read, so nothing can be saved from it: restore the folder from a"
            + " backup.",
        cause);
  }

  private static String damaged(Path folder) {
    return "The mention index in "
        + folder
        + " is damaged: './buzzard reindex' saves what can be read of it; else restore the folder"
        + " from a backup.";
  }

  private static String madeByAnother(Path folder, String which) {
    return "The mention index in "
        + folder
        + " was made by "
        + which
        + " Buzzard: open it with that one.";
  }
}
