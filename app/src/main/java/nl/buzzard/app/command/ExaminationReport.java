package nl.buzzard.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.buzzard.sentiment.evaluation.ConfusionTable;

/** An examination as a table for people or as one line of JSON. */
final class ExaminationReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExaminationReport() {}

  /** Prints the figures and the confusion table. */
  static void print(Examination examination, PrintWriter out) {
    ConfusionTable table = examination.table();
    out.printf(
        Locale.ROOT,
        "%,d texts  accuracy %.3f  macro-recall %.3f  macro-F1 %.3f  %,.0f posts/s%n",
        table.size(),
        table.accuracy(),
        table.macroRecall(),
        table.macroF1(),
        examination.postsPerSecond());
    print(table, out);
    out.flush();
  }

  /** Prints the figures and the confusion table of each of several files. */
  static void print(List<Path> files, List<ConfusionTable> tables, PrintWriter out) {
    double recalls = 0;
    for (int number = 0; number < tables.size(); number++) {
      ConfusionTable table = tables.get(number);
      recalls += table.macroRecall();
      out.printf(
          Locale.ROOT,
          "%n%s: %,d texts  accuracy %.3f  macro-recall %.3f  macro-F1 %.3f%n",
          files.get(number).getFileName(),
          table.size(),
          table.accuracy(),
          table.macroRecall(),
          table.macroF1());
      print(table, out);
    }
    out.printf(Locale.ROOT, "%nmean macro-recall of the files %.3f%n", recalls / tables.size());
    out.flush();
  }

  /** Prints the confusion table: a row per expected label, a column per answer. */
  static void print(ConfusionTable table, PrintWriter out) {
    List<String> labels = table.labels();
    out.printf(Locale.ROOT, "%n%-14s", "expected");
    labels.forEach(label -> out.printf(Locale.ROOT, "%10s", label));
    out.printf(Locale.ROOT, "%11s%10s%10s%n", "precision", "recall", "F1");
    for (String expected : table.expected()) {
      out.printf(Locale.ROOT, "%-14s", expected);
      labels.forEach(label -> out.printf(Locale.ROOT, "%10d", table.count(expected, label)));
      out.printf(
          Locale.ROOT,
          "%11.3f%10.3f%10.3f%n",
          table.precision(expected),
          table.recall(expected),
          table.f1(expected));
    }
    out.flush();
  }

  /** {@return the same as one line of JSON} */
  static String json(Examination examination) {
    ConfusionTable table = examination.table();
    ObjectNode line = JSON.createObjectNode();
    line.put("texts", table.size());
    line.put("accuracy", table.accuracy());
    line.put("macroRecall", table.macroRecall());
    line.put("macroF1", table.macroF1());
    line.put("postsPerSecond", Math.round(examination.postsPerSecond()));
    ObjectNode confusion = line.putObject("confusion");
    for (String expected : table.expected()) {
      ObjectNode row = confusion.putObject(expected);
      table.labels().forEach(label -> row.put(label, table.count(expected, label)));
    }
    return line.toString();
  }
}
