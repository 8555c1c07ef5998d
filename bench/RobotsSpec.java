import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.buzzard.crawler.robots.RobotsTxt;
import nl.buzzard.crawler.robots.RobotsVerdict;

/**
 * Decides every case of a folder of robots.txt expectations in protobuf text, as Google publishes
 * them; see robots-spec.sh. Prints each case decided wrong, and the figure.
 */
final class RobotsSpec {

  private static final Pattern TOKEN =
      Pattern.compile("#[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"|[A-Za-z_0-9]+|[{}\\[\\]:,]");

  private int right;
  private int wrong;

  public static void main(String[] arguments) throws Exception {
    RobotsSpec spec = new RobotsSpec();
    try (var files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".textproto")).sorted().toList()) {
        spec.decide(file);
      }
    }
    System.out.printf("robots.txt specification: %d of %d decided right%n", spec.right, spec.right + spec.wrong);
    System.exit(spec.wrong > 0 || spec.right == 0 ? 1 : 0);
  }

  private void decide(Path file) throws Exception {
    List<String> tokens =
        TOKEN.matcher(Files.readString(file)).results().map(MatchResult::group).filter(t -> !t.startsWith("#")).toList();
    byte[] robots = {};
    String agent = "";
    String url = "";
    for (int at = 0; at < tokens.size(); at++) {
      switch (tokens.get(at)) {
        case "robotstxt" -> robots = value(tokens, at);
        case "useragent" -> agent = new String(value(tokens, at), StandardCharsets.UTF_8);
        case "testurl" -> url = new String(value(tokens, at), StandardCharsets.UTF_8);
        case "ALLOWED", "DISALLOWED" -> check(file, robots, agent, url, tokens.get(at).equals("ALLOWED"));
        default -> { }
      }
    }
  }

  private void check(Path file, byte[] robots, String agent, String url, boolean expected) {
    RobotsVerdict verdict = RobotsTxt.read(robots).verdict(agent, url);
    if (verdict.allowed() == expected) {
      right++;
    } else {
      wrong++;
      System.out.printf("WRONG %s: %s %s should be %s, decided by %s%n", file.getFileName(), agent, url,
          expected ? "allowed" : "disallowed", verdict.rule());
    }
  }

  /** The strings after a field name, joined, C escapes undone. */
  private static byte[] value(List<String> tokens, int field) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = field + 1; at < tokens.size(); at++) {
      String token = tokens.get(at);
      if (token.startsWith("\"")) {
        bytes.writeBytes(unescaped(token.substring(1, token.length() - 1)));
      } else if (!token.equals(":")) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        int end = text.offsetByCodePoints(i, 1);
        bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end - 1;
        continue;
      }
      char kind = text.charAt(++i);
      int start = kind == 'x' ? i + 1 : i;
      int radix = kind == 'x' ? 16 : 8;
      int most = kind == 'x' ? 2 : 3;
      int end = start;
      while (end < text.length() && end < start + most && Character.digit(text.charAt(end), radix) >= 0) {
        end++;
      }
      if (end > start) {
        bytes.write(Integer.parseInt(text.substring(start, end), radix));
        i = end - 1;
      } else {
        bytes.write(switch (kind) { case 'n' -> '\n'; case 'r' -> '\r'; case 't' -> '\t'; case 'f' -> '\f'; case 'v' -> 11; case 'b' -> 8; case 'a' -> 7; default -> kind; });
      }
    }
    return bytes.toByteArray();
  }
}
