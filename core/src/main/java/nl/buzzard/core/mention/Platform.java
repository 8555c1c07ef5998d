package nl.buzzard.core.mention;

/** The kind of place a mention was read from, and what makes a mention of that kind unique. */
public enum Platform {
  X(Identity.GLOBAL_ID),
  MASTODON(Identity.GLOBAL_ID),
  BLUESKY(Identity.GLOBAL_ID),
  FACEBOOK(Identity.GLOBAL_ID),
  INSTAGRAM(Identity.GLOBAL_ID),
  THREADS(Identity.GLOBAL_ID),
  YOUTUBE(Identity.GLOBAL_ID),
  /** By its address, so that a feed and the interface read one post. */
  REDDIT(Identity.URL),
  WHATSAPP(Identity.GLOBAL_ID),
  /** A message is numbered within its chat. */
  TELEGRAM(Identity.SOURCE_ID),
  WEB(Identity.URL),
  NEWS(Identity.URL),
  FORUM(Identity.URL),
  REVIEW(Identity.URL),
  EMAIL(Identity.GLOBAL_ID),
  /** Anything else, such as an imported file whose platform nobody named. */
  OTHER(Identity.SOURCE_ID);

  /** What tells two mentions of a platform apart. */
  public enum Identity {
    /** The platform's own id, the same whichever source read it. */
    GLOBAL_ID,
    /** The canonical URL; the source's own id where there is no URL. */
    URL,
    /** The source's own id, unique within that source only; the URL where there is no id. */
    SOURCE_ID
  }

  private final Identity identity;

  Platform(Identity identity) {
    this.identity = identity;
  }

  /** {@return what tells two mentions of this platform apart} */
  public Identity identity() {
    return identity;
  }
}
