package nl.buzzard.console.alerts;

import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.alerts.replay.Replay;
import nl.buzzard.config.AlertRule;
import nl.buzzard.console.alerts.ReplayPage.Change;
import nl.buzzard.console.alerts.ReplayPage.Line;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Shows which mails an alert would have sent in the last 90 days, and how a milder or stricter one
 * would differ. Sends nothing. Thread-safe.
 */
public final class ReplayScreen implements Screen {

  private static final Duration SPAN = Duration.ofDays(90);
  private static final double MILDEST = 0.25;
  private static final double STRICTEST = 4;

  private final Supplier<List<AlertRule>> alerts;
  private final Replay replay;

  /**
   * @param alerts those that hold right now
   * @param replay tells what one would have sent
   */
  public ReplayScreen(Supplier<List<AlertRule>> alerts, Replay replay) {
    this.alerts = alerts;
    this.replay = replay;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get("/alerts/replay", this::show);
  }

  private void show(Visit visit) {
    List<AlertRule> rules = alerts.get();
    if (rules.isEmpty()) {
      visit.seeOther("/alerts");
      return;
    }
    String asked = visit.query("alert").orElse(rules.getFirst().name());
    AlertRule rule =
        rules.stream()
            .filter(each -> each.name().equals(asked))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    double strictness = strictness(visit.query("strictness").orElse("1"));
    List<Line> lines = lines(rule, strictness, visit.now());
    visit.show(
        "alerts/replay.jte",
        new ReplayPage(
            visit.frame(),
            rules.stream().map(AlertRule::name).toList(),
            rule.name(),
            strictness,
            lines,
            lines.stream().filter(line -> line.change() != Change.GONE).count()));
  }

  private List<Line> lines(AlertRule rule, double strictness, Instant now) {
    List<Episode> usual = replay.of(rule, now.minus(SPAN), now, 1);
    List<Episode> asked =
        strictness == 1 ? usual : replay.of(rule, now.minus(SPAN), now, strictness);
    Set<Instant> before = opened(usual);
    Set<Instant> after = opened(asked);
    List<Line> lines = new ArrayList<>();
    for (Episode episode : asked) {
      boolean same = before.contains(episode.opened());
      lines.add(new Line(episode, same ? Change.SAME : Change.ADDED));
    }
    usual.stream()
        .filter(episode -> !after.contains(episode.opened()))
        .forEach(episode -> lines.add(new Line(episode, Change.GONE)));
    return lines.stream()
        .sorted(Comparator.comparing((Line line) -> line.episode().opened()).reversed())
        .toList();
  }

  private static Set<Instant> opened(List<Episode> episodes) {
    return episodes.stream().map(Episode::opened).collect(Collectors.toSet());
  }

  private static double strictness(String text) {
    try {
      double value = Double.parseDouble(text);
      return value >= MILDEST && value <= STRICTEST ? value : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
