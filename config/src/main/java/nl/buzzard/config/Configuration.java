package nl.buzzard.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.query.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organisation asks of Buzzard. Immutable.
 *
 * @param settings the installation: folder, database, server, mail
 * @param brands own brands and competitors, in the order of the file
 * @param queries the monitored queries beyond those of the brands
 * @param sources what is collected
 * @param owned which of the sources are channels of the organisation itself; what is not asked for
 *     is kept there too, and all of it goes to the desk
 * @param mappings named column mappings for imports
 * @param locations which shop, office or town what a source brings is about
 * @param alerts which mentions are told, when and to whom
 * @param silences of which sources it is told that they fell silent
 * @param labels which mentions get which labels
 * @param vocabulary the lists, macros and brand names that queries know
 * @param signals what is looked for in every mention; null for what comes with Buzzard
 */
public record Configuration(
    Settings settings,
    List<Brand> brands,
    List<NamedQuery> queries,
    List<SourceSettings> sources,
    Set<SourceId> owned,
    Map<SourceId, String> locations,
    List<ImportMapping> mappings,
    List<AlertRule> alerts,
    List<SilenceRule> silences,
    List<LabelRule> labels,
    Vocabulary vocabulary,
    @Nullable List<WrittenSignal> signals) {

  public Configuration {
    brands = List.copyOf(brands);
    queries = List.copyOf(queries);
    sources = List.copyOf(sources);
    owned = Set.copyOf(owned);
    locations = Map.copyOf(locations);
    mappings = List.copyOf(mappings);
    alerts = List.copyOf(alerts);
    silences = List.copyOf(silences);
    labels = List.copyOf(labels);
    signals = signals == null ? null : List.copyOf(signals);
  }

  /** Makes a configuration without labels and signals of its own, whose queries know no names. */
  public Configuration(
      Settings settings,
      List<Brand> brands,
      List<NamedQuery> queries,
      List<SourceSettings> sources,
      List<ImportMapping> mappings,
      List<AlertRule> alerts) {
    this(
        settings,
        brands,
        queries,
        sources,
        Set.of(),
        Map.of(),
        mappings,
        alerts,
        List.of(),
        List.of(),
        Vocabulary.NONE,
        null);
  }

  /** {@return the language of what a reader gets of several alerts at once} */
  public Locale languageOf(String reader) {
    return notices()
        .filter(notice -> notice.reaches(reader))
        .map(notice -> notice.localeOf(reader))
        .findFirst()
        .orElse(settings.locale());
  }

  /** {@return whom all alerts tell, and how often} */
  public Stream<AlertRule.Notice> notices() {
    return Stream.concat(
        alerts.stream().map(AlertRule::notice), silences.stream().map(SilenceRule::notice));
  }
}
