package nl.buzzard.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.SettableTime;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsTest {

  @TempDir Path folder;
  private final SettableTime time = new SettableTime(Instant.parse("2026-11-21T12:00:00Z"));

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void onlyTheRightPasswordOpens(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Accounts accounts = new Accounts(database.jdbi(), time);
      assertThat(accounts.add("Sanne", "Sanne de Wit", "correct horse")).isTrue();
      assertThat(accounts.verify("SANNE", "correct horse"))
          .contains(new Account("sanne", "Sanne de Wit", null));
      assertThat(accounts.verify("sanne", "correct hors")).isEmpty();
      assertThat(accounts.verify("bram", "correct horse")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aNameIsTakenOnceAndThePasswordStays(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Accounts accounts = new Accounts(database.jdbi(), time);
      accounts.add("sanne", "Sanne", "correct horse");
      assertThat(accounts.add("SANNE", "Other", "another horse")).isFalse();
      assertThat(accounts.verify("sanne", "another horse")).isEmpty();
      assertThat(accounts.list()).containsExactly(new Account("sanne", "Sanne", null));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aNewPasswordSignsOutEverywhere(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Accounts accounts = new Accounts(database.jdbi(), time);
      accounts.add("sanne", "Sanne", "correct horse");
      Token token = Token.random();
      accounts.sessions().start(token, accounts.find("sanne").orElseThrow());
      assertThat(accounts.sessions().find(token)).isPresent();
      assertThat(accounts.setPassword("sanne", "battery staple")).isTrue();
      assertThat(accounts.sessions().find(token)).isEmpty();
      assertThat(accounts.verify("sanne", "battery staple")).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aSessionLivesAsLongAsItIsUsed(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Accounts accounts = new Accounts(database.jdbi(), time);
      accounts.add("sanne", "Sanne", "correct horse");
      Token token = Token.random();
      accounts.sessions().start(token, accounts.find("sanne").orElseThrow());
      for (int i = 0; i < 3; i++) {
        time.advance(Duration.ofDays(29));
        assertThat(accounts.sessions().find(token)).isPresent();
      }
      time.advance(Duration.ofDays(31));
      assertThat(accounts.sessions().find(token)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsKeptOfASessionOpensNoDoor(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Accounts accounts = new Accounts(database.jdbi(), time);
      accounts.add("sanne", "Sanne", "correct horse");
      Token token = Token.random();
      accounts.sessions().start(token, accounts.find("sanne").orElseThrow());
      String kept =
          database
              .jdbi()
              .withHandle(handle ->
                  handle
                      .createQuery("SELECT token FROM console_session")
                      .mapTo(String.class)
                      .one());
      assertThat(accounts.sessions().find(new Token(kept))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aShortPasswordAndAnOddNameAreRefused(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Accounts accounts = new Accounts(database.jdbi(), time);
      assertThatThrownBy(() -> accounts.add("sanne", "Sanne", "short"))
          .hasMessageContaining("8 characters");
      assertThatThrownBy(() -> accounts.add("<b>", "B", "correct horse"))
          .hasMessageContaining("user name");
    }
  }
}
