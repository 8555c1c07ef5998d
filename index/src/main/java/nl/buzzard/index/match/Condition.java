package nl.buzzard.index.match;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.index.document.MentionValues;
import nl.buzzard.index.match.Passages.Passage;

/** A query made ready to be held against one post after the other. Immutable and thread-safe. */
sealed interface Condition {

  boolean isMetBy(Post post);

  /** {@return what single terms tell of it; what they cannot tell is taken for met} */
  default Need need() {
    return Need.MET;
  }

  /** Adds the words and phrases of a post that meet it, if it is met. */
  default void show(Post post, Set<Passage> found) {
    // most conditions are met without words
  }

  /** Met by every post. */
  record Always() implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return true;
    }
  }

  /** Any of several terms of words. */
  record Terms(Keys keys) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return keys.anyIn(post.held());
    }

    @Override
    public Need need() {
      return Need.anyOf(keys);
    }

    @Override
    public void show(Post post, Set<Passage> found) {
      keys.stream()
          .flatMap(key -> IntStream.of(post.held().places(key)))
          .forEach(place -> found.add(Passages.at(post, place)));
    }
  }

  /**
   * Words in a row, shown as one.
   *
   * @param row two words or more
   */
  record InARow(Stretches.Row row) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return !row.in(post).isEmpty();
    }

    @Override
    public Need need() {
      return row.need();
    }

    @Override
    public void show(Post post, Set<Passage> found) {
      for (Stretch stretch : row.in(post)) {
        found.add(row.whole(post, stretch));
      }
    }
  }

  /** Words that stand in some way to each other, each shown by itself. */
  record Said(Stretches stretches) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return !stretches.in(post).isEmpty();
    }

    @Override
    public Need need() {
      return stretches.need();
    }

    @Override
    public void show(Post post, Set<Passage> found) {
      for (Stretch stretch : stretches.in(post)) {
        stretch.forEachPlace(place -> found.add(Passages.at(post, place)));
      }
    }
  }

  /** A value of a field. */
  record Value(int key) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return post.held().holds(key);
    }

    @Override
    public Need need() {
      return new Need.Key(key);
    }
  }

  /** A value of some shape. */
  record ShapedValue(Field field, Pattern pattern) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return post.values(field).stream().anyMatch(pattern::fits);
    }

    @Override
    public Need need() {
      return pattern.need();
    }
  }

  /** A post with a title and a text apart. */
  record Titled() implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return post.isTitled();
    }
  }

  /** A measure in a range. */
  record Measured(Measure measure, double from, double to) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      Number value = MentionValues.measured(post.mention(), measure);
      return value != null
          && Double.compare(value.doubleValue(), from) >= 0
          && Double.compare(value.doubleValue(), to) <= 0;
    }
  }

  /**
   * Published in a span.
   *
   * @param first the first epoch millisecond
   * @param last the last one
   */
  record Published(long first, long last) implements Condition {

    static Published in(MentionQuery.Published span) {
      return new Published(
          MentionValues.firstFrom(span.from()), MentionValues.lastBefore(span.until()));
    }

    @Override
    public boolean isMetBy(Post post) {
      long published = MentionValues.milliseconds(post.mention().published());
      return first <= published && published <= last;
    }
  }

  /** All of several; met when there are none. */
  record AllOf(List<Condition> parts) implements Condition {

    public AllOf {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isMetBy(Post post) {
      for (Condition part : parts) {
        if (!part.isMetBy(post)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Need need() {
      return new Need.All(parts.stream().map(Condition::need).toList());
    }

    @Override
    public void show(Post post, Set<Passage> found) {
      parts.forEach(part -> part.show(post, found));
    }
  }

  /** Any of several; not met when there are none. */
  record AnyOf(List<Condition> parts) implements Condition {

    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isMetBy(Post post) {
      for (Condition part : parts) {
        if (part.isMetBy(post)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Need need() {
      return new Need.Any(parts.stream().map(Condition::need).toList());
    }

    @Override
    public void show(Post post, Set<Passage> found) {
      for (Condition part : parts) {
        if (part.isMetBy(post)) {
          part.show(post, found);
        }
      }
    }
  }

  /** Anything but this. */
  record NoneOf(Condition part) implements Condition {

    @Override
    public boolean isMetBy(Post post) {
      return !part.isMetBy(post);
    }
  }
}
