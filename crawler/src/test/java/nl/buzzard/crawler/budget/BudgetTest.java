package nl.buzzard.crawler.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetTest {

  private static final SourceId X = new SourceId("x");

  @TempDir Path folder;

  private final SettableTime time = new SettableTime(Instant.parse("2026-03-31T23:59:00Z"));

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theCapIsReachedToTheLastPartAndNeverPassed(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Budget budget = new Budget(database.jdbi(), time);
      assertThat(budget.setAside(X, 70, 100)).isTrue();
      assertThat(budget.setAside(X, 31, 100)).isFalse();
      assertThat(budget.setAside(X, 30, 100)).isTrue();
      assertThat(budget.left(X, 100)).isZero();
      assertThat(budget.left(new SourceId("other"), 100)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatWasNotChargedIsFreeAgain(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Budget budget = new Budget(database.jdbi(), time);
      budget.setAside(X, 100, 100);
      budget.settle(X, 100, 40, 8);
      assertThat(budget.spent(X)).isEqualTo(new Spending(1, 8, 40));
      assertThat(new Budget(database.jdbi(), time).left(X, 100)).isEqualTo(60);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aNewMonthBeginsWithNothingSpent(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Budget budget = new Budget(database.jdbi(), time);
      budget.setAside(X, 100, 100);
      time.advance(Duration.ofMinutes(2));
      assertThat(budget.left(X, 100)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void manyAtOncePassItTogetherNeither(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Budget budget = new Budget(database.jdbi(), time);
      AtomicInteger granted = new AtomicInteger();
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 40; i++) {
          threads.execute(() -> {
            if (budget.setAside(X, 7, 100)) {
              granted.incrementAndGet();
            }
          });
        }
      }
      assertThat(granted).hasValue(14);
      assertThat(budget.spent(X).micros()).isEqualTo(98);
    }
  }
}
