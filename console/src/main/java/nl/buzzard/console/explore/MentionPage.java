package nl.buzzard.console.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buzzard.console.explore.MarkedText.Mark;
import nl.buzzard.console.explore.MarkedText.Piece;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.View;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.store.MentionSearch.Hits;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one mention shows. Immutable.
 *
 * @param frame what is around it
 * @param mention the mention
 * @param conversation the thread around it
 * @param story the newest of its story, itself among them
 * @param spread where the story was told, and in which order
 */
public record MentionPage(
    Frame frame, EnrichedMention mention, Conversation conversation, Hits story, Spread spread) {

  private static final int MOST_PLACES = 12;

  /** {@return what the page is called} */
  public String title() {
    return frame.text("explore.by", FieldWords.author(frame.messages(), mention));
  }

  /** {@return the headline in pieces; none when there is no headline} */
  public List<Piece> headline() {
    String title = mention.mention().title();
    return title == null ? List.of() : MarkedText.of(title, marks());
  }

  /** {@return the text in pieces} */
  public List<Piece> body() {
    String body = mention.mention().body();
    return body.isEmpty() ? List.of() : MarkedText.of(body, marks());
  }

  /** {@return the address of the mention outside; null when there is none a browser may open} */
  public @Nullable String outside() {
    return MentionAddress.outside(mention.mention().origin().url());
  }

  /** {@return the others of its story, newest first} */
  public List<EnrichedMention> others() {
    return story.mentions().stream().filter(other -> !other.id().equals(mention.id())).toList();
  }

  /** {@return the places its story was told first; no more than are worth reading} */
  public List<Spread.Place> places() {
    return spread.places().stream().limit(MOST_PLACES).toList();
  }

  /** {@return everything of its story} */
  public String storyHref() {
    View view = new View("", frame.view().range(), Map.of());
    return view.with(Field.STORY, mention.story().value()).href("/explore");
  }

  /** {@return what happened to it and why, in words} */
  public String triage() {
    TriageDecision triage = mention.triage();
    String reasons =
        triage.reasons().stream()
            .map(frame.messages()::of)
            .reduce((left, right) -> left + " · " + right)
            .orElse("");
    String verdict = frame.messages().of(triage.verdict());
    return reasons.isEmpty() ? verdict : verdict + ": " + reasons;
  }

  /** {@return the name of a signal with its finer kind} */
  public String signal(Signal signal) {
    String type = frame.messages().of(signal.type());
    return signal.kind() == null ? type : type + " (" + signal.kind() + ")";
  }

  /** {@return the words that show something, each as quoted} */
  public static String quoted(List<String> evidence) {
    return evidence.stream()
        .map(words -> "“" + words + "”")
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }

  /** {@return how people reacted, in words; null when the place did not say} */
  public @Nullable String reactions() {
    Engagement engagement = mention.mention().engagement();
    List<String> parts = new ArrayList<>();
    add(parts, "explore.likes", engagement.likes());
    add(parts, "explore.reposts", engagement.reposts());
    add(parts, "explore.replies", engagement.replies());
    return parts.isEmpty() ? null : String.join(" · ", parts);
  }

  private void add(List<String> parts, String key, @Nullable Long count) {
    if (count != null) {
      parts.add(frame.messages().counted(key, count));
    }
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark(
            mention.sentiment().label().name(),
            frame.messages().of(mention.sentiment().label()),
            mention.sentiment().evidence()));
    for (Signal signal : mention.signals()) {
      marks.add(new Mark("signal", frame.messages().of(signal.type()), signal.evidence()));
    }
    return marks;
  }
}
