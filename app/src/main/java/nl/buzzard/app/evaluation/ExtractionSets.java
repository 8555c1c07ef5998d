package nl.buzzard.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The four labelled sets that extraction is measured on, each in the folder of its name. */
public final class ExtractionSets {

  private ExtractionSets() {}

  /**
   * Measures extraction on the sets that are there.
   *
   * @param folder the folder that holds them
   * @param half the pages that count
   * @return the figures; none when no set is there
   * @throws IOException when a set is there and cannot be read
   */
  public static List<Figure> evaluate(Path folder, Half half) throws IOException {
    List<Figure> figures = new ArrayList<>();
    Path articles = folder.resolve("web-article-extraction-benchmark");
    Path segments = folder.resolve("web-trafilatura");
    Path dates = folder.resolve("web-htmldate");
    Path forums = folder.resolve("web-forum52-harvest");
    if (Files.isDirectory(articles)) {
      figures.add(ArticleBodies.evaluate(articles, half));
    }
    if (Files.isDirectory(segments)) {
      figures.add(Segments.evaluate(segments, half));
    }
    if (Files.isDirectory(dates) && Files.isDirectory(segments)) {
      figures.add(PublicationDates.evaluate(dates, half));
    }
    if (Files.isDirectory(forums)) {
      figures.addAll(ForumPosts.evaluate(forums, half));
    }
    return figures;
  }
}
