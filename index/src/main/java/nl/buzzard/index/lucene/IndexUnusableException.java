package nl.buzzard.index.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why the mention index cannot be used and what to do about it. */
public final class IndexUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("path=\"([^\"]+)\"");

  private static final String WAY_BACK =
      ": './buzzard reindex' makes them anew from the second place they are kept in.";

  private IndexUnusableException(String sentence, @Nullable Throwable cause) {
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
          case CorruptIndexException damaged -> damaged(folder, cause);
          case EOFException cutShort -> damaged(folder, cause);
          case NoSuchFileException missing -> missing(folder, missing);
          default ->
              "The mention index in "
                  + folder
                  + " cannot be opened: check that the folder can be read and written ("
                  + cause.getClass().getSimpleName()
                  + ").";
        };
    return new IndexUnusableException(sentence, cause);
  }

  static IndexUnusableException gone(Path folder) {
    return new IndexUnusableException(
        "The mention index in "
            + folder
            + " is gone: './buzzard reindex' makes it anew from the copy of its mentions.",
        null);
  }

  static IndexUnusableException beyondRepair(Path folder) {
    return new IndexUnusableException(
        "Neither the mention index in "
            + folder
            + " nor the copy beside it says what it holds, so nothing can be saved from them:"
            + " restore both folders from a backup.",
        null);
  }

  /** What Lucene says of damage is for its makers, but for the path of the file in it. */
  private static String damaged(Path folder, IOException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(cause -> PATH.matcher(String.valueOf(cause.getMessage())))
        .filter(Matcher::find)
        .map(path -> unusable(folder, path.group(1), "is damaged"))
        .findFirst()
        .orElse("The mentions in " + folder + " are damaged" + WAY_BACK);
  }

  private static String missing(Path folder, NoSuchFileException cause) {
    return unusable(folder, cause.getFile(), "is missing");
  }

  private static String unusable(Path folder, String file, String how) {
    return "The file "
        + Path.of(file).getFileName()
        + " of the mentions in "
        + folder
        + " "
        + how
        + WAY_BACK;
  }

  private static String madeByAnother(Path folder, String which) {
    return "The mention index in "
        + folder
        + " was made by "
        + which
        + " Buzzard: open it with that one.";
  }
}
