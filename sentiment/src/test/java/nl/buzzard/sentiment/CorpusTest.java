package nl.buzzard.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.core.mention.LifeEvent;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every post of the open corpus keeps to its guideline, as far as a machine can see. */
class CorpusTest {

  private static final Path CORPUS = Path.of("corpus");
  private static final String HEADER = "id\tlang\tkind\ttext\tsentiment\ttoward\tsignals\thard";
  private static final Set<String> LANGUAGES = Set.of("nl", "nl-BE", "en");
  private static final Set<String> KINDS =
      Set.of("post", "reply", "review", "forum", "news", "spam", "service");
  private static final Set<String> SENTIMENTS = Set.of("NEGATIVE", "NEUTRAL", "POSITIVE");

  private static final Pattern TOWARD = Pattern.compile("(.+)=(NEGATIVE|NEUTRAL|POSITIVE)");
  private static final Pattern SIGNAL =
      Pattern.compile("([A-Z_]+)(?:/([A-Z_]+))?((?: \".+?\")+)(?:; |$)");
  private static final Pattern QUOTED = Pattern.compile(" \"(.+?)\"(?= \"|$)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** Posts that share this much of their runs of four words are one post written twice. */
  private static final double ALIKE = 0.35;

  private static final int RUN = 4;

  private static final List<Post> POSTS = new ArrayList<>();

  private record Post(Path file, List<String> fields) {

    String text() {
      return fields.get(3);
    }

    @Override
    public String toString() {
      return file + " " + fields.get(0);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> training = Files.list(CORPUS);
        Stream<Path> heldOut = Files.list(CORPUS.resolve("held-out"))) {
      for (Path file :
          Stream.concat(training, heldOut)
              .filter(file -> file.toString().endsWith(".tsv"))
              .sorted()
              .toList()) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).as(file.toString()).isEqualTo(HEADER);
        for (String line : lines.subList(1, lines.size())) {
          POSTS.add(new Post(file, List.of(line.split("\t", -1))));
        }
      }
    }
    assertThat(POSTS).hasSizeGreaterThan(4_000).allMatch(post -> post.fields.size() == 8);
  }

  @Test
  void everyFieldIsOneOfItsKind() {
    assertThat(POSTS).allMatch(post -> LANGUAGES.contains(post.fields.get(1)));
    assertThat(POSTS).allMatch(post -> KINDS.contains(post.fields.get(2)));
    assertThat(POSTS).allMatch(post -> !post.text().isBlank());
    assertThat(POSTS).allMatch(post -> SENTIMENTS.contains(post.fields.get(4)));
    assertThat(POSTS).allMatch(post -> Set.of("0", "1").contains(post.fields.get(7)));
  }

  @Test
  void aNumberIsUsedOnce() {
    Set<String> seen = new HashSet<>();
    assertThat(POSTS).allMatch(post -> seen.add(post.fields.get(0)));
  }

  @Test
  void spamIsNeutralWhateverItShouts() {
    assertThat(POSTS)
        .filteredOn(post -> post.fields.get(2).equals("spam"))
        .allMatch(post -> Sentiment.Label.valueOf(post.fields.get(4)) == Sentiment.Label.NEUTRAL);
  }

  @Test
  void everyBrandWithALabelStandsInItsText() {
    assertThat(POSTS).allMatch(each(5, "; ", CorpusTest::isBrandOf));
  }

  private static boolean isBrandOf(Post post, String field) {
    Matcher toward = TOWARD.matcher(field);
    return toward.matches() && post.text().contains(toward.group(1));
  }

  @Test
  void everySignalIsKnownAndItsWordsStandInTheText() {
    assertThat(POSTS).allMatch(CorpusTest::signalsAreRight);
  }

  private static boolean signalsAreRight(Post post) {
    String field = post.fields.get(6);
    Matcher signal = SIGNAL.matcher(field);
    int end = 0;
    while (signal.find() && signal.start() == end) {
      Signal.Type type = Signal.Type.valueOf(signal.group(1));
      String kind = signal.group(2);
      boolean isKnown =
          type == Signal.Type.LIFE_EVENT
              ? Arrays.stream(LifeEvent.values()).anyMatch(event -> event.name().equals(kind))
              : kind == null && type != Signal.Type.OWN;
      boolean areWords =
          QUOTED
              .matcher(signal.group(3))
              .results()
              .allMatch(words -> post.text().contains(words.group(1)));
      if (!isKnown || !areWords) {
        return false;
      }
      end = signal.end();
    }
    return end == field.length();
  }

  private static Predicate<Post> each(
      int field, String between, BiPredicate<Post, String> isRight) {
    return post ->
        post.fields.get(field).isEmpty()
            || Arrays.stream(post.fields.get(field).split(between, -1))
                .allMatch(part -> isRight.test(post, part));
  }

  @Test
  void noPostIsWrittenTwice() {
    Map<Long, List<Integer>> postsOfRun = new HashMap<>();
    List<Set<Long>> runs = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    for (int number = 0; number < POSTS.size(); number++) {
      Set<Long> own = runs(POSTS.get(number).text());
      Map<Integer, Integer> shared = new HashMap<>();
      for (Long run : own) {
        postsOfRun
            .getOrDefault(run, List.of())
            .forEach(other -> shared.merge(other, 1, Integer::sum));
      }
      for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
        int all = own.size() + runs.get(other.getKey()).size() - other.getValue();
        if (other.getValue() >= ALIKE * all) {
          twice.add(POSTS.get(number) + " and " + POSTS.get(other.getKey()));
        }
      }
      for (Long run : own) {
        postsOfRun.computeIfAbsent(run, key -> new ArrayList<>()).add(number);
      }
      runs.add(own);
    }
    assertThat(twice).isEmpty();
  }

  /** The runs of four words of a text, or its few words as one. */
  private static Set<Long> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<Long> runs = new HashSet<>();
    for (int begin = 0; begin == 0 || begin + RUN <= words.size(); begin++) {
      long hash = 17;
      for (String word : words.subList(begin, Math.min(words.size(), begin + RUN))) {
        hash = hash * 1_000_003 + word.hashCode();
      }
      runs.add(hash);
    }
    return runs;
  }
}
