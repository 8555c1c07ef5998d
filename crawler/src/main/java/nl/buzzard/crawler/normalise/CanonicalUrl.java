package nl.buzzard.crawler.normalise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for all spellings of a web address (RFC 3986, section 6.2): lower-case host, no
 * default port, no dot segments, percent-encoding only where needed; no user name, no tracking
 * parameters, no fragment.
 *
 * <p>A fragment of letters and a number ({@code #comment-12}, {@code #p345}) stays: forums and
 * blogs address single posts so, and without it a comment would count as the page it is on. Making
 * an address canonical twice equals once. Pure.
 */
public final class CanonicalUrl {

  private static final Pattern POST_FRAGMENT = Pattern.compile("[A-Za-z_-]{0,30}\\d{1,20}");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern ENCODED = Pattern.compile("%(\\p{XDigit}{2})");

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "twclid",
          "ttclid",
          "yclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "li_fat_id",
          "_ga",
          "_gl",
          "_hsenc",
          "_hsmi",
          "mkt_tok",
          "oly_anon_id",
          "oly_enc_id",
          "vero_id",
          "wickedid",
          "xtor",
          "pk_campaign",
          "pk_kwd",
          "at_medium",
          "at_campaign");

  private CanonicalUrl() {}

  /**
   * {@return the canonical address; null when the text is not an http or https address, so that
   * what is returned can safely be shown as a link}
   */
  public static @Nullable String of(@Nullable String text) {
    HttpUrl url = text == null ? null : HttpUrl.parse(inOneLine(text));
    return url == null ? null : spellingOf(url);
  }

  /** {@return the canonical spelling of an address; null when its host has no name} */
  public static @Nullable String spellingOf(HttpUrl url) {
    String host = WebHost.of(url.host());
    if (host == null) {
      return null;
    }
    return decodeNeedless(isPlain(url, host) ? url.toString() : rebuilt(url, host));
  }

  /** {@return whether nothing is to be left out, as of most links} */
  private static boolean isPlain(HttpUrl url, String host) {
    return host.equals(url.host())
        && url.encodedQuery() == null
        && url.encodedFragment() == null
        && url.encodedUsername().isEmpty()
        && url.encodedPassword().isEmpty();
  }

  private static String rebuilt(HttpUrl url, String host) {
    String fragment = url.encodedFragment();
    return url.newBuilder()
        .host(host)
        .username("")
        .password("")
        .encodedQuery(withoutTracking(url.encodedQuery()))
        .encodedFragment(
            fragment != null && POST_FRAGMENT.matcher(fragment).matches() ? fragment : null)
        .build()
        .toString();
  }

  /** {@return where a link leads, as browsers read it; null when it leads nowhere on the web} */
  public static @Nullable HttpUrl resolve(HttpUrl base, String link) {
    return base.resolve(inOneLine(link));
  }

  /** Browsers leave line ends and tabs out of addresses, and whatever is below a space around. */
  private static String inOneLine(String text) {
    String trimmed = text.trim();
    boolean isOneLine =
        trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0 && trimmed.indexOf('\t') < 0;
    return isOneLine ? trimmed : LINE_ENDS.matcher(trimmed).replaceAll("");
  }

  private static @Nullable String withoutTracking(@Nullable String query) {
    if (query == null) {
      return null;
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? null : kept;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        decodeNeedless(equals < 0 ? parameter : parameter.substring(0, equals))
            .toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || name.startsWith("mtm_") || TRACKING.contains(name);
  }

  /** Decodes what needs no encoding and writes the rest in capitals. */
  private static String decodeNeedless(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return ENCODED
        .matcher(text)
        .replaceAll(found -> {
          char c = (char) Integer.parseInt(found.group(1), 16);
          return isUnreserved(c) ? Character.toString(c) : found.group().toUpperCase(Locale.ROOT);
        });
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
