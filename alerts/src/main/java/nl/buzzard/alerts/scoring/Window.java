package nl.buzzard.alerts.scoring;

/**
 * The rows within which an alert is right. Immutable.
 *
 * @param first the first row, from 0
 * @param last the last row
 */
public record Window(int first, int last) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Window {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("a window has a first row and does not end before it");
    }
  }

  int rows() {
    return last - first + 1;
  }

  boolean holds(int row) {
    return first <= row && row <= last;
  }
}
