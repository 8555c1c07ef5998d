package nl.buzzard.webcare.queue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.TriageDecision;
import org.jdbi.v3.core.Handle;

/**
 * The SQL of our own posts that nobody reacted to yet, inside one transaction. A reaction is known
 * by its thread, which platforms name after the post that began it. Not thread-safe.
 *
 * @param handle the transaction
 */
record OwnPosts(Handle handle) {

  /** As long as the column; a longer name of a thread is not waited for. */
  private static final int LONGEST_THREAD = 512;

  /** {@return whether a mention is a post of our own that came to the desk} */
  static boolean isOne(EnrichedMention mention) {
    return mention.triage().verdict() == TriageDecision.Verdict.QUEUE
        && mention.triage().reasons().contains(TriageDecision.Reason.OWN_POST);
  }

  /** {@return whether a mention is somebody else's and belongs to a thread} */
  static boolean mayBeReaction(EnrichedMention mention) {
    return mention.mention().origin().conversation() != null
        && !mention.triage().reasons().contains(TriageDecision.Reason.OWN_POST);
  }

  /** From now on the first reaction to a post counts. */
  void await(EnrichedMention post) {
    Origin origin = post.mention().origin();
    String thread = origin.nativeId();
    if (thread != null && thread.length() <= LONGEST_THREAD) {
      handle.execute(
          "INSERT INTO own_post (platform, thread, mention) VALUES (?, ?, ?)"
              + " ON CONFLICT (platform, thread) DO NOTHING",
          origin.platform().name(),
          thread,
          post.id().value());
    }
  }

  /** {@return the posts these are the first reactions to; they are waited for no more} */
  List<MentionId> firstReactedTo(List<EnrichedMention> reactions) {
    Map<String, Set<Platform>> threads = new HashMap<>();
    for (EnrichedMention reaction : reactions) {
      Origin origin = reaction.mention().origin();
      threads
          .computeIfAbsent(
              Objects.requireNonNull(origin.conversation()),
              thread -> EnumSet.noneOf(Platform.class))
          .add(origin.platform());
    }
    if (threads.isEmpty()) {
      return List.of();
    }
    List<MentionId> posts = waitingIn(threads);
    posts.forEach(post -> handle.execute("DELETE FROM own_post WHERE mention = ?", post.value()));
    return posts;
  }

  private List<MentionId> waitingIn(Map<String, Set<Platform>> threads) {
    return handle
        .createQuery("SELECT platform, thread, mention FROM own_post WHERE thread IN (<threads>)")
        .bindList("threads", List.copyOf(threads.keySet()))
        .map((row, context) ->
            Objects.requireNonNull(threads.get(row.getString("thread")))
                    .contains(Platform.valueOf(row.getString("platform")))
                ? Optional.of(new MentionId(row.getString("mention")))
                : Optional.<MentionId>empty())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
