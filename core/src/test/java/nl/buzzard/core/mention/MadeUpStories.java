package nl.buzzard.core.mention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stories nobody ever told, and their copies as they go round: passed on with "RT" and handles, cut
 * off, with addresses and hashtags added, reworded here and there. Which text belongs to which
 * story is known. A fifth of the stories are reports on one and the same form, such as a
 * disturbance on another line, and are told apart only by what is filled in. Not thread-safe.
 */
public final class MadeUpStories {

  private static final String SYLLABLES =
      "ba be bo da de di do fa fi ga ge go ha he hi ka ke ko la le li lo ma me mi mo na ne ni no pa"
          + " pe pi ra re ri ro sa se si so ta te ti to va ve vi vo wa we wi za ze zo";
  private static final List<String> SMALL =
      List.of("de", "het", "een", "van", "in", "op", "the", "and", "of", "to", "is", "was");
  private static final List<String> FORMS =
      List.of(
          "Storing op de lijn tussen %s en %s duurt tot ongeveer %s uur, reis om via %s",
          "Nieuwe vacature: %s bij %s in %s, reageer voor %s",
          "%s wint met ruime cijfers van %s in %s, lees het verslag van %s",
          "Weather in %s now: %s, wind from %s, tomorrow %s");

  private final Random random;
  private final List<String> words;

  /**
   * @param seed the same seed tells the same stories
   */
  public MadeUpStories(long seed) {
    random = new Random(seed);
    List<String> syllables = Arrays.asList(SYLLABLES.split(" "));
    words =
        IntStream.range(0, 3_000)
            .mapToObj(i ->
                IntStream.rangeClosed(0, 1 + i % 3)
                    .mapToObj(j -> syllables.get(random.nextInt(syllables.size())))
                    .collect(Collectors.joining()))
            .distinct()
            .toList();
  }

  /**
   * One text and the story it truly tells.
   *
   * @param mention the text
   * @param story the number of its story
   */
  public record Told(Mention mention, int story) {}

  /** {@return so many texts, the copies of a story spread among the texts that follow it} */
  public List<Told> tell(int texts) {
    List<Told> told = new ArrayList<>(texts);
    List<Telling> telling = new ArrayList<>();
    for (int number = 0; number < texts; number++) {
      if (telling.isEmpty() || random.nextInt(100) < 35) {
        telling.add(new Telling(number, newText(), copies()));
      }
      int which = random.nextInt(telling.size());
      Telling story = telling.get(which);
      String text = story.told == 0 ? story.text : copy(story.text);
      told.add(new Told(mention(number, text), story.number));
      if (++story.told > story.copies) {
        telling.set(which, telling.getLast());
        telling.removeLast();
      }
    }
    return told;
  }

  private static final class Telling {
    private final int number;
    private final String text;
    private final int copies;
    private int told;

    Telling(int number, String text, int copies) {
      this.number = number;
      this.text = text;
      this.copies = copies;
    }
  }

  private int copies() {
    return random.nextInt(2) == 0 ? 0 : random.nextInt(random.nextInt(10) == 0 ? 30 : 6);
  }

  private static Mention mention(int number, String text) {
    return Mentions.saying(text)
        .id("x:" + number)
        .at(Mentions.NOON.plus(Duration.ofSeconds(number)))
        .mention();
  }

  private String newText() {
    if (random.nextInt(5) == 0) {
      return String.format(one(FORMS), word(), word(), word(), word() + " " + word());
    }
    int length = random.nextInt(4) == 0 ? 40 + random.nextInt(200) : 8 + random.nextInt(22);
    return sentence(length);
  }

  private String sentence(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> random.nextInt(10) < 4 ? one(SMALL) : word())
        .collect(Collectors.joining(" "));
  }

  /** Common words are met a hundred times as often as rare ones. */
  private String word() {
    double share = random.nextDouble();
    return words.get((int) (share * share * words.size()));
  }

  private String copy(String text) {
    String copy = text;
    if (random.nextInt(10) < 3) {
      copy = reworded(copy);
    }
    if (random.nextInt(10) < 2) {
      copy = cutOff(copy);
    }
    return switch (random.nextInt(6)) {
      case 0 -> "RT @" + word() + ": " + copy;
      case 1 -> copy + " https://" + word() + ".example/" + random.nextInt(10_000);
      case 2 -> "@" + word() + " @" + word() + " " + copy;
      case 3 -> copy + " #" + word() + " via @" + word();
      case 4 -> copy.toUpperCase(java.util.Locale.ROOT) + "!!!";
      default -> copy;
    };
  }

  /** One word in ten is replaced, left out or doubled by another. */
  private String reworded(String text) {
    List<String> changed = new ArrayList<>(Arrays.asList(text.split(" ")));
    for (int edit = 0; edit < Math.max(1, changed.size() / 10); edit++) {
      int place = random.nextInt(changed.size());
      switch (random.nextInt(3)) {
        case 0 -> changed.set(place, word());
        case 1 -> changed.remove(place);
        default -> changed.add(place, word());
      }
    }
    return String.join(" ", changed);
  }

  private String cutOff(String text) {
    int kept = (int) (text.length() * (0.5 + random.nextDouble() / 2));
    return text.substring(0, kept) + "…";
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
