package nl.buzzard.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.console.explore.FieldWords;
import nl.buzzard.console.explore.MarkedText;
import nl.buzzard.console.explore.MarkedText.Mark;
import nl.buzzard.console.explore.MarkedText.Piece;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.words.Messages;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision.Reason;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.webcare.queue.Correction;
import nl.buzzard.webcare.queue.Correction.Shows.Answer;
import nl.buzzard.webcare.queue.QueueCounts;
import nl.buzzard.webcare.queue.QueueItem;
import org.jspecify.annotations.Nullable;

/**
 * The queue screen, or a part of it. Immutable.
 *
 * @param frame what is around it
 * @param address what the address asks to see
 * @param counts how much there is, for the lists
 * @param rows the lines of the list; empty in an answer that leaves the list alone
 * @param next where the list goes on; null when this is all
 * @param reading the open mention; null for none
 * @param resolved what was just resolved and can be undone; none for nothing
 */
public record Desk(
    Frame frame,
    DeskAddress address,
    QueueCounts counts,
    List<Row> rows,
    @Nullable String next,
    @Nullable Reading reading,
    List<QueueItem> resolved) {

  /** The places with a name of their own; the others are kinds of places. */
  private static final Set<Platform> SOCIAL = EnumSet.range(Platform.X, Platform.TELEGRAM);

  public Desk {
    rows = List.copyOf(rows);
    resolved = List.copyOf(resolved);
  }

  /** {@return a text; short for {@code frame().text(…)}} */
  public String text(String key, Object... values) {
    return frame.text(key, values);
  }

  /** {@return the texts} */
  public Messages messages() {
    return frame.messages();
  }

  /** {@return how many items a list holds, without its narrowing} */
  public long count(DeskAddress.Folder folder) {
    return folder == DeskAddress.Folder.OPEN
        ? counts.open()
        : folder == DeskAddress.Folder.MINE ? counts.mine() : counts.resolved();
  }

  /** {@return what was just resolved, in words, with everything that told the same} */
  public String resolvedWords() {
    long items = resolved.stream().mapToLong(QueueItem::together).sum();
    return messages().counted("queue.resolved.some", items);
  }

  /** {@return since when an open page counts what is new, in epoch milliseconds} */
  public long seen() {
    Instant newest = counts.newest();
    return newest == null ? 0 : newest.toEpochMilli();
  }

  /** {@return how long ago, in one short word such as "4 min", "3 u" or "12 d"} */
  public String age(Instant instant) {
    Duration age = Duration.between(instant, frame.now());
    if (age.toMinutes() < 1) {
      return text("queue.age.now");
    }
    if (age.toHours() < 1) {
      return text("queue.age.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? text("queue.age.hours", age.toHours())
        : text("queue.age.days", messages().numbers().whole(age.toDays()));
  }

  /** {@return why an item is here, in words, the strongest reason first} */
  public String why(Reading reading) {
    return reading.item().reasons().stream()
        .map(reason -> words(reason, reading))
        .collect(Collectors.joining(" · "));
  }

  private String words(Reason reason, Reading reading) {
    Long followers = reading.author().followers();
    return reason == Reason.WIDE_REACH && followers != null
        ? messages().counted("mention.followers", followers)
        : messages().of(reason);
  }

  /** {@return what an agent did, in words} */
  public String words(DeskEvent event) {
    QueueItem.Outcome outcome = event.outcome();
    String did = text("queue.did." + event.action().name());
    return outcome == null ? did : did + ": " + lower(messages().of(outcome));
  }

  private String lower(String text) {
    return text.toLowerCase(messages().locale());
  }

  /** {@return a value the list is narrowed to, in words} */
  public String chosen(Field field, String value) {
    return FieldWords.value(messages(), field, value);
  }

  /** {@return a text in pieces, with the words that led to the label and to the cues marked} */
  public List<Piece> pieces(String text, EnrichedMention mention) {
    List<Mark> marks = new ArrayList<>();
    Sentiment sentiment = mention.sentiment();
    marks.add(
        new Mark(sentiment.label().name(), messages().of(sentiment.label()), sentiment.evidence()));
    for (Signal signal : mention.signals()) {
      marks.add(new Mark("signal", messages().of(signal.type()), signal.evidence()));
    }
    return text.isEmpty() ? List.of() : MarkedText.of(text, marks);
  }

  /**
   * Something an agent may say of a mention. Immutable.
   *
   * @param value as it is sent
   * @param words as it is read
   */
  public record Choice(String value, String words) {}

  /** {@return all that can be said against the labels of a mention} */
  public List<Choice> corrections(EnrichedMention mention) {
    List<Choice> choices = new ArrayList<>();
    for (Sentiment.Label label : Sentiment.Label.values()) {
      if (label != Sentiment.Label.UNKNOWN && label != mention.sentiment().label()) {
        choices.add(choice(new Correction.Sounds(label), messages().of(label)));
      }
    }
    for (Signal.Type type : Signal.Type.values()) {
      if (type != Signal.Type.LIFE_EVENT && type != Signal.Type.OWN) {
        choices.add(
            mention.shows(type)
                ? choice(
                    new Correction.Shows(type, Answer.NO),
                    text("queue.wrong.not", lower(messages().of(type))))
                : choice(new Correction.Shows(type, Answer.YES), messages().of(type)));
      }
    }
    return choices;
  }

  private static Choice choice(Correction correction, String words) {
    return new Choice(correction.subject() + '=' + correction.value(), words);
  }

  /** {@return where the link to the original leads, in words} */
  public String original(Platform platform) {
    return SOCIAL.contains(platform)
        ? text("queue.original.on", messages().of(platform))
        : text("queue.original");
  }

  /** {@return where all mentions that tell the same story stand} */
  public String storyHref(EnrichedMention mention) {
    TimeRange quarter = TimeRange.of(TimeRange.Preset.QUARTER, frame.now(), messages().zone());
    return new View("", quarter, Map.of(Field.STORY, mention.story().value())).href("/explore");
  }

  /** {@return whether the list is empty because of its narrowing} */
  public boolean narrowedToNothing() {
    return rows.isEmpty() && !address.narrowed().isEmpty();
  }
}
