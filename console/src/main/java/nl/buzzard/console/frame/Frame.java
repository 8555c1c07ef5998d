package nl.buzzard.console.frame;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.console.account.Account;
import nl.buzzard.console.words.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own content. Immutable.
 *
 * @param messages the texts in the visitor's language
 * @param account who is signed in; null on pages for everybody
 * @param formToken what every form posts back as {@code csrf}
 * @param place where in the console the page is
 * @param view what the address asks to see
 * @param look how the visitor wants it to look
 * @param house what is the same for everybody
 * @param now the moment of the request
 */
public record Frame(
    Messages messages,
    @Nullable Account account,
    String formToken,
    Place place,
    View view,
    Look look,
    House house,
    Instant now) {

  private static final Set<String> TELL_OF_INCIDENTS = Set.of("queue", "trends");

  /** {@return a text; short for {@code messages().text(…)}} */
  public String text(String key, Object... values) {
    return messages.text(key, values);
  }

  /** {@return whether the bar on top offers something on this page} */
  public boolean offers(Tab.Control control) {
    Tab tab = place.tab();
    return tab != null && tab.controls().contains(control);
  }

  /** {@return where the search box leads: this screen when it searches, explore otherwise} */
  public String searchPath() {
    Tab tab = place.tab();
    return tab != null && tab.controls().contains(Tab.Control.SEARCH) ? tab.path() : "/explore";
  }

  /** {@return the address a tab leads to; screens about the same mentions keep the view} */
  public String tabHref(Tab tab) {
    boolean sameView = tab.controls().contains(Tab.Control.RANGE) && offers(Tab.Control.RANGE);
    return sameView ? view.href(tab.path()) : tab.path();
  }

  /** {@return the path of this page, for forms that change the view} */
  public String path() {
    Tab tab = place.tab();
    return tab == null ? "/explore" : tab.path();
  }

  /** {@return the address of this page over another named span} */
  public String rangeHref(TimeRange.Preset preset) {
    return view.during(TimeRange.of(preset, now, messages.zone())).href(path());
  }

  /** {@return the shown span in words, such as "Laatste 7 dagen" or "16–24 feb 2015"} */
  public String rangeWords() {
    TimeRange range = view.range();
    if (range.preset() != null) {
      return text("frame.range." + range.preset().code() + ".long");
    }
    return range.wholeDays()
        ? messages.span(range.firstDay(), range.lastDay())
        : messages.moment(range.from(), now) + " – " + messages.clock(range.until());
  }

  /** {@return the shown span inside a sentence, such as "in de laatste 7 dagen"} */
  public String periodWords() {
    TimeRange range = view.range();
    return range.preset() != null
        ? text("frame.range." + range.preset().code() + ".in")
        : text("frame.range.in", rangeWords());
  }

  /** {@return the address that says how many mentions this view has by now} */
  public String countHref() {
    String address = view.href("/count");
    return address + (address.contains("?") ? "&" : "?") + "since=" + view.range().from();
  }

  /** {@return brand and span in a few words, for small screens} */
  public String summary() {
    String brand = view.brand();
    String brandWords = brand == null ? text("frame.brand.all") : brand;
    return offers(Tab.Control.RANGE) ? brandWords + " · " + rangeWords() : brandWords;
  }

  /** {@return the brands to choose from, with the chosen one even where it is unknown} */
  public List<String> brandChoices() {
    List<String> names = house.brandNames();
    String chosen = view.brand();
    if (chosen == null || names.stream().anyMatch(chosen::equalsIgnoreCase)) {
      return names;
    }
    return Stream.concat(names.stream(), Stream.of(chosen)).toList();
  }

  /** {@return the incidents that run and that this page should tell of, newest first} */
  public List<Incident> running() {
    Tab tab = place.tab();
    boolean tells = tab != null && TELL_OF_INCIDENTS.contains(tab.name());
    return tells ? house.incidents().running() : List.of();
  }

  /** {@return the first letter of the visitor's name} */
  public String initial() {
    return account == null || account.displayName().isEmpty()
        ? ""
        : Character.toString(Character.toUpperCase(account.displayName().codePointAt(0)));
  }

  /** {@return the address of a file of ours, which changes with its content} */
  public String asset(String name) {
    return house.assets().href(name);
  }

  /**
   * Where in the console a page is. Immutable.
   *
   * @param address path and query, to come back to
   * @param tab the screen it belongs to; null for none
   * @param kept what stays of its address when the view changes, by name
   */
  public record Place(String address, @Nullable Tab tab, Map<String, String> kept) {

    public Place {
      kept = Map.copyOf(kept);
    }
  }

  /** How the visitor wants the console to look. */
  public enum Look {
    AUTO,
    LIGHT,
    DARK;

    /** {@return the look of a name in any case; AUTO for anything else} */
    public static Look parse(@Nullable String name) {
      return "light".equalsIgnoreCase(name) ? LIGHT : "dark".equalsIgnoreCase(name) ? DARK : AUTO;
    }

    /** {@return how it is written in the page and in the cookie} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is the same for everybody. Immutable.
   *
   * @param organisation whose Buzzard this is
   * @param mode whether people sign in
   * @param tabs the rail
   * @param brands the brands to choose from
   * @param incidents what was and is the matter
   * @param assets the files pages refer to
   */
  public record House(
      String organisation,
      Mode mode,
      List<Tab> tabs,
      Brands brands,
      Incidents incidents,
      Assets assets) {

    /** {@return the brands to choose from, by name} */
    public List<String> brandNames() {
      return brands.names();
    }
  }

  /** Whether people sign in. */
  public enum Mode {
    REAL,
    DEMO
  }
}
