package nl.buzzard.crawler.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;

/**
 * The rules by which X picks the posts of an app's stream; see docs.x.com, filtered stream. A rule
 * of ours has the name of its source as its tag; rules of others are let be. Not thread-safe.
 *
 * @param address asks X at a path
 * @param fetcher asks
 * @param failure puts refusals into words
 */
record XRules(XAddress address, Fetcher fetcher, XFailure failure) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Makes sure that the stream follows a search, and no older form of it.
   *
   * @throws SourceException if X refuses
   */
  void follow(String search, String tag) throws SourceException, InterruptedException {
    boolean known = false;
    ArrayNode old = JSON.createArrayNode();
    for (JsonNode rule : ask(address.at("tweets/search/stream/rules")).path("data")) {
      if (rule.path("tag").asText().equals(tag)) {
        boolean same = rule.path("value").asText().equals(search);
        known |= same;
        if (!same) {
          old.add(rule.path("id").asText());
        }
      }
    }
    if (!old.isEmpty()) {
      ObjectNode change = JSON.createObjectNode();
      change.putObject("delete").set("ids", old);
      change(change);
    }
    if (!known) {
      ObjectNode change = JSON.createObjectNode();
      change.putArray("add").addObject().put("value", search).put("tag", tag);
      change(change);
    }
  }

  /** X answers a rule it does not understand with a success that holds errors. */
  private void change(ObjectNode change) throws SourceException, InterruptedException {
    FetchRequest request = address.at("tweets/search/stream/rules");
    if (ask(request.posting(change.toString())).path("errors").isArray()) {
      throw failure.misunderstood();
    }
  }

  private JsonNode ask(FetchRequest request) throws SourceException, InterruptedException {
    try {
      return switch (fetcher.fetch(request)) {
        case Answer.Document document -> JSON.readTree(document.body());
        case Answer.NotModified _ -> throw failure.malformed();
      };
    } catch (IOException e) {
      throw failure.malformed();
    } catch (SourceException e) {
      throw failure.plainly(e);
    }
  }
}
