package nl.buzzard.crawler.files;

/** Hears how far an import is, after every batch. It may block, which holds the import up. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * @param rows rows done so far, those of an earlier, stopped run included
   * @param bytesRead bytes of the file read so far, packed as they are on disk
   * @param totalBytes the size of the file
   */
  void progressed(long rows, long bytesRead, long totalBytes);
}
