package nl.buzzard.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buzzard.core.mention.MadeUpStories;
import nl.buzzard.core.mention.MadeUpStories.Told;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.PairScore;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.index.story.NearTextStoryLinker;

/** How well and how fast stories are found, SimHash beside it. */
final class StoryQuality {

  private static final int BATCH = 4_000;
  private static final int TEXTS = 20_000;
  private static final int MANY_TEXTS = 1_000_000;

  private StoryQuality() {}

  /**
   * @param arguments none
   */
  public static void main(String[] arguments) {
    for (long seed = 201; seed <= 203; seed++) {
      List<Told> told = new MadeUpStories(seed).tell(TEXTS);
      say(
          String.format(
              Locale.ROOT, "seed %d, ours: %s", seed, inWords(told, link(mentions(told)))));
      for (int bits = 4; bits <= 16; bits += 4) {
        List<StoryId> found = new SimHashStories(bits).link(mentions(told));
        say(
            String.format(
                Locale.ROOT, "seed %d, SimHash, %2d bits: %s", seed, bits, inWords(told, found)));
      }
    }
    List<Mention> many = mentions(new MadeUpStories(204).tell(MANY_TEXTS));
    double begin = cpuSeconds();
    long beginNanos = System.nanoTime();
    link(many);
    say(
        String.format(
            Locale.ROOT,
            "%,d posts: %,.0f a second of one core, %,.0f a second by the clock",
            MANY_TEXTS,
            MANY_TEXTS / (cpuSeconds() - begin),
            MANY_TEXTS / ((System.nanoTime() - beginNanos) / 1e9)));
  }

  private static List<StoryId> link(List<Mention> mentions) {
    NearTextStoryLinker linker = new NearTextStoryLinker();
    List<StoryId> found = new ArrayList<>();
    for (int from = 0; from < mentions.size(); from += BATCH) {
      found.addAll(linker.link(mentions.subList(from, Math.min(mentions.size(), from + BATCH))));
    }
    return found;
  }

  private static List<Mention> mentions(List<Told> told) {
    return told.stream().map(Told::mention).toList();
  }

  private static String inWords(List<Told> told, List<StoryId> found) {
    PairScore score = PairScore.of(told.stream().map(Told::story).toList(), found);
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f, F1 %.3f",
        score.precision(),
        score.recall(),
        score.f1());
  }

  private static double cpuSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
