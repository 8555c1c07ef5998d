package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.index.match.Passages.Passage;

/**
 * Finds the minimal stretches of a post in which something is said, in the order of the text.
 * Immutable and thread-safe.
 */
sealed interface Stretches {

  List<Stretch> in(Post post);

  Need need();

  /** {@return whether each is one word} */
  default boolean areWords() {
    return false;
  }

  /** Any of several terms. */
  record Terms(Keys keys) implements Stretches {

    @Override
    public List<Stretch> in(Post post) {
      List<Stretch> found = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        for (int place : post.held().places(keys.get(i))) {
          found.add(Stretch.at(post, place));
        }
      }
      return Stretch.minimal(found);
    }

    @Override
    public Need need() {
      return Need.anyOf(keys);
    }

    @Override
    public boolean areWords() {
      return true;
    }
  }

  /** Words of some shape. */
  record Shaped(String field, Pattern pattern) implements Stretches {

    @Override
    public List<Stretch> in(Post post) {
      return Stretch.minimal(
          IntStream.range(post.begin(field), post.end(field))
              .filter(place -> pattern.fits(post.token(place).term()))
              .mapToObj(place -> Stretch.at(post, place))
              .toList());
    }

    @Override
    public Need need() {
      return pattern.need();
    }

    @Override
    public boolean areWords() {
      return true;
    }
  }

  /**
   * Words in a row.
   *
   * @param keys two or more
   */
  record Row(Keys keys) implements Stretches {

    /** {@return one of its stretches as a whole} */
    Passage whole(Post post, Stretch row) {
      int[] ends = {Integer.MAX_VALUE, 0};
      row.forEachPlace(place -> {
        ends[0] = Math.min(ends[0], post.token(place).start());
        ends[1] = Math.max(ends[1], post.token(place).end());
      });
      return new Passage(ends[0], ends[1]);
    }

    @Override
    public List<Stretch> in(Post post) {
      if (!keys.allIn(post.held())) {
        return List.of();
      }
      List<Stretch> rows = new ArrayList<>();
      for (int place : post.held().places(keys.get(0))) {
        int[] row = row(post, place);
        if (row.length == keys.size()) {
          int start = post.token(place).position();
          rows.add(new Stretch(start, start + keys.size() - 1, row));
        }
      }
      return rows;
    }

    private int[] row(Post post, int first) {
      int[] row = new int[keys.size()];
      row[0] = first;
      int position = post.token(first).position();
      for (int i = 1; i < keys.size(); i++) {
        int next = post.firstFrom(post.held().places(keys.get(i)), position + i);
        if (next < 0 || post.token(next).position() > position + i) {
          return Arrays.copyOf(row, i);
        }
        row[i] = next;
      }
      return row;
    }

    @Override
    public Need need() {
      return Need.allOf(keys);
    }
  }

  /**
   * One thing and, after it, another.
   *
   * @param gaps how many words may stand between them
   */
  record Followed(Stretches one, Stretches other, int gaps) implements Stretches {

    @Override
    public List<Stretch> in(Post post) {
      List<Stretch> before = one.in(post);
      if (before.isEmpty()) {
        return List.of();
      }
      List<Stretch> after = other.in(post);
      List<Stretch> found = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < before.size(); i++) {
        Stretch first = before.get(i);
        while (next < after.size() && after.get(next).start() <= first.end()) {
          next++;
        }
        if (next == after.size()) {
          break;
        }
        Stretch second = after.get(next);
        boolean isLastBefore = i + 1 == before.size() || before.get(i + 1).end() >= second.start();
        if (isLastBefore && first.gap(second) <= gaps) {
          found.add(first.to(second));
        }
      }
      return found;
    }

    @Override
    public Need need() {
      return new Need.All(List.of(one.need(), other.need()));
    }
  }

  /**
   * All of several terms in any order; two may stand at one position.
   *
   * @param keys two or more, each once
   */
  record Together(Keys keys) implements Stretches {

    @Override
    public List<Stretch> in(Post post) {
      int[][] places = new int[keys.size()][];
      for (int i = 0; i < keys.size(); i++) {
        places[i] = post.held().places(keys.get(i));
        if (places[i].length == 0) {
          return List.of();
        }
      }
      List<Stretch> found = new ArrayList<>();
      for (int[] ofOne : places) {
        for (int place : ofOne) {
          addFrom(post, post.token(place).position(), places, found);
        }
      }
      return Stretch.minimal(found);
    }

    /** Adds the stretch from a position to the last of the first of each from there. */
    private static void addFrom(Post post, int start, int[][] places, List<Stretch> found) {
      int[] chosen = new int[places.length];
      int end = start;
      for (int i = 0; i < places.length; i++) {
        int next = post.firstFrom(places[i], start);
        if (next < 0) {
          return;
        }
        chosen[i] = next;
        end = Math.max(end, post.token(next).position());
      }
      found.add(new Stretch(start, end, chosen));
    }

    @Override
    public Need need() {
      return Need.allOf(keys);
    }
  }

  /** What several others are made with, looked for once a post. */
  record Shared(Stretches stretches) implements Stretches {

    @Override
    public List<Stretch> in(Post post) {
      return post.where(stretches);
    }

    @Override
    public Need need() {
      return stretches.need();
    }

    @Override
    public boolean areWords() {
      return stretches.areWords();
    }
  }

  /** What is not wider than so many words. */
  record Within(int width, Stretches stretches) implements Stretches {

    @Override
    public List<Stretch> in(Post post) {
      List<Stretch> found = new ArrayList<>(stretches.in(post));
      found.removeIf(stretch -> stretch.width() > width);
      return found;
    }

    @Override
    public Need need() {
      return stretches.need();
    }
  }

  /** Any of several. */
  record AnyOf(List<Stretches> parts) implements Stretches {

    public AnyOf {
      parts = List.copyOf(parts);
    }

    /** {@return the same, without a list around one} */
    static Stretches of(List<Stretches> parts) {
      return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }

    @Override
    public List<Stretch> in(Post post) {
      List<Stretch> all = new ArrayList<>();
      parts.forEach(part -> all.addAll(part.in(post)));
      return Stretch.minimal(all);
    }

    @Override
    public Need need() {
      return new Need.Any(parts.stream().map(Stretches::need).toList());
    }

    @Override
    public boolean areWords() {
      return parts.stream().allMatch(Stretches::areWords);
    }
  }
}
