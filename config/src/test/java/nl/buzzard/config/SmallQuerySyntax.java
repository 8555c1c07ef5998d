package nl.buzzard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;

/** Knows words, phrases, fields and brackets; operators bind equally, which is enough here. */
final class SmallQuerySyntax implements QuerySyntax {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?<bracket>[()])?(?:(?<field>[a-z]+):)?\"?(?<word>[^\"()\\s:]*)\"?");

  @Override
  public MentionQuery parse(String text) throws QueryException {
    var parts = new ArrayList<MentionQuery>();
    var open = new ArrayList<Integer>();
    Matcher token = TOKEN.matcher(text);
    while (token.find() && !token.group().isEmpty()) {
      if ("(".equals(token.group("bracket"))) {
        open.add(token.start("bracket"));
      } else if (token.group("bracket") != null) {
        close(open, token.start("bracket"));
      }
      add(parts, token.group("field"), token.group("word"));
    }
    if (!open.isEmpty()) {
      throw new QueryException(open.getLast(), "this bracket is never closed");
    }
    if (List.of("AND", "OR", "NOT").stream().anyMatch(text.strip()::endsWith)) {
      throw new QueryException(text.length(), "a word must follow");
    }
    return parts.size() > 1 ? new MentionQuery.And(parts) : parts.getFirst();
  }

  private static void close(List<Integer> open, int position) throws QueryException {
    if (open.isEmpty()) {
      throw new QueryException(position, "nothing was opened here");
    }
    open.removeLast();
  }

  private static void add(List<MentionQuery> parts, String field, String word) {
    if (field != null) {
      var known = MentionQuery.Field.valueOf(field.toUpperCase(Locale.ROOT));
      parts.add(new MentionQuery.Not(new MentionQuery.Is(known, word)));
    } else if (!word.isEmpty() && !List.of("AND", "OR", "NOT").contains(word)) {
      parts.add(new MentionQuery.Word(word));
    }
  }
}
