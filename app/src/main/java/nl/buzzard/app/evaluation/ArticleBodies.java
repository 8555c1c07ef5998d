package nl.buzzard.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.WebPage;

/** The Article Extraction Benchmark: how much of each article's body is found, and no more. */
final class ArticleBodies {

  private ArticleBodies() {}

  static Figure evaluate(Path folder, Half half) throws IOException {
    PageExtractor extractor = new PageExtractor();
    int pages = 0;
    double precision = 0;
    double recall = 0;
    int nonEmpty = 0;
    for (Map.Entry<String, JsonNode> page :
        LabelledFiles.json(folder.resolve("ground-truth.json.gz")).properties()) {
      if (!half.holds(page.getKey())) {
        continue;
      }
      byte[] html = LabelledFiles.bytes(folder.resolve("html/" + page.getKey() + ".html.gz"));
      String found =
          extractor
              .extract(
                  new WebPage(html, page.getValue().path("url").asText(), "UTF-8"), Instant.EPOCH)
              .text();
      Shingles match = Shingles.compare(page.getValue().path("articleBody").asText(), found, 4);
      pages++;
      nonEmpty += match.common() + match.extra() > 0 ? 1 : 0;
      precision += match.common() + match.extra() > 0 ? match.precision() : 0;
      recall += match.recall();
    }
    return Figure.of(
        folder.getFileName().toString(),
        "article body",
        pages,
        precision / nonEmpty,
        recall / pages);
  }
}
