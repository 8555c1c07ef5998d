package nl.buzzard.core.mention;

import java.time.Instant;

/** Where tests get their mentions: made up, never anybody's. */
public final class Mentions {

  /** When a made-up mention is published unless it says otherwise. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Mentions() {}

  /**
   * {@return a mention with this text, to be made up further; {@code saying("trein te
   * laat").by("anna").negative("te laat").enriched()}}
   */
  public static MadeUpMention saying(String text) {
    return new MadeUpMention(text);
  }
}
