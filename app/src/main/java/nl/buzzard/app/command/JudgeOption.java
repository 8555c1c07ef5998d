package nl.buzzard.app.command;

import java.io.IOException;
import nl.buzzard.app.Models;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.Settings;
import nl.buzzard.sentiment.fast.SentimentJudge;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names which of the models tells how a text sounds. */
final class JudgeOption {

  /** Who judges. */
  private enum Kind {
    fast,
    deep,
    own
  }

  @Option(
      names = "--model",
      paramLabel = "fast|deep|own",
      description =
          "Who tells how a text sounds: fast (the usual one), deep (better in English, a hundred a"
              + " second), or what is named under 'sentiment' in buzzard.yml of --config.")
  private Kind kind = Kind.fast;

  @Mixin private ConfigOption config = new ConfigOption();

  /** {@return the judge that was asked for} */
  SentimentJudge of(Models models) throws ConfigurationException, IOException {
    return switch (kind) {
      case fast -> models.fast();
      case deep -> models.deep();
      case own -> models.with(settings()).deep();
    };
  }

  private Settings settings() throws ConfigurationException, IOException {
    Settings settings = config.read().settings();
    if (settings.network() == null && settings.coreNlp() == null) {
      throw new CallerMistake(
          "buzzard.yml names nobody of your own; see 'sentiment' in config/example/buzzard.yml");
    }
    return settings;
  }
}
