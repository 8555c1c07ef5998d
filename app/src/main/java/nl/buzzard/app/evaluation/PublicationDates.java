package nl.buzzard.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipFile;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.WebPage;
import nl.buzzard.crawler.extract.date.Dated;

/** The set of htmldate: the day each page was published; some pages lie with Trafilatura's set. */
final class PublicationDates {

  private PublicationDates() {}

  static Figure evaluate(Path folder, Half half) throws IOException {
    PageExtractor extractor = new PageExtractor();
    Path others = folder.resolveSibling("web-trafilatura/pages.zip");
    int right = 0;
    int wrong = 0;
    int missed = 0;
    try (ZipFile own = new ZipFile(folder.resolve("pages.zip").toFile());
        ZipFile other = new ZipFile(others.toFile())) {
      for (Map.Entry<String, JsonNode> page :
          LabelledFiles.json(folder.resolve("eval_default.json.gz")).properties()) {
        String file = page.getValue().path("file").asText();
        byte[] html = LabelledFiles.bytes(own, file);
        html = html != null ? html : LabelledFiles.bytes(other, file);
        if (html == null || !half.holds(file)) {
          continue;
        }
        Dated found =
            extractor.extract(new WebPage(html, page.getKey(), null), Instant.EPOCH).published();
        if (found == null) {
          missed++;
        } else if (found.day().toString().equals(page.getValue().path("date").asText())) {
          right++;
        } else {
          wrong++;
        }
      }
    }
    return Figure.counted(folder.getFileName().toString(), "publication day", right, wrong, missed);
  }
}
