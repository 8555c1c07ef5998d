package nl.buzzard.crawler.robots;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.buzzard.crawler.robots.RobotsTxt.RobotsGroup;
import org.jspecify.annotations.Nullable;

/** Reads a robots.txt line by line into groups. Not thread-safe: made for one file. */
final class RobotsLines {

  /** RFC 9309, section 2.5, asks for at least this much; the rest may be cut. */
  private static final int MOST_BYTES = 500 * 1024;

  /** The reference parser cuts longer lines: eight times the longest usual address. */
  private static final int LONGEST_LINE = 2083 * 8;

  private static final Set<String> DISALLOW =
      Set.of("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw");

  private static final Set<String> USER_AGENT = Set.of("user-agent", "useragent", "user agent");

  private static final Set<String> SITEMAP = Set.of("sitemap", "site-map");

  private static final Set<String> CRAWL_DELAY = Set.of("crawl-delay", "crawldelay");

  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final List<RobotsGroup> groups = new ArrayList<>();
  private final List<String> sitemaps = new ArrayList<>();
  private List<String> agents = new ArrayList<>();
  private List<RobotsRule> rules = new ArrayList<>();
  private @Nullable Duration delay;
  private boolean rulesBegan;

  void read(byte[] bytes) {
    int number = 0;
    for (String line : text(bytes).split("\r\n|\r|\n", -1)) {
      number++;
      readLine(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line, number);
    }
  }

  RobotsTxt toRobotsTxt() {
    endGroup();
    return new RobotsTxt(groups, sitemaps);
  }

  /** A byte order mark goes, or as much of one as there is. */
  private static String text(byte[] bytes) {
    int start = 0;
    while (start < UTF8_MARK.length && start < bytes.length && bytes[start] == UTF8_MARK[start]) {
      start++;
    }
    int end = Math.min(bytes.length, MOST_BYTES);
    return new String(bytes, start, Math.max(0, end - start), charset(bytes));
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    // Both skip the mark themselves.
    return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private void readLine(String written, int number) {
    int comment = written.indexOf('#');
    String line = (comment < 0 ? written : written.substring(0, comment)).strip();
    int end = endOfKey(line);
    if (end < 0) {
      return;
    }
    String key = line.substring(0, end).strip().toLowerCase(Locale.ROOT);
    String value = line.substring(end + 1).strip();
    if (USER_AGENT.contains(key)) {
      userAgent(value);
    } else if (DISALLOW.contains(key)) {
      rule(false, value, number);
    } else if (key.equals("allow")) {
      rule(true, value, number);
    } else if (CRAWL_DELAY.contains(key)) {
      crawlDelay(value);
    } else if (SITEMAP.contains(key)) {
      sitemaps.add(value);
    }
  }

  /** A colon ends the key; where it was forgotten, the one space between two words does. */
  private static int endOfKey(String line) {
    int colon = line.indexOf(':');
    if (colon >= 0) {
      return colon;
    }
    String[] words = line.split("[ \t]+", 3);
    return words.length == 2 ? words[0].length() : -1;
  }

  private void userAgent(String value) {
    if (rulesBegan) {
      endGroup();
    }
    boolean any = value.startsWith("*") && (value.length() == 1 || isBlank(value.charAt(1)));
    agents.add(any ? RobotsGroup.ANY : RobotsTxt.token(value));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private void rule(boolean allow, String value, int number) {
    if (agents.isEmpty()) {
      return;
    }
    rulesBegan = true;
    if (!value.isEmpty()) {
      rules.add(new RobotsRule(allow, RobotsPath.ofRule(value), number));
      if (allow && value.endsWith("/index.html")) {
        String folder = value.substring(0, value.length() - "index.html".length());
        rules.add(new RobotsRule(true, RobotsPath.ofRule(folder) + "$", number));
      }
    }
  }

  /** Not of the RFC, and written by many sites; it does not end the list of agents. */
  private void crawlDelay(String value) {
    if (!agents.isEmpty() && value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      delay = Duration.ofMillis((long) (Double.parseDouble(value) * 1_000));
    }
  }

  private void endGroup() {
    if (!agents.isEmpty()) {
      groups.add(new RobotsGroup(agents, rules, delay));
    }
    agents = new ArrayList<>();
    rules = new ArrayList<>();
    delay = null;
    rulesBegan = false;
  }
}
