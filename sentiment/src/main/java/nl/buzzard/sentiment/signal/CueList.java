package nl.buzzard.sentiment.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buzzard.sentiment.Resource;
import nl.buzzard.sentiment.tokens.Words.Word;

/** The cues of a language, found by the word they begin with. Immutable once read. */
final class CueList {

  private static final String UNLESS = "unless ";

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  /** A cue of a topic; one that undoes says the topic is not meant after all. */
  private record Entry(Topic topic, Cue cue, Effect effect) {}

  private enum Effect {
    SHOWS,
    UNDOES
  }

  /**
   * Where a cue stands in a text. Immutable.
   *
   * @param from where it begins
   * @param to where it ends, exclusive
   */
  record Span(int from, int to) {}

  private CueList() {}

  /**
   * {@return the cues of these lists together}
   *
   * @throws IllegalArgumentException naming file and line, when a line is no cue and no section
   */
  static CueList of(Resource... lists) {
    CueList cues = new CueList();
    for (Resource list : lists) {
      cues.addAll(list);
    }
    return cues;
  }

  private void addAll(Resource list) {
    Topic topic = null;
    for (Resource.Line line : list.lines()) {
      try {
        if (line.text().startsWith("[")) {
          topic = Topic.ofHeader(line.text());
        } else if (topic == null) {
          throw line.fault("a cue before the first section");
        } else {
          add(topic, line.text());
        }
      } catch (IllegalArgumentException exception) {
        throw line.fault(String.valueOf(exception.getMessage()));
      }
    }
  }

  private void add(Topic topic, String written) {
    boolean undoes = written.startsWith(UNLESS);
    Cue cue = Cue.of(undoes ? written.substring(UNLESS.length()) : written);
    Entry entry = new Entry(topic, cue, undoes ? Effect.UNDOES : Effect.SHOWS);
    for (String word : cue.firstWords()) {
      byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
    }
  }

  /** {@return per topic where its cues stand, in the order of the text} */
  Map<Topic, List<Span>> find(List<Word> words) {
    Map<Topic, List<Span>> found = new LinkedHashMap<>();
    Set<Topic> undone = new HashSet<>();
    for (int first = 0; first < words.size(); first++) {
      for (Entry entry : byFirstWord.getOrDefault(words.get(first).form(), List.of())) {
        int last = entry.cue().matchFrom(words, first);
        if (last >= 0 && entry.effect() == Effect.UNDOES) {
          undone.add(entry.topic());
        } else if (last >= 0) {
          found
              .computeIfAbsent(entry.topic(), key -> new ArrayList<>())
              .add(new Span(words.get(first).begin(), words.get(last).end()));
        }
      }
    }
    found.keySet().removeAll(undone);
    return found;
  }
}
