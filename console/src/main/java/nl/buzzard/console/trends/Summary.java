package nl.buzzard.console.trends;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.trends.Trends.BrandRow;
import nl.buzzard.console.words.Numbers;
import nl.buzzard.core.query.MentionQuery.Field;
import org.jspecify.annotations.Nullable;

/** What the numbers say, in a few plain clauses. */
public final class Summary {

  private final Frame frame;
  private final Trends trends;
  private final Numbers numbers;

  Summary(Frame frame, Trends trends) {
    this.frame = frame;
    this.trends = trends;
    this.numbers = frame.messages().numbers();
  }

  /** {@return the clauses in order, each with the mentions it is about} */
  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    String here = frame.view().href("/explore");
    clauses.add(new Clause(volume(), here));
    String net = net();
    if (net != null) {
      clauses.add(new Clause(net, null));
    }
    BrandRow brand = frame.view().brand() == null ? trends.mostChanged() : null;
    if (brand != null && brand.now().total() != brand.before()) {
      String itsMentions = frame.view().with(Field.BRAND, brand.name()).href("/explore");
      clauses.add(new Clause(mostChanged(brand), itsMentions));
    }
    return clauses;
  }

  private String volume() {
    String mentions =
        frame.messages().counted("explore.count", trends.now().total()) + " " + frame.periodWords();
    long before = trends.before().total();
    if (before == 0) {
      return frame.text("trends.volume.first", mentions, than());
    }
    Double change = Trends.change(trends.now().total(), before);
    long percent = change == null ? 0 : Math.round(change * 100);
    if (percent == 0) {
      return frame.text("trends.volume.same", mentions, than());
    }
    // Past a doubling a percentage says little.
    if (percent >= 200) {
      String times = numbers.decimal((double) trends.now().total() / before);
      return frame.text("trends.volume.times", mentions, times, than());
    }
    String key = percent > 0 ? "trends.volume.more" : "trends.volume.less";
    return frame.text(key, mentions, numbers.whole(Math.abs(percent)) + "%", than());
  }

  private @Nullable String net() {
    Double now = trends.now().net();
    Double before = trends.before().net();
    if (now == null) {
      return null;
    }
    if (before == null) {
      return frame.text("trends.net.first", numbers.net(now));
    }
    long moved = Math.round(now * 100) - Math.round(before * 100);
    return moved == 0
        ? frame.text("trends.net.same", numbers.net(now))
        : frame.text(
            moved > 0 ? "trends.net.rose" : "trends.net.fell",
            numbers.net(before),
            numbers.net(now));
  }

  private String mostChanged(BrandRow brand) {
    long moved = brand.now().total() - brand.before();
    String key = moved > 0 ? "trends.changed.more" : "trends.changed.less";
    return frame.text(
        key, brand.name(), numbers.whole(brand.before()), numbers.whole(brand.now().total()));
  }

  private String than() {
    TimeRange.Preset preset = frame.view().range().preset();
    return frame.text(preset == null ? "trends.than.custom" : "trends.than." + preset.code());
  }

  /**
   * One clause. Immutable.
   *
   * @param text plain text
   * @param href the mentions it is about; null for none
   */
  public record Clause(String text, @Nullable String href) {}
}
