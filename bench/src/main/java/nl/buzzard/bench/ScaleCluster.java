package nl.buzzard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.config.OpenSearchSettings;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.opensearch.OpenSearchMentionStore;

/**
 * An OpenSearch to measure with, under a name of its own. Thread-safe.
 *
 * @param address where it is; its path is the name, and all that is kept under it goes in the end
 */
record ScaleCluster(URI address) {

  private static final Pattern SIZE =
      Pattern.compile("\"primaries\":\\{\"store\":\\{\"size_in_bytes\":(\\d+)");

  MentionStore open() {
    clear();
    return OpenSearchMentionStore.open(new OpenSearchSettings(address, null, null));
  }

  /** {@return how many bytes its indices take} */
  long size() {
    Matcher size = SIZE.matcher(ask("GET", address.getPath() + "-mentions-*/_stats/store"));
    if (!size.find()) {
      throw new IllegalStateException("the cluster does not say how large its indices are");
    }
    return Long.parseLong(size.group(1));
  }

  /** Deletes all that is kept under the name; a cluster deletes no indices by pattern. */
  void clear() {
    Matcher names =
        Pattern.compile(Pattern.quote(address.getPath().substring(1)) + "-mentions-\\d{4}-\\d{2}")
            .matcher(ask("GET", "/_cat/indices?h=index"));
    while (names.find()) {
      ask("DELETE", "/" + names.group());
    }
  }

  private String ask(String method, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException("the cluster at " + address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
