package nl.buzzard.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules and examples of RFC 9309 as tables. */
class RobotsTxtTest {

  /** Section 5.1. */
  private static final String SIMPLE =
      """
      User-Agent: *
      Disallow: *.gif$
      Disallow: /example/
      Allow: /publications/

      User-Agent: foobot
      Disallow:/
      Allow:/example/page.html
      Allow:/example/allowed.gif

      User-Agent: barbot
      User-Agent: bazbot
      Disallow: /example/page.html

      User-Agent: quxbot
      """;

  /** Section 5.2. */
  private static final String LONGEST =
      """
      User-Agent: foobot
      Allow: /example/page/
      Disallow: /example/page/disallowed.gif
      """;

  /** Section 2.2.1. */
  private static final String MERGED =
      """
      user-agent: ExampleBot
      disallow: /foo
      disallow: /bar

      user-agent: ExampleBot
      disallow: /baz
      """;

  @ParameterizedTest
  @CsvSource({
    "anybot, /publications/a, true",
    "anybot, /example/a, false",
    "anybot, /pictures/a.gif, false",
    "anybot, /pictures/a.gif?b, true",
    "FooBot, /publications/a, false",
    "foobot, /example/page.html, true",
    "foobot, /example/allowed.gif, true",
    "barbot, /example/page.html, false",
    "barbot, /example/other.html, true",
    "bazbot, /example/page.html, false",
    "quxbot, /example/page.html, true",
  })
  void theSimpleExampleIsDecidedAsTheRfcSays(String agent, String path, boolean allowed) {
    assertThat(verdict(SIMPLE, agent, path).allowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "/example/page/a.html, true",
    "/example/page/disallowed.gif, false",
    "/elsewhere, true",
  })
  void theLongestMatchDecides(String path, boolean allowed) {
    assertThat(verdict(LONGEST, "foobot", path).allowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"/foo, false", "/bar, false", "/baz, false", "/qux, true"})
  void groupsOfTheSameRobotAreOne(String path, boolean allowed) {
    assertThat(verdict(MERGED, "examplebot", path).allowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "/fish, /fish.html, true",
    "/fish, /Fish, false",
    "/fish*, /fishheads/a, true",
    "/fish/, /fish, false",
    "/*.php, /a/b.php?c, true",
    "/*.php$, /a/b.php?c, false",
    "/*.php$, /a/b.php, true",
    "/a*b*c$, /abc, true",
    "/a*b*c$, /abcx, false",
    "/a*bc$, /abc, true",
    "/ab*b$, /ab, false",
    "*/x, /a/x, true",
    "/f$oo, /f$oo, true",
    "/$, /, true",
    "/$, /a, false",
    "/é, /%C3%A9, true",
    "/%c3%a9, /%C3%A9, true",
    "/a%2fb, /a/b, false",
  })
  void starAndDollarMeanWhatTheRfcSays(String pattern, String path, boolean matches) {
    String file = "User-agent: *\nDisallow: " + pattern;
    assertThat(verdict(file, "anybot", path).allowed()).isEqualTo(!matches);
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *\rDisallow: /x', false",
    "'User-agent: *\r\nDisallow: /x', false",
    "'User-agent *\nDisallow /x', false",
    "'user agent: *\ndissallow: /x', false",
    "'\ufeffUser-agent: *\nDisallow: /x', false",
    "'User-agent: * # all\nDisallow: /x # no', false",
    "'User-agent: *\nSitemap: /s\nDisallow: /x', false",
    "'Disallow: /x\nUser-agent: *', true",
    "'User-agent: *\nDisallow: # /x', true",
    "'<html>no such page', true",
    "'', true",
  })
  void usualMistakesAreForgiven(String file, boolean allowed) {
    assertThat(verdict(file, "anybot", "https://a.example/x").allowed()).isEqualTo(allowed);
  }

  @Test
  void ofTwoRulesAsLongTheOneThatAllowsDecides() {
    RobotsVerdict verdict = verdict("User-agent: *\nDisallow: /a\nAllow: /a", "anybot", "/a");
    assertThat(verdict.allowed()).isTrue();
    assertThat(Objects.requireNonNull(verdict.rule())).hasToString("Allow: /a (line 3)");
  }

  @Test
  void whatStandsBeyond500KibibytesIsNotRead() {
    String file = "User-agent: *\n" + "#\n".repeat(256_000) + "Disallow: /";
    assertThat(verdict(file, "anybot", "/a").allowed()).isTrue();
  }

  @Test
  void aPatternFullOfStarsIsDecidedAtOnce() {
    String file = "User-agent: *\nDisallow: /" + "*a".repeat(2_000) + "$";
    assertThat(verdict(file, "anybot", "/" + "a".repeat(20_000) + "b").allowed()).isTrue();
  }

  @Test
  void delayAndSitemapsAreRead() {
    RobotsTxt robots =
        read(
            "User-agent: *\nCrawl-delay: 2.5\nDisallow: /a\n"
                + "Sitemap: https://a.example/s.xml\nUser-agent: slow\nCrawl-delay: 999999");
    assertThat(robots.crawlDelay("anybot")).contains(Duration.ofMillis(2_500));
    assertThat(robots.crawlDelay("slow")).contains(Duration.ofMinutes(2));
    assertThat(robots.sitemaps()).containsExactly("https://a.example/s.xml");
    assertThat(read("User-agent: *\nDisallow: /a").crawlDelay("anybot")).isEmpty();
  }

  private static RobotsVerdict verdict(String file, String agent, String address) {
    return read(file).verdict(agent, address);
  }

  private static RobotsTxt read(String file) {
    return RobotsTxt.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
