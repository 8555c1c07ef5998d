package nl.buzzard.core.mention;

/** What sort of contribution a mention is. */
public enum Kind {
  /** Somebody's own words, standing alone. */
  POST,
  /** Somebody else's words, passed on as they are. */
  REPOST,
  /** Somebody else's words with his own added. */
  QUOTE,
  /** An answer to another contribution of the same place. */
  REPLY,
  /** A reader's word under an article or a film. */
  COMMENT,
  ARTICLE,
  REVIEW,
  /** The source does not tell. */
  UNKNOWN
}
