package nl.buzzard.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.app.Version;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.Reach;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.WebPage;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.UserAgent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what Buzzard reads in a page: the article, its writer and time, and every comment. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Reads web pages, from files or from the web, and writes what they say: one JSON object per"
            + " page. A page that cannot be read is told, and the others go on.",
    footer = {
      "",
      "Examples:",
      "  ./buzzard extract saved-page.html",
      "  ./buzzard extract https://www.example.org/news/1 thread.html"
    })
final class ExtractCommand implements Callable<Integer> {

  private static final String PAGES = "text/html,application/xhtml+xml";
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL",
      description = "Files of HTML, or http and https addresses.")
  private List<String> pages = List.of();

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, ConfigurationException {
    PageExtractor extractor = new PageExtractor();
    Instant now = InstantSource.system().instant();
    PrintWriter out = spec.commandLine().getOut();
    int unread = 0;
    for (String page : pages) {
      try {
        boolean web = WEB.matcher(page).matches();
        WebPage source = web ? fetched(page) : file(page);
        out.println(PageLine.json(web ? null : page, extractor.extract(source, now)));
      } catch (UnreadPage e) {
        unread++;
        spec.commandLine().getErr().println("buzzard: " + page + ": " + e.getMessage());
      }
      out.flush();
    }
    return unread == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static WebPage file(String name) throws UnreadPage {
    Path path = Path.of(name);
    if (!Files.isRegularFile(path)) {
      throw new UnreadPage("there is no such file; give a file of HTML or an http(s) address.");
    }
    try {
      return new WebPage(Files.readAllBytes(path), "", null);
    } catch (IOException e) {
      throw new UnreadPage("the file cannot be read: " + e.getMessage());
    }
  }

  private WebPage fetched(String address)
      throws IOException, InterruptedException, ConfigurationException, UnreadPage {
    URI contact = URI.create(config.read().settings().server().publicUrl());
    UserAgent userAgent = new UserAgent(Version.NUMBER, contact);
    try (Fetcher fetcher = new Fetcher(userAgent, Fetcher.Limits.USUAL, InstantSource.system())) {
      Answer answer = fetcher.fetch(FetchRequest.of(URI.create(address), PAGES, Reach.PUBLIC));
      if (answer instanceof Answer.Document document) {
        return new WebPage(
            document.body(), document.address().toString(), charset(document.contentType()));
      }
      throw new UnreadPage("the server sent no page.");
    } catch (SourceException | IllegalArgumentException e) {
      throw new UnreadPage(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String charset(@Nullable String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    return named.find() ? named.group(1) : null;
  }

  /** Says in one sentence why a page is not read. */
  private static final class UnreadPage extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadPage(String sentence) {
      super(sentence);
    }
  }
}
