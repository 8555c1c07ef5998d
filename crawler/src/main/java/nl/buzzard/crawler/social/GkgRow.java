package nl.buzzard.crawler.social;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What GDELT tells of one article: a row of its Global Knowledge Graph 2.1, 27 cells with a tab
 * between each; see
 * data.gdeltproject.org/documentation/GDELT-Global_Knowledge_Graph_Codebook-V2.1.pdf. Immutable.
 *
 * @param cells the 27 cells
 */
record GkgRow(List<String> cells) {

  /** GDELT's times are of UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  private static final int CELLS = 27;
  private static final int ID = 0;
  private static final int COLLECTION = 2;
  private static final int ADDRESS = 4;
  private static final int TONE = 15;
  private static final int NAMES = 23;
  private static final int EXTRAS = 26;

  /** The collection of what was read on the web, where an address is one of the web. */
  private static final String WEB = "1";

  private static final int MOST_NAMES = 50;

  GkgRow {
    cells = List.copyOf(cells);
  }

  /** {@return the row in a line; null when it is none} */
  static @Nullable GkgRow read(String line) {
    List<String> cells = Arrays.asList(line.split("\t", -1));
    return cells.size() == CELLS ? new GkgRow(cells) : null;
  }

  /** {@return whether it is of an article on the web} */
  boolean isOfAnArticle() {
    return cells.get(COLLECTION).equals(WEB) && cells.get(ADDRESS).startsWith("http");
  }

  /**
   * {@return the article, whose text is what GDELT tells: the names in it and its tone}
   *
   * @param file the time of the file it stands in: by then it was published
   */
  RawItem item(SourceId source, Instant file, Instant now) {
    Instant told = time(extra("PAGE_PRECISEPUBTIMESTAMP"));
    return new RawItem(
        new Origin(source, Platform.NEWS, cells.get(ID), cells.get(ADDRESS), null),
        new RawItem.Content(extra("PAGE_TITLE"), body(), RawItem.Format.PLAIN),
        new Author(null, extra("PAGE_AUTHORS"), null),
        told == null || told.isAfter(file) ? file : told,
        now,
        Engagement.UNKNOWN,
        List.of(),
        Details.of(Kind.ARTICLE));
  }

  private String body() {
    Stream<String> names =
        Arrays.stream(cells.get(NAMES).split(";"))
            .map(name -> name.replaceFirst(",\\d+$", ""))
            .filter(name -> !name.isBlank())
            .distinct()
            .limit(MOST_NAMES);
    String tone = cells.get(TONE).split(",", -1)[0];
    return Stream.concat(names, Stream.of(tone).filter(GkgRow::isNumber).map(GkgRow::toneSentence))
        .collect(Collectors.joining(" · "));
  }

  private static boolean isNumber(String tone) {
    return tone.matches("-?\\d{1,3}(\\.\\d+)?");
  }

  private static String toneSentence(String tone) {
    return String.format(Locale.ROOT, "GDELT tone %.1f", Double.parseDouble(tone));
  }

  /** {@return what stands in a tag of the last cell; null when it has none} */
  private @Nullable String extra(String tag) {
    Matcher found = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">").matcher(cells.get(EXTRAS));
    String text = found.find() ? Parser.unescapeEntities(found.group(1), false).strip() : "";
    return text.isEmpty() ? null : text;
  }

  /** {@return a time as GDELT writes it; null when it is none} */
  static @Nullable Instant time(@Nullable String told) {
    try {
      return told == null ? null : LocalDateTime.parse(told, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@return a time as GDELT writes it} */
  static String written(Instant time) {
    return TIME.format(LocalDateTime.ofInstant(Objects.requireNonNull(time), ZoneOffset.UTC));
  }
}
