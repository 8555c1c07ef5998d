package nl.buzzard.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.fast.WeighedWords;

/** A mention as one line for people, or, like what is understood of a text, as one of JSON. */
final class MentionLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int LONGEST_TEXT = 120;

  private MentionLine() {}

  /** {@return when it was said, how it sounds, what it is about, and how it begins} */
  static String plain(EnrichedMention enriched, ZoneId zone) {
    String text = enriched.mention().text().replaceAll("\\s+", " ");
    return String.format(
        Locale.ROOT,
        "%s  %-8s  %-12s  %s",
        TIME.format(enriched.mention().published().atZone(zone)),
        enriched.sentiment().label(),
        String.join(",", enriched.brands()),
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
  }

  /** {@return a whole mention} */
  static String json(EnrichedMention enriched) {
    Mention mention = enriched.mention();
    ObjectNode line = JSON.createObjectNode();
    line.put("id", mention.id().value());
    line.put("published", mention.published().toString());
    line.put("source", mention.origin().source().name());
    line.put("platform", mention.origin().platform().name());
    line.put("url", mention.origin().url());
    line.put("author", mention.author().label());
    line.put("title", mention.title());
    line.put("text", mention.body());
    texts(line.putArray("brands"), enriched.brands());
    understanding(line, enriched);
    ObjectNode toward = line.putObject("toward");
    enriched.toward().forEach(sounds -> toward.put(sounds.brand(), sounds.label().name()));
    line.put("story", enriched.story().value());
    line.put("triage", enriched.triage().verdict().name());
    return print(line);
  }

  /**
   * {@return only what is understood of a text, and why it sounds as it does}
   *
   * @param reasons the words behind the sentiment, with their weights
   */
  static String understanding(EnrichedMention enriched, String text, List<WeighedWords> reasons) {
    ObjectNode line = JSON.createObjectNode();
    understanding(line, enriched);
    ArrayNode why = line.putArray("why");
    for (WeighedWords reason : reasons) {
      why.addObject().put("words", reason.in(text)).put("weight", rounded(reason.weight()));
    }
    return print(line);
  }

  private static void understanding(ObjectNode line, EnrichedMention enriched) {
    Sentiment sentiment = enriched.sentiment();
    line.put("language", enriched.language().name().toLowerCase(Locale.ROOT));
    line.put("sentiment", sentiment.label().name());
    line.put("score", rounded(sentiment.score()));
    line.put("confidence", rounded(sentiment.confidence()));
    texts(line.putArray("evidence"), sentiment.evidence());
    ArrayNode signals = line.putArray("signals");
    for (Signal signal : enriched.signals()) {
      ObjectNode node = signals.addObject();
      node.put("type", signal.type().name());
      node.put("kind", signal.kind());
      texts(node.putArray("evidence"), signal.evidence());
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static String print(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
    }
  }
}
