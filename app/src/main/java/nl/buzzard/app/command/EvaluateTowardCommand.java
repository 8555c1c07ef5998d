package nl.buzzard.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.fast.BrandNames;
import nl.buzzard.sentiment.fast.TowardBrands;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures sentiment toward brands, beside the sentiment of the whole post. */
@Command(
    name = "toward",
    mixinStandardHelpOptions = true,
    description =
        "Compares sentiment toward brands with a column toward: Brand=NEGATIVE; Other=POSITIVE.",
    footer = {"", "Example:", "  ./buzzard evaluate toward sentiment/corpus/telecom.tsv"})
final class EvaluateTowardCommand implements Callable<Integer> {

  @Mixin private ModelsOption modelsOption = new ModelsOption();

  @Mixin private ExaminationOptions options = new ExaminationOptions();

  @Spec private CommandSpec spec;

  private final Comparison all = new Comparison();
  private final Comparison several = new Comparison();

  /** What was answered with an eye on the brand, and without. */
  private static final class Comparison {
    final ConfusionTable toward = new ConfusionTable();
    final ConfusionTable whole = new ConfusionTable();

    void add(String expected, String answer, String ofTheWhole) {
      toward.add(expected, answer);
      whole.add(expected, ofTheWhole);
    }
  }

  @Override
  public Integer call() throws IOException {
    Models models = modelsOption.load();
    for (LabelledText text : options.texts(List.of("toward"), null)) {
      compare(models, text.text(), labels(text.label()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-30s%8s%14s%14s%n", "macro-recall", "labels", "toward", "whole post");
    print(out, "all brands", all);
    print(out, "posts that name several", several);
    out.flush();
    return ExitCode.OK;
  }

  private void compare(Models models, String text, Map<String, String> expected) {
    Language language = models.languages().detect(text);
    String whole = models.fast().classify(text, language).label().name();
    Map<String, Collection<String>> names = new HashMap<>();
    expected.keySet().forEach(brand -> names.put(brand, List.of()));
    Map<String, String> answers = new HashMap<>();
    new TowardBrands(models.fast(), models.fast(), new BrandNames(names))
        .toward(text, language, List.copyOf(expected.keySet()))
        .forEach(toward -> answers.put(toward.brand(), toward.label().name()));
    expected.forEach((brand, label) -> {
      String answer = answers.getOrDefault(brand, whole);
      all.add(label, answer, whole);
      if (expected.size() > 1) {
        several.add(label, answer, whole);
      }
    });
  }

  private static Map<String, String> labels(String field) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String entry : field.split(";", -1)) {
      int sign = entry.lastIndexOf('=');
      if (sign > 0) {
        labels.put(entry.substring(0, sign).strip(), entry.substring(sign + 1).strip());
      }
    }
    return labels;
  }

  private static void print(PrintWriter out, String what, Comparison comparison) {
    out.printf(
        Locale.ROOT,
        "%-30s%8d%14.3f%14.3f%n",
        what,
        comparison.toward.size(),
        comparison.toward.macroRecall(),
        comparison.whole.macroRecall());
  }
}
