package nl.buzzard.index.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.stage.StoryLinker;
import org.jspecify.annotations.Nullable;

/**
 * Puts mentions into one story when one says much the same as the other: reposts, syndicated
 * articles, quotes with a few words changed or the end cut off.
 *
 * <p>It compares with the different texts of the past week that it met last, as many as fit a
 * bounded memory. A text of fewer than {@value #FEWEST_WORDS} words is a story of its own.
 * Thread-safe.
 */
public final class NearTextStoryLinker implements StoryLinker {

  /** Shorter texts are alike by chance. */
  static final int FEWEST_WORDS = 5;

  private static final int TEXTS_REMEMBERED = 1 << 17;

  private final Supplier<Stream<EnrichedMention>> earlier;
  private @Nullable StoryWindow window;

  /** Makes a linker that has met no text yet. */
  public NearTextStoryLinker() {
    this(Stream::empty);
  }

  /**
   * @param earlier mentions linked before this process began, oldest first; asked for once, before
   *     the first batch, so that a restart does not cut a story in two
   */
  public NearTextStoryLinker(Supplier<Stream<EnrichedMention>> earlier) {
    this.earlier = earlier;
  }

  @Override
  public List<StoryId> link(List<Mention> batch) {
    List<Text> texts = batch.parallelStream().map(Text::of).toList();
    List<StoryId> stories = new ArrayList<>(texts.size());
    synchronized (this) {
      StoryWindow met = window == null ? rememberedWindow() : window;
      window = met;
      texts.forEach(text -> stories.add(story(met, text)));
    }
    return stories;
  }

  private StoryWindow rememberedWindow() {
    StoryWindow filled = new StoryWindow(TEXTS_REMEMBERED);
    try (Stream<EnrichedMention> mentions = earlier.get()) {
      mentions.forEach(mention -> {
        Text text = Text.of(mention.mention());
        if (text.sketch() != null) {
          filled.remember(text.sketch(), text.published(), mention.story());
        }
      });
    }
    return filled;
  }

  private static StoryId story(StoryWindow window, Text text) {
    Sketch sketch = text.sketch();
    return sketch == null ? text.own() : window.storyOf(sketch, text.published(), text.own());
  }

  /**
   * What is compared of a mention.
   *
   * @param sketch null when it is too short to compare
   * @param published epoch seconds
   * @param own its story unless it is like another
   */
  private record Text(@Nullable Sketch sketch, long published, StoryId own) {

    static Text of(Mention mention) {
      List<String> words = StoryWords.of(mention.text());
      return new Text(
          words.size() < FEWEST_WORDS ? null : Sketch.of(words),
          mention.published().getEpochSecond(),
          new StoryId(mention.id().value()));
    }
  }
}
