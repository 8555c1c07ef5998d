package nl.buzzard.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Mentions;

/**
 * The stored queries and documents of the luwak benchmark: conjunctions {@code +this +that*}, and
 * short encyclopedia articles.
 */
public final class StoredQueries {

  private StoredQueries() {}

  /**
   * @param arguments the folder with {@code queries.txt.gz} and {@code docs.zip}
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<String> queries = queries(folder.resolve("queries.txt.gz"));
    System.out.printf("%,d stored queries of the luwak benchmark%n", queries.size());
    SideBySide.run(MatchingSpeed.parsed(queries), articles(folder.resolve("docs.zip")));
  }

  /** {@return the queries in our language, where words side by side must all be there} */
  private static List<String> queries(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.replace("+", "").strip()).toList();
    }
  }

  private static List<Mention> articles(Path file) throws IOException {
    List<Mention> articles = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          articles.add(Mentions.saying(text).id(entry.getName()).mention());
        }
      }
    }
    return articles;
  }
}
