package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.query.Vocabulary;
import nl.buzzard.core.query.Vocabulary.Macro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  @TempDir Path folder;

  @Test
  void listsMacrosAndBrandNamesAreKnownToEveryQuery() throws Exception {
    write("brands.yml", "brands:\n- {name: Polderfoon, role: own, query: polderfoon}\n");
    write(
        "queries.yml",
        """
        lists:
        - {name: Rivalen, words: [Kwiekbel, kwiek bel]}
        macros:
        - {name: traag, parameters: [merk], query: $merk traag}
        """);

    Vocabulary vocabulary = read().vocabulary();

    assertThat(vocabulary.list("rivalen")).contains(List.of("Kwiekbel", "kwiek bel"));
    assertThat(vocabulary.macro("TRAAG")).contains(new Macro(List.of("merk"), "$merk traag"));
    assertThat(vocabulary.brandNames()).containsExactly("Polderfoon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lists: [{name: a b, words: x}]       | 'name' must be a name of letters",
        "lists: [{name: a}]                   | 'words' is missing",
        "lists: [{name: a, words: ' '}]       | expected a word or a phrase",
        "lists: [{nmae: a, words: x}]         | did you mean 'name'?",
        "macros: [{name: a, parameters: b}]   | 'query' is missing",
        "macros: [{name: a, query: broken}]   | 'query' cannot be understood: no such thing",
        "lists: [{name: a, words: x}, {name: A, words: y}] | already used",
      })
  void whatIsWrongIsSaidWithItsPlace(String yaml, String said) throws IOException {
    write("queries.yml", yaml);

    ConfigurationException faults = catchThrowableOfType(ConfigurationException.class, this::read);

    assertThat(faults).hasMessageContaining(said).hasMessageContaining("queries.yml:1");
  }

  private Configuration read() throws ConfigurationException {
    return new ConfigurationReader(new KnowingSyntax(Vocabulary.NONE), Map.of()).read(folder);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Understands everything but the broken macro. */
  private record KnowingSyntax(Vocabulary vocabulary) implements QuerySyntax {

    @Override
    public MentionQuery parse(String text) throws QueryException {
      String name = text.replaceAll("[$]|\\(.*", "");
      if (vocabulary.macro(name).stream().anyMatch(macro -> macro.query().equals("broken"))) {
        throw new QueryException(0, "no such thing.");
      }
      return new MentionQuery.Word(text);
    }

    @Override
    public QuerySyntax knowing(Vocabulary known) {
      return new KnowingSyntax(known);
    }
  }
}
