package nl.buzzard.config;

import java.util.List;
import nl.buzzard.core.query.Vocabulary;

/**
 * Everything an organisation asks of Buzzard. Immutable.
 *
 * @param settings the installation: folder, database, server, mail
 * @param brands own brands and competitors, in the order of the file
 * @param queries the monitored queries beyond those of the brands
 * @param sources what is collected on schedule
 * @param mappings named column mappings for imports
 * @param alerts what is mailed, when and to whom
 * @param labels which mentions get which labels
 * @param vocabulary the lists, macros and brand names that queries know
 */
public record Configuration(
    Settings settings,
    List<Brand> brands,
    List<NamedQuery> queries,
    List<SourceSettings> sources,
    List<ImportMapping> mappings,
    List<AlertRule> alerts,
    List<LabelRule> labels,
    Vocabulary vocabulary) {

  public Configuration {
    brands = List.copyOf(brands);
    queries = List.copyOf(queries);
    sources = List.copyOf(sources);
    mappings = List.copyOf(mappings);
    alerts = List.copyOf(alerts);
    labels = List.copyOf(labels);
  }

  /** Makes a configuration without labels, whose queries know no names. */
  public Configuration(
      Settings settings,
      List<Brand> brands,
      List<NamedQuery> queries,
      List<SourceSettings> sources,
      List<ImportMapping> mappings,
      List<AlertRule> alerts) {
    this(settings, brands, queries, sources, mappings, alerts, List.of(), Vocabulary.NONE);
  }
}
