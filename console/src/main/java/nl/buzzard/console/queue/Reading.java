package nl.buzzard.console.queue;

import java.util.List;
import nl.buzzard.console.explore.Conversation;
import nl.buzzard.console.explore.MentionAddress;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.webcare.queue.QueueItem;
import org.jspecify.annotations.Nullable;

/**
 * The open mention, with what an agent needs to judge it. Immutable.
 *
 * @param row the mention and who holds it
 * @param grip what the agent who looks can do with it
 * @param conversation the thread around it
 * @param alike how many mentions tell the same story, this one included
 * @param earlier other mentions by the same author, newest first
 * @param events what agents did and wrote, oldest first
 */
public record Reading(
    Row row,
    Grip grip,
    Conversation conversation,
    long alike,
    List<Row> earlier,
    List<DeskEvent> events) {

  public Reading {
    earlier = List.copyOf(earlier);
    events = List.copyOf(events);
  }

  /** What the agent who looks can do with an item. */
  public enum Grip {
    /** Claim or resolve it. */
    FREE,
    /** Release or resolve it. */
    MINE,
    /** Only write a note: somebody else holds it. */
    TAKEN,
    /** Reopen it. */
    RESOLVED
  }

  /** {@return what waits} */
  public QueueItem item() {
    return row.item();
  }

  /** {@return what was said; null when it is not kept any more} */
  public @Nullable EnrichedMention mention() {
    return row.mention();
  }

  /** {@return who wrote it} */
  public Author author() {
    EnrichedMention mention = row.mention();
    return mention == null ? Author.UNKNOWN : mention.mention().author();
  }

  /** {@return the address of the original; null when there is none a browser may open} */
  public @Nullable String original() {
    EnrichedMention mention = row.mention();
    return mention == null ? null : MentionAddress.outside(mention.mention().origin().url());
  }
}
