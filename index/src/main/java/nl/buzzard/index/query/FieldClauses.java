package nl.buzzard.index.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.LifeEvent;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.text.WebAddresses;

/** Makes a clause of a field's name and the value after its colon. Pure. */
final class FieldClauses {

  private static final Pattern OWN_SIGNAL = Pattern.compile("[A-Z][A-Z0-9_]{1,40}");

  private final Token name;
  private final Token value;
  private final DateSpans dates;

  /**
   * @param name the piece before the colon
   * @param value the piece right after it
   */
  FieldClauses(Token name, Token value, DateSpans dates) {
    this.name = name;
    this.value = value;
    this.dates = dates;
  }

  MentionQuery clause() throws QueryException {
    return switch (name.text().toLowerCase(Locale.ROOT)) {
      case FieldNames.PUBLISHED ->
          value.kind() == Token.Kind.SPAN ? dates.span(value) : dates.day(text());
      case FieldNames.AFTER -> dates.after(text());
      case FieldNames.BEFORE -> dates.before(text());
      default -> {
        Optional<Measure> measure = FieldNames.measure(name.text());
        yield measure.isPresent() ? Ranges.range(measure.get(), name, value) : is(field());
      }
    };
  }

  private Field field() throws QueryException {
    Optional<Field> field = FieldNames.field(name.text());
    if (field.isPresent()) {
      return field.get();
    }
    throw new QueryException(
        name.position(),
        "There is no field "
            + name.text()
            + ": did you mean "
            + FieldNames.nearest(name.text())
            + ":? The fields are "
            + String.join(", ", FieldNames.all())
            + ". To look for the text itself, put it in quotes.");
  }

  private MentionQuery is(Field field) throws QueryException {
    Token text = text();
    List<String> known = knownValues(field);
    String lower = text.text().toLowerCase(Locale.ROOT);
    if (!known.isEmpty() && !known.contains(lower) && !isOwnSignal(field, text.text())) {
      throw new QueryException(
          text.position(),
          FieldNames.name(field)
              + " is never "
              + text.text()
              + ": did you mean "
              + FieldNames.nearest(lower, known)
              + "? It can be "
              + String.join(", ", known)
              + ".");
    }
    String asked = compared(field, text.text());
    return isPattern(field, text)
        ? new MentionQuery.Like(field, asked)
        : new MentionQuery.Is(field, asked);
  }

  /** Signals of one's own are written in capitals, as in signals.yml; a typing error is not. */
  private static boolean isOwnSignal(Field field, String value) {
    return field == Field.SIGNAL && OWN_SIGNAL.matcher(value).matches();
  }

  /** {@return a value the way it is kept: without what people write before or behind it} */
  private static String compared(Field field, String value) {
    return switch (field) {
      case AUTHOR -> value.startsWith("@") ? value.substring(1) : value;
      case TAG -> value.startsWith("#") ? value.substring(1) : value;
      case URL -> WebAddresses.plain(value);
      default -> value;
    };
  }

  /** In quotes a star is a star; in an address a question mark is one. */
  private static boolean isPattern(Field field, Token text) {
    boolean open =
        text.text().indexOf('*') >= 0 || (field != Field.URL && text.text().indexOf('?') >= 0);
    return open && text.kind() == Token.Kind.WORD;
  }

  private Token text() throws QueryException {
    boolean isText = value.kind() == Token.Kind.WORD || value.kind() == Token.Kind.PHRASE;
    if (!isText || value.text().isBlank()) {
      throw new QueryException(
          value.position(),
          "A value is missing after "
              + name.text()
              + ": write it right after the colon, such as "
              + name.text()
              + ":"
              + example()
              + ".");
    }
    return value;
  }

  private String example() {
    return switch (name.text().toLowerCase(Locale.ROOT)) {
      case FieldNames.PUBLISHED, FieldNames.AFTER, FieldNames.BEFORE -> "2026-03-01";
      default ->
          FieldNames.field(name.text())
              .map(FieldClauses::knownValues)
              .filter(known -> !known.isEmpty())
              .map(List::getFirst)
              .orElse("\"some name\"");
    };
  }

  /** {@return the only values a field can have, in small letters; empty when it can have any} */
  private static List<String> knownValues(Field field) {
    return switch (field) {
      case LANG -> names(Language.values());
      case PLATFORM -> names(Platform.values());
      case SENTIMENT -> names(Sentiment.Label.values());
      case SIGNAL ->
          Stream.of(Signal.Type.values(), LifeEvent.values())
              .flatMap(values -> names(values).stream())
              .toList();
      case AUTHOR,
          BRAND,
          CONVERSATION,
          COUNTRY,
          KIND,
          LOCATION,
          QUERY,
          SITE,
          SOURCE,
          STORY,
          TAG,
          URL ->
          List.of();
    };
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
