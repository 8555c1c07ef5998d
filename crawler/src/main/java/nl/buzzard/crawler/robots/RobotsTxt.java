package nl.buzzard.crawler.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A robots.txt, read by RFC 9309: the groups that name a robot count together, the longest matching
 * rule decides, and of two as long the one that allows. Immutable.
 *
 * <p>Read with the patience of the reference parser: a missing colon, usual misspellings of {@code
 * Disallow}, a byte order mark and any line ending are accepted; only the first 500 KiB are read.
 */
public final class RobotsTxt {

  /** A site without a robots.txt, or one that refuses to show it: everything may be read. */
  public static final RobotsTxt FREE = new RobotsTxt(List.of(), List.of());

  /** A site may ask for no more than this between two pages; who asks for more gets this. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  private final List<RobotsGroup> groups;
  private final List<String> sitemaps;

  RobotsTxt(List<RobotsGroup> groups, List<String> sitemaps) {
    this.groups = List.copyOf(groups);
    this.sitemaps = List.copyOf(sitemaps);
  }

  /** {@return the file in these bytes; what cannot be understood in it is passed over} */
  public static RobotsTxt read(byte[] bytes) {
    RobotsLines lines = new RobotsLines();
    lines.read(bytes);
    return lines.toRobotsTxt();
  }

  /** {@return the addresses of sitemaps it names, as written} */
  public List<String> sitemaps() {
    return sitemaps;
  }

  /**
   * {@return whether a robot may read a page}
   *
   * @param agent the robot's product token and nothing else, such as {@code Buzzard}
   * @param address the address of the page or its path, percent-encoded as it would be asked for
   */
  public RobotsVerdict verdict(String agent, String address) {
    String target = RobotsPath.ofAddress(address);
    RobotsRule rule =
        groupsFor(agent).stream()
            .flatMap(group -> group.rules().stream())
            .filter(candidate -> candidate.matches(target))
            .max(
                Comparator.comparingInt((RobotsRule candidate) -> candidate.path().length())
                    .thenComparing(RobotsRule::allow)
                    .thenComparing(RobotsRule::line, Comparator.reverseOrder()))
            .orElse(null);
    return new RobotsVerdict(rule == null || rule.allow(), rule);
  }

  /** {@return how long a robot should wait between two pages; empty when it is not told} */
  public Optional<Duration> crawlDelay(String agent) {
    return groupsFor(agent).stream()
        .map(RobotsGroup::delay)
        .filter(delay -> delay != null)
        .max(Comparator.naturalOrder())
        .map(delay -> delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
  }

  private List<RobotsGroup> groupsFor(String agent) {
    String token = agent.toLowerCase(Locale.ROOT);
    List<RobotsGroup> named = groups.stream().filter(group -> group.names(token)).toList();
    return named.isEmpty()
        ? groups.stream().filter(group -> group.names(RobotsGroup.ANY)).toList()
        : named;
  }

  /** {@return the product token a name begins with, in small letters; empty when there is none} */
  static String token(String name) {
    int end = 0;
    while (end < name.length() && isTokenCharacter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }

  /**
   * Rules for some robots. Immutable.
   *
   * @param agents product tokens in small letters, or {@link #ANY}
   * @param rules allow and disallow lines in the order of the file
   * @param delay the Crawl-delay; null when none is given
   */
  record RobotsGroup(List<String> agents, List<RobotsRule> rules, @Nullable Duration delay) {

    /** Every robot that no group names. */
    static final String ANY = "*";

    RobotsGroup {
      agents = List.copyOf(agents);
      rules = List.copyOf(new ArrayList<>(rules));
    }

    boolean names(String agent) {
      return agents.contains(agent);
    }
  }
}
