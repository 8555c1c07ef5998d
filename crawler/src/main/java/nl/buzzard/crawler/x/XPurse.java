package nl.buzzard.crawler.x;

import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.budget.Budget;

/**
 * Pays for posts that come unasked: what some of them cost is set aside ahead, so that a post is
 * never taken that was not paid for. Not thread-safe.
 */
final class XPurse {

  /** X sends no more than 250 posts a second. */
  private static final long AHEAD = 50;

  private final SourceSettings.XSearch settings;
  private final Budget budget;
  private long paidFor;
  private long taken;

  XPurse(SourceSettings.XSearch settings, Budget budget) {
    this.settings = settings;
    this.budget = budget;
  }

  /**
   * Makes sure that a post can be paid for.
   *
   * @throws SourceException if the budget is used up
   */
  void refill() throws SourceException {
    if (taken < paidFor) {
      return;
    }
    settle();
    SourceSettings.Prices prices = settings.prices();
    long left = budget.left(settings.id(), prices.budget());
    long posts = Math.min(AHEAD, left / prices.post());
    if (posts == 0 || !budget.setAside(settings.id(), posts * prices.post(), prices.budget())) {
      throw XSource.usedUp(prices, left);
    }
    paidFor = posts;
  }

  /** Pays for a post. */
  void take() throws SourceException {
    refill();
    taken++;
  }

  /** Gives back what was set aside and not needed. */
  void settle() {
    if (paidFor > 0) {
      long price = settings.prices().post();
      budget.settle(settings.id(), paidFor * price, taken * price, taken);
      paidFor = 0;
      taken = 0;
    }
  }
}
