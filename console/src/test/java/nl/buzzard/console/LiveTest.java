package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LiveTest {

  @TempDir Path folder;

  @Test
  void anOpenPageHearsWhatWasStoredAndHowManyWait() throws IOException {
    try (ConsoleFixture console = ConsoleFixture.demo(folder);
        BufferedReader page = listen(console)) {
      TriageDecision queue = new TriageDecision(Verdict.QUEUE, 50, List.of());
      console.live.mentionsStored(
          List.of(
              Mentions.saying("storing").going(queue).enriched(),
              Mentions.saying("hallo").enriched(),
              Mentions.saying("dag").enriched()));
      assertThat(next(page, "event: stored")).isEqualTo("data: {\"queue\":1,\"listen\":2}");
      assertThat(next(page, "event: queue")).isEqualTo("data: 3");
    }
  }

  @Test
  void manyChangesAreToldTogether() throws IOException {
    try (ConsoleFixture console = ConsoleFixture.demo(folder);
        BufferedReader page = listen(console)) {
      console.live.mentionsStored(List.of(Mentions.saying("first").enriched()));
      next(page, "event: stored");
      for (int i = 0; i < 100; i++) {
        console.live.mentionsStored(List.of(Mentions.saying("m" + i).enriched()));
      }
      assertThat(next(page, "event: stored")).isEqualTo("data: {\"listen\":100}");
    }
  }

  @Test
  void closingLetsEveryPageGo() throws IOException {
    try (ConsoleFixture console = ConsoleFixture.demo(folder);
        BufferedReader page = listen(console)) {
      console.live.close();
      String line = page.readLine();
      while (line != null) {
        line = page.readLine();
      }
      assertThat(line).isNull();
    }
  }

  @Test
  void pagesThatLeaveDisturbNobody() throws IOException {
    try (ConsoleFixture console = ConsoleFixture.demo(folder);
        BufferedReader staying = listen(console)) {
      for (int i = 0; i < 20; i++) {
        listen(console).close();
      }
      console.live.queueChanged();
      assertThat(next(staying, "event: queue")).isEqualTo("data: 3");
      console.live.queueChanged();
      assertThat(next(staying, "event: queue")).isEqualTo("data: 3");
    }
  }

  private static BufferedReader listen(ConsoleFixture console) throws IOException {
    HttpURLConnection line =
        (HttpURLConnection) URI.create(console.url("/live")).toURL().openConnection();
    line.setRequestProperty("Accept", "text/event-stream");
    BufferedReader page =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    assertThat(page.readLine()).isEqualTo(": hello");
    return page;
  }

  private static String next(BufferedReader page, String event) throws IOException {
    String line = page.readLine();
    while (!event.equals(line)) {
      line = page.readLine();
    }
    return page.readLine();
  }
}
