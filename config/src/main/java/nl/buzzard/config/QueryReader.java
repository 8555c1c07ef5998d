package nl.buzzard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import org.jspecify.annotations.Nullable;

/**
 * Reads the queries of all files and, when every file is read, checks the brands and queries they
 * name.
 */
final class QueryReader {

  private static final String EXPECTED =
      "a query such as polderfoon AND storing, in single quotes where it holds a #";
  private static final Pattern TAG_AS_COMMENT = Pattern.compile("\\s+(#\\S+).*");

  private final QuerySyntax syntax;
  private final List<Reference> references = new ArrayList<>();

  /** A place where a query names a brand or a query. */
  private record Reference(YamlFile file, int line, Field field, String name) {}

  QueryReader(QuerySyntax syntax) {
    this.syntax = syntax;
  }

  /** {@return the query of an entry; null when it is missing or faulty} */
  @Nullable MentionQuery read(YamlFile file, YamlMap entry) {
    return read(file, entry, "query");
  }

  /** {@return the query under a key of an entry; null when it is missing or faulty} */
  @Nullable MentionQuery read(YamlFile file, YamlMap entry, String key) {
    YamlText text = entry.requiredText(key, EXPECTED);
    if (text == null || endsInTag(file, text, key)) {
      return null;
    }
    try {
      MentionQuery query = syntax.parse(text.value());
      collectReferences(file, text.line(), query);
      return query;
    } catch (QueryException e) {
      file.fault(text.line(), text.column(e.position()), explain(key, text.value(), e));
      return null;
    }
  }

  /** To YAML, the {@code #storing} of an unquoted query is a comment. */
  private static boolean endsInTag(YamlFile file, YamlText text, String key) {
    var tag = TAG_AS_COMMENT.matcher(text.node().isPlain() ? file.behind(text) : "");
    boolean found = tag.matches();
    if (found) {
      String cut = "'" + key + "' is cut off before '" + tag.group(1) + "', which begins a comment";
      file.fault(text.line(), cut + "; put the query in single quotes");
    }
    return found;
  }

  private static String explain(String key, String query, QueryException e) {
    int position = Math.clamp(e.position(), 0, query.length());
    String rest = query.substring(position);
    String shown = rest.length() > 20 ? rest.substring(0, 20) + "…" : rest;
    String place = rest.isBlank() ? "its end" : "character " + (position + 1) + ", '" + shown + "'";
    return "'" + key + "' cannot be understood at " + place + ": " + e.getMessage();
  }

  private void collectReferences(YamlFile file, int line, MentionQuery query) {
    switch (query) {
      case MentionQuery.And and -> and.parts().forEach(part -> collectReferences(file, line, part));
      case MentionQuery.Or or -> or.parts().forEach(part -> collectReferences(file, line, part));
      case MentionQuery.Not not -> collectReferences(file, line, not.part());
      case MentionQuery.Is is -> references.add(new Reference(file, line, is.field(), is.value()));
      case MentionQuery.Everything _,
          MentionQuery.Word _,
          MentionQuery.Literal _,
          MentionQuery.Phrase _,
          MentionQuery.Wildcard _,
          MentionQuery.Near _,
          MentionQuery.Within _,
          MentionQuery.Like _,
          MentionQuery.Range _,
          MentionQuery.Published _ -> {}
    }
  }

  /** Notes every brand and every query that is named and does not exist. */
  void checkReferences(Names brands, Names queries) {
    for (Reference reference : references) {
      switch (reference.field()) {
        case BRAND -> check(reference, "brand", brands);
        case QUERY -> check(reference, "query", queries);
        default -> {} // other fields hold what platforms and models say, which nobody lists
      }
    }
  }

  private static void check(Reference reference, String kind, Names names) {
    if (!names.mayKnow(reference.name())) {
      String hint = Spelling.hint(reference.name(), names.all());
      String message = "unknown " + kind + " '" + reference.name() + "' — " + hint;
      reference.file().fault(reference.line(), message);
    }
  }
}
