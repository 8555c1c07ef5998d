package nl.buzzard.core.mention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What only some places tell. Immutable.
 *
 * @param kind what sort of contribution it is
 * @param rating the writer's verdict in stars, from 0 to 5, whatever scale the place uses; null
 *     when he gave none
 * @param audience how many people the place itself says could see it, such as its circulation; null
 *     when it does not say, which is not 0
 * @param country where the writer or the place is, two capital letters of ISO 3166-1; null when
 *     unknown
 * @param location which shop, office or town it is about, as its source calls it; null when unknown
 */
public record Details(
    Kind kind,
    @Nullable Double rating,
    @Nullable Long audience,
    @Nullable String country,
    @Nullable String location) {

  /** The place tells none of it. */
  public static final Details UNKNOWN = new Details(Kind.UNKNOWN, null, null, null, null);

  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

  public Details {
    if (rating != null && !(rating >= 0 && rating <= 5)) {
      throw new IllegalArgumentException("a rating is 0 to 5 stars, not " + rating);
    }
    if (audience != null && audience < 0) {
      throw new IllegalArgumentException("an audience is not negative: " + audience);
    }
    if (country != null && !COUNTRIES.contains(country)) {
      throw new IllegalArgumentException("not a country of ISO 3166-1: " + country);
    }
  }

  /** {@return nothing known but what sort of contribution it is} */
  public static Details of(Kind kind) {
    return new Details(kind, null, null, null, null);
  }

  /** {@return the same, about another shop, office or town} */
  public Details withLocation(@Nullable String newLocation) {
    return new Details(kind, rating, audience, country, newLocation);
  }
}
