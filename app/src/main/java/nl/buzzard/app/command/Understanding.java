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

/** A bare text, understood the way a mention is. */
final class Understanding {

  private static final Origin STANDARD_INPUT =
      new Origin(new SourceId("standard input"), Platform.OTHER, null, null, null);

  private Understanding() {}

  /** {@return what models make of a text, cut to the length of a mention} */
  static EnrichedMention of(Models models, String text) {
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
    EnrichedMention step = EnrichedMention.notYetUnderstood(mention, List.of());
    step = step.withLanguage(models.languages().detect(mention.text()));
    step = step.withSentiment(models.sentiments().classify(mention.text(), step.language()));
    return step.withSignals(models.signals().detect(step));
  }
}
