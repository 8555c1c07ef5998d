package nl.buzzard.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.query.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder of YAML. Every file may be missing; then what it would say has its default.
 *
 * <p>In values, <code>${NAME}</code> stands for a variable of the environment and <code>$${</code>
 * for a plain <code>${</code>. Relative paths start at the folder itself; the data folder is by
 * default {@code ../data}, beside it. Thread-safe.
 */
public final class ConfigurationReader {

  private final Function<ZoneId, QuerySyntax> syntax;
  private final Map<String, String> environment;

  /**
   * @param syntax understands the queries
   * @param environment the variables that values may name
   */
  public ConfigurationReader(QuerySyntax syntax, Map<String, String> environment) {
    this(Map.copyOf(environment), zone -> syntax);
  }

  private ConfigurationReader(
      Map<String, String> environment, Function<ZoneId, QuerySyntax> syntax) {
    this.syntax = syntax;
    this.environment = environment;
  }

  /**
   * {@return a reader whose queries count days by the clock of the time zone it reads}
   *
   * @param syntax understands queries by the clock of a zone
   * @param environment the variables that values may name
   */
  public static ConfigurationReader zoned(
      Function<ZoneId, QuerySyntax> syntax, Map<String, String> environment) {
    return new ConfigurationReader(Map.copyOf(environment), syntax);
  }

  /**
   * {@return what a folder asks for}
   *
   * @param folder where the files are
   * @throws ConfigurationException with every fault of every file, by file and line
   */
  public Configuration read(Path folder) throws ConfigurationException {
    var files = new YamlFolder(folder, environment);
    Configuration configuration = read(folder, files);
    List<Fault> faults = files.faults();
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return configuration;
  }

  private Configuration read(Path folder, YamlFolder files) {
    Settings settings = new SettingsReader(folder).read(files.open(SettingsReader.FILE));
    var brandsReader = new BrandsReader(files.open(BrandsReader.FILE));
    YamlFile queriesFile = files.open(QueriesReader.FILE);
    YamlMap queriesRoot = queriesFile.root(QueriesReader.KEYS);
    var vocabularyReader = new VocabularyReader();
    Vocabulary vocabulary =
        vocabularyReader.read(queriesFile, queriesRoot, brandsReader.namesAsWritten());
    QuerySyntax language = syntax.apply(settings.zone()).knowing(vocabulary);
    vocabularyReader.check(language);
    var queryReader = new QueryReader(language);
    var brandNames = new Names();
    List<Brand> brands = brandsReader.read(queryReader, brandNames);
    var queryNames = new Names(brandNames);
    List<NamedQuery> queries =
        new QueriesReader(queryReader, brandNames, queryNames).read(queriesFile, queriesRoot);
    List<LabelRule> labels = new LabelsReader(queryReader).read(queriesFile, queriesRoot);
    YamlFile signalsFile = files.open(SignalsReader.FILE);
    @Nullable List<WrittenSignal> signals =
        signalsFile.exists() ? new SignalsReader(queryReader).read(signalsFile) : null;
    var sources = new SourcesReader().read(files.open(SourcesReader.FILE));
    AlertsReader.Alerts alerts =
        new AlertsReader(queryReader, sources.sources(), settings.locale())
            .read(files.open(AlertsReader.FILE));
    queryReader.checkReferences(brandNames, queryNames);
    return new Configuration(
        settings,
        brands,
        queries,
        sources.sources(),
        sources.owned(),
        sources.locations(),
        sources.mappings(),
        alerts.rules(),
        alerts.silences(),
        labels,
        vocabulary,
        signals);
  }
}
