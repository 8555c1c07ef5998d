package nl.buzzard.index.opensearch;

import java.net.URI;
import java.util.HexFormat;
import nl.buzzard.config.OpenSearchSettings;

/** The OpenSearch the tests use: the one at the address in {@value #ADDRESS}. */
public final class TestCluster {

  /** Names the environment variable with the address. */
  public static final String ADDRESS = "BUZZARD_OPENSEARCH";

  /** Why tests are skipped without it. */
  public static final String SKIPPED = "set BUZZARD_OPENSEARCH to the address of an OpenSearch";

  private TestCluster() {}

  /** {@return an installation of its own for a test} */
  public static OpenSearchSettings installation(Object owner) {
    String name = "test" + HexFormat.of().toHexDigits(owner.hashCode());
    return new OpenSearchSettings(
        URI.create(System.getenv(ADDRESS)).resolve("/" + name), null, null);
  }

  /** Takes away all an installation kept. */
  public static void clear(OpenSearchSettings installation) {
    Months months = Months.at(installation.address());
    try (Cluster cluster = new Cluster(installation)) {
      cluster.send("DELETE", months.pattern(), null);
      cluster.send("DELETE", "_index_template/" + months.alias(), null);
    }
  }
}
