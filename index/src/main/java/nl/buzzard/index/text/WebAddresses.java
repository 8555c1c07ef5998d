package nl.buzzard.index.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a mention's address can be asked for. Pure. */
public final class WebAddresses {

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/@?#]*@)?([^/:?#]+).*", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(?:www\\.)?");

  private WebAddresses() {}

  /** {@return the host of an address and each end of it that is a name of at least two parts} */
  public static List<String> sites(@Nullable String url) {
    Matcher host = HOST.matcher(url == null ? "" : url);
    if (!host.matches()) {
      return List.of();
    }
    List<String> sites = new ArrayList<>();
    String site = host.group(1).toLowerCase(Locale.ROOT);
    while (site.indexOf('.') >= 0) {
      sites.add(site);
      site = site.substring(site.indexOf('.') + 1);
    }
    return sites;
  }

  /** {@return an address without what is before its name and without a slash at its end} */
  public static Optional<String> address(@Nullable String url) {
    return Optional.ofNullable(url).map(WebAddresses::plain).filter(plain -> !plain.isEmpty());
  }

  /** {@return an address as it is compared: from its name on} */
  public static String plain(String url) {
    String plain = SCHEME.matcher(url.strip()).replaceFirst("");
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
