package nl.buzzard.crawler.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * One lenient pass over a feed that is not well-formed: what stands before and after the feed, its
 * document type and characters XML forbids go; HTML entities, bare ampersands, undeclared prefixes
 * and unclosed elements are put right. A feed that breaks off stays broken. Pure.
 */
final class XmlRepair {

  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

  private static final Pattern START = Pattern.compile("<(?:\\w+:)?(?:rss|feed|RDF|Channel)[\\s>]");

  /** A feed that is nothing but its outermost element. */
  private static final Pattern EMPTY = Pattern.compile("<[^>]*/>");

  private static final Map<String, String> PREFIXES =
      Map.of(
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private XmlRepair() {}

  /**
   * {@return the feed as well-formed XML}
   *
   * @throws UnreadableFeedException if there is no whole feed in the text
   */
  static String repair(String text) throws UnreadableFeedException {
    var start = START.matcher(text);
    if (!start.find()) {
      boolean page = text.toLowerCase(Locale.ROOT).contains("<html");
      throw new UnreadableFeedException(
          page
              ? "sent a web page instead of a feed; check the address."
              : "sent something that is no feed; check the address.");
    }
    String root = text.substring(start.start() + 1, start.end() - 1);
    int end = text.lastIndexOf("</" + root);
    if (end < start.start()
        && EMPTY.matcher(text).region(start.start(), text.length()).lookingAt()) {
      return "<" + root + "></" + root + ">";
    }
    if (end < start.start()) {
      throw new UnreadableFeedException("sent a feed that breaks off halfway.");
    }
    String feed = text.substring(start.start(), end) + "</" + root + ">";
    return wellFormed(FORBIDDEN.matcher(feed).replaceAll(""));
  }

  private static String wellFormed(String feed) throws UnreadableFeedException {
    Document document = Jsoup.parse(feed, "", Parser.xmlParser());
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    Element root = document.firstElementChild();
    if (root == null) {
      throw new UnreadableFeedException("sent something that is no feed; check the address.");
    }
    declarePrefixes(root);
    forgiveDetails(root);
    return root.outerHtml();
  }

  private static void declarePrefixes(Element root) {
    for (Attribute attribute : root.attributes()) {
      if (attribute.getKey().startsWith("xmlns")) {
        attribute.setValue(attribute.getValue().strip());
      }
    }
    for (String prefix : undeclaredPrefixes(root)) {
      root.attr("xmlns:" + prefix, PREFIXES.getOrDefault(prefix, "urn:undeclared:" + prefix));
    }
  }

  /** ROME refuses a whole feed for a fault in these, of which we use nothing. */
  private static void forgiveDetails(Element root) {
    root.select("skipHours, skipDays, cloud").remove();
    if (root.tagName().equals("rss") && !root.attr("version").startsWith("0.9")) {
      root.attr("version", "2.0");
    }
  }

  private static Set<String> undeclaredPrefixes(Element root) {
    Set<String> used = new TreeSet<>();
    Set<String> declared = new TreeSet<>(Set.of("xml", "xmlns"));
    for (Element element : root.getAllElements()) {
      addPrefix(element.tagName(), used);
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        if (name.startsWith("xmlns:")) {
          declared.add(name.substring("xmlns:".length()));
        }
        addPrefix(name, used);
      }
    }
    used.removeAll(declared);
    return used;
  }

  private static void addPrefix(String name, Set<String> prefixes) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      prefixes.add(name.substring(0, colon));
    }
  }
}
