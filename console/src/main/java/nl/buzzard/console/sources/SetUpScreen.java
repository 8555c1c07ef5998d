package nl.buzzard.console.sources;

import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.Fault;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.console.sources.SetUpPage.Outcome;
import nl.buzzard.console.sources.SourceKind.Field;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Leads through setting up a source: which kind, what it costs and where its key comes from, a try,
 * and the lines for {@code sources.yml}. Neither file nor secret is kept. Thread-safe.
 */
public final class SetUpScreen implements Screen {

  private static final String PATH = "/sources/new";

  private final SourceTry trial;

  /**
   * @param trial tries a source
   */
  public SetUpScreen(SourceTry trial) {
    this.trial = trial;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get(PATH, this::show);
    routes.post(PATH, this::tryOut);
  }

  private void show(Visit visit) {
    String type = visit.query("type").orElse("");
    if (type.isEmpty()) {
      visit.show("sources/kinds.jte", new KindsPage(visit.frame()));
    } else {
      visit.show("sources/setup.jte", new SetUpPage(visit.frame(), kind(type), "", Map.of(), null));
    }
  }

  private void tryOut(Visit visit) {
    SourceKind kind = kind(visit.form("type"));
    String name = visit.form("name").strip();
    Map<String, String> values = new HashMap<>();
    kind.fields().forEach(field -> values.put(field.key(), visit.form(field.key())));
    Outcome outcome = outcome(SourceLines.of(kind, name, values));
    kind.fields().stream().filter(Field::isSecret).map(Field::key).forEach(values::remove);
    visit.show("sources/setup.jte", new SetUpPage(visit.frame(), kind, name, values, outcome));
  }

  private Outcome outcome(SourceLines lines) {
    try {
      return new Outcome.Works(
          trial.read(lines.file(), lines.secrets()),
          lines.text(),
          lines.secrets().keySet().stream().sorted().toList());
    } catch (ConfigurationException e) {
      return new Outcome.Faulty(e.faults().stream().map(Fault::message).toList());
    } catch (SourceException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static SourceKind kind(String type) {
    return SourceKind.of(type).orElseThrow(NotFoundResponse::new);
  }
}
