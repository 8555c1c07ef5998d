package nl.buzzard.crawler.extract.article;

import java.util.regex.Pattern;

/**
 * The short lines that stand in a text and are not of it: calls to share and subscribe, headings
 * over links to other pages, times of publication, in Dutch, English, German, French and Spanish.
 * Pure.
 */
final class Furniture {

  private static final int LONGEST = 90;

  private static final String INSENSITIVE_START = "(?iu)^\\W{0,3}(?:";

  private static final Pattern LINE =
      Pattern.compile(
          INSENSITIVE_START
              + "(?:read|see|learn|find out) (?:more|also)\\b.*"
              + "|related(?: (?:coverage|articles?|stories|posts?|content|topics?|links?))?\\W*"
              + "|(?:share|tweet|pin|e-?mail|print|save)(?: (?:this|on|via|with|article|story|post)\\b.*)?\\W*"
              + "|(?:recommended|most (?:read|popular)|trending|popular|you (?:may|might) (?:also )?like)\\b.*"
              + "|(?:first |last )?(?:published|updated|posted|modified)(?: on| at|:| by)? .*\\d.*"
              + "|\\d+ ?min(?:ute)?s? read|image \\d+ of \\d+|key points\\W*|story highlights\\W*"
              + "|(?:advertisement|sponsored|anzeige|werbung|advertentie|publicit[eé]|publicidad)\\W*"
              + "|(?:sign up|subscribe|follow us|like us|join us|click here)\\b.*"
              + "|(?:\\d+ )?(?:comments?|kommentare?|reacties|commentaires|comentarios)(?: \\(\\d+\\))?\\W*"
              + "|(?:lees|bekijk|luister|kijk) (?:ook|meer|verder)\\b.*|meer (?:over|nieuws|lezen)\\b.*"
              + "|(?:deel|delen|gerelateerd|gepubliceerd|laatst bijgewerkt|geplaatst)\\b.*"
              + "|(?:ähnliche|verwandte|weitere) (?:beiträge|artikel|themen|meldungen|news)\\b.*"
              + "|mehr (?:zum thema|themen|dazu|infos|informationen)\\b.*|(?:schon gelesen|weiterlesen)\\b.*"
              + "|das könnte (?:sie|dich|ihnen|dir) auch\\b.*|(?:auch|mehr) interessant\\b.*"
              + "|(?:erstellt|veröffentlicht|aktualisiert|zuletzt geändert|stand)(?: am|:) .*"
              + "|(?:mit freunden )?teilen(?: mit| auf)?\\b.*|(?:sharen|drucken)\\b.*|(?:titel|beitrags)bild\\W.*"
              + "|(?:lire|voir) (?:aussi|la suite|plus)\\b.*|en savoir plus\\b.*|(?:à|a) lire (?:aussi|également)\\b.*"
              + "|(?:publié|mis à jour)\\b.*|partag(?:er|ez)\\b.*|abonnez-vous\\b.*"
              + "|(?:lea|lee|ver|mira) (?:también|más|además)\\b.*|(?:te puede interesar|compart(?:e|ir))\\b.*"
              + "|(?:bildquelle|bildnachweis|photo credit|image credit)\\b.*"
              + ")$");

  private Furniture() {}

  /** {@return whether a block says something about the page and nothing of the text} */
  static boolean isFurniture(String text) {
    return text.length() <= LONGEST && text.indexOf('\n') < 0 && LINE.matcher(text).matches();
  }
}
