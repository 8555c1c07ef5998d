package nl.buzzard.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buzzard.config.Brand;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.And;
import nl.buzzard.core.query.MentionQuery.Literal;
import nl.buzzard.core.query.MentionQuery.Or;
import nl.buzzard.core.query.MentionQuery.Phrase;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.sentiment.fast.BrandNames;

/** How brands may be written: by their names, their handles, and the words of their queries. */
final class BrandSpellings {

  private BrandSpellings() {}

  static BrandNames of(List<Brand> brands) {
    Map<String, List<String>> written = new HashMap<>();
    for (Brand brand : brands) {
      written.put(
          brand.name(),
          Stream.concat(brand.handles().stream(), alternatives(brand.query())).toList());
    }
    return new BrandNames(written);
  }

  /** Of what must all hold only the first names the brand: the rest narrows it down. */
  private static Stream<String> alternatives(MentionQuery query) {
    return switch (query) {
      case Word word -> Stream.of(word.word());
      case Literal literal -> Stream.of(literal.words());
      case Phrase phrase when phrase.slop() == 0 -> Stream.of(phrase.words());
      case Or or -> or.parts().stream().flatMap(BrandSpellings::alternatives);
      case And and -> alternatives(and.parts().getFirst());
      default -> Stream.empty();
    };
  }
}
