package nl.buzzard.app.command;

import java.time.Instant;
import java.util.List;
import nl.buzzard.app.Models;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.stage.LanguageDetector;

/** A bare text, understood the way a mention is. */
final class Understanding {

  private static final Origin STANDARD_INPUT =
      new Origin(new SourceId("standard input"), Platform.OTHER, null, null, null);

  private Understanding() {}

  /** {@return what models make of a text, cut to the length of a mention} */
  static EnrichedMention of(Models models, String text) {
    EnrichedMention step = inItsLanguage(models.languages(), text);
    step = step.withSentiment(models.fast().classify(step.mention().text(), step.language()));
    return step.withSignals(models.signals().detect(step));
  }

  /** {@return a text of which only the language is known, cut to the length of a mention} */
  static EnrichedMention inItsLanguage(LanguageDetector languages, String text) {
    Mention mention =
        new Mention(
            new MentionId("line"),
            STANDARD_INPUT,
            null,
            text.length() <= Mention.MAX_BODY_LENGTH
                ? text
                : text.substring(0, Mention.MAX_BODY_LENGTH),
            Author.UNKNOWN,
            Instant.EPOCH,
            Instant.EPOCH,
            Engagement.UNKNOWN,
            List.of());
    return EnrichedMention.notYetUnderstood(mention, List.of())
        .withLanguage(languages.detect(mention.text()));
  }
}
