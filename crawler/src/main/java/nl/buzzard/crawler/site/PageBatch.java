package nl.buzzard.crawler.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits several pages of one site: one after the other, or many at once where the owner of the
 * host wants no delay. Ends early when enough was brought or enough time went by; the pages that
 * were not visited stay due. Thread-safe.
 */
final class PageBatch {

  private static final int LANES_WITHOUT_DELAY = 16;

  /** New items must not wait for the slow pages of their batch. */
  private static final Duration MOST_TIME = Duration.ofSeconds(5);

  private static final String FAULT = "Buzzard itself failed at this page; its log says more.";

  private static final Logger log = LoggerFactory.getLogger(PageBatch.class);

  private final PageVisit pages;
  private final int lanes;

  PageBatch(PageVisit pages, Duration delay) {
    this.pages = pages;
    lanes = delay.isZero() ? LANES_WITHOUT_DELAY : 1;
  }

  /**
   * {@return what became of the pages that were visited, in their order}
   *
   * @param limit the most items that they bring together
   */
  List<PageOutcome> visit(List<SitePage> due, int limit) throws InterruptedException {
    long end = System.nanoTime() + MOST_TIME.toNanos();
    AtomicInteger items = new AtomicInteger();
    Semaphore lane = new Semaphore(lanes);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<PageOutcome>> visits = new ArrayList<>();
      for (SitePage page : due) {
        lane.acquire();
        if (items.get() >= limit || System.nanoTime() > end) {
          break;
        }
        visits.add(threads.submit(() -> visit(page, limit, items, lane)));
      }
      return withinLimit(visits, limit);
    } finally {
      threads.shutdownNow();
    }
  }

  private PageOutcome visit(SitePage page, int limit, AtomicInteger items, Semaphore lane)
      throws InterruptedException {
    try {
      PageOutcome outcome = pages.visit(page, limit);
      if (outcome instanceof PageOutcome.Read read) {
        items.addAndGet(read.items().size());
      }
      return outcome;
    } catch (RuntimeException e) {
      log.error(
          "A page of {} could not be read because of a fault of ours", page.address().host(), e);
      return new PageOutcome.NotReached(page, new SourceException(Reason.MALFORMED, FAULT));
    } finally {
      lane.release();
    }
  }

  /** Pages that were read side by side may bring too much together; those stay due. */
  private static List<PageOutcome> withinLimit(List<Future<PageOutcome>> visits, int limit)
      throws InterruptedException {
    List<PageOutcome> outcomes = new ArrayList<>();
    int room = limit;
    for (Future<PageOutcome> visit : visits) {
      PageOutcome outcome = await(visit);
      int brought = outcome instanceof PageOutcome.Read read ? read.items().size() : 0;
      if (brought <= room) {
        outcomes.add(outcome);
        room -= brought;
      }
    }
    return outcomes;
  }

  private static PageOutcome await(Future<PageOutcome> visit) throws InterruptedException {
    try {
      return visit.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a visit ended without an outcome", e.getCause());
    }
  }
}
