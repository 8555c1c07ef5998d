package nl.buzzard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationWatcher;
import nl.buzzard.console.queries.QueryVersion;
import nl.buzzard.console.queries.QueryVersions;
import nl.buzzard.index.query.QueryPrinter;
import org.jdbi.v3.core.Jdbi;

/**
 * The monitored queries of the configuration in force, and the forms they have had. Thread-safe.
 */
final class WatchedQueries {

  private static final String BRANDS = "brands.yml";
  private static final String QUERIES = "queries.yml";

  private final ConfigurationWatcher configuration;
  private final QueryVersions versions;
  private final InstantSource clock;

  WatchedQueries(ConfigurationWatcher configuration, Jdbi jdbi, InstantSource clock) {
    this.configuration = configuration;
    this.versions = new QueryVersions(jdbi);
    this.clock = clock;
  }

  /** {@return the forms the queries have had} */
  QueryVersions versions() {
    return versions;
  }

  /** {@return every query a mention is held against now: those of brands, then the named ones} */
  List<QueryVersion> inForce() {
    Configuration current = configuration.current();
    QueryPrinter printer = new QueryPrinter(current.settings().zone());
    Instant now = clock.instant();
    String ofBrands = owner(BRANDS);
    String ofQueries = owner(QUERIES);
    return Stream.concat(
            current.brands().stream()
                .map(brand ->
                    new QueryVersion(
                        brand.name(), brand.name(), printer.print(brand.query()), ofBrands, now)),
            current.queries().stream()
                .map(query ->
                    new QueryVersion(
                        query.name(), query.brand(), printer.print(query.query()), ofQueries, now)))
        .toList();
  }

  /** Keeps what is in force, where it is new. */
  void keep() {
    versions.keep(inForce(), owner(QUERIES), clock.instant());
  }

  /** {@return who owns a file; nobody's name where there is none to tell} */
  private String owner(String file) {
    try {
      return Files.getOwner(configuration.folder().resolve(file)).getName();
    } catch (IOException | UnsupportedOperationException untold) {
      return "?";
    }
  }
}
