package nl.buzzard.crawler.site;

import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.ExtractedPage;

/**
 * Tells a page that is not there although its server says that all is well: its headline says so
 * and it has little else to say. Pure.
 */
final class MissingPage {

  private static final int MOST_TEXT = 1_500;

  private static final Pattern HEADLINE =
      Pattern.compile(
          "\\b404\\b|page (?:was |could )?not (?:be )?found|not found|no longer (?:exists|available)"
              + "|pagina (?:is )?niet (?:meer )?(?:gevonden|beschikbaar)|bestaat niet(?: meer)?"
              + "|niet gevonden",
          Pattern.CASE_INSENSITIVE);

  private MissingPage() {}

  /** {@return whether a page says that it is not there} */
  static boolean says(ExtractedPage page) {
    return page.text().length() <= MOST_TEXT
        && page.posts().isEmpty()
        && page.title().length() <= 100
        && HEADLINE.matcher(page.title()).find();
  }
}
