package nl.buzzard.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.WebPage;

/** The set of Trafilatura: segments that must, and segments that must not, be in the text. */
final class Segments {

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private Segments() {}

  static Figure evaluate(Path folder, Half half) throws IOException {
    PageExtractor extractor = new PageExtractor();
    int right = 0;
    int wrong = 0;
    int missed = 0;
    try (ZipFile pages = new ZipFile(folder.resolve("pages.zip").toFile())) {
      for (Map.Entry<String, JsonNode> page :
          LabelledFiles.json(folder.resolve("evaldata.json.gz")).properties()) {
        String file = page.getValue().path("file").asText();
        byte[] html = LabelledFiles.bytes(pages, file);
        if (html == null || !half.holds(file)) {
          continue;
        }
        String text =
            even(extractor.extract(new WebPage(html, page.getKey(), null), Instant.EPOCH).text());
        for (JsonNode segment : page.getValue().path("with")) {
          boolean there = text.contains(even(segment.asText()));
          right += there ? 1 : 0;
          missed += there ? 0 : 1;
        }
        for (JsonNode segment : page.getValue().path("without")) {
          wrong += text.contains(even(segment.asText())) ? 1 : 0;
        }
      }
    }
    return Figure.counted(folder.getFileName().toString(), "segments", right, wrong, missed);
  }

  private static String even(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
