package nl.buzzard.sentiment.corenlp;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.parser.lexparser.LexicalizedParser;
import edu.stanford.nlp.parser.lexparser.TreeBinarizer;
import edu.stanford.nlp.process.DocumentPreprocessor;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.Trees;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.ejml.simple.SimpleMatrix;

/**
 * English sentences as trees, of which a network tells how they sound: very negative, negative,
 * neutral, positive, very positive.
 *
 * <p>A tree takes time with the third power of its words, so of a long sentence the first {@value
 * #MOST_WORDS} words are read, and of a long text the first {@value #MOST_SENTENCES} sentences.
 * Thread-safe.
 *
 * @see <a href="https://aclanthology.org/D13-1170/">Socher et al. 2013, Recursive deep models for
 *     semantic compositionality over a sentiment treebank</a>
 */
final class SentenceTrees {

  private static final String FOLDER = "edu/stanford/nlp/models/";
  private static final String TAGGER = FOLDER + "pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = FOLDER + "lexparser/englishPCFG.ser.gz";
  private static final String SENTIMENT = FOLDER + "sentiment/sentiment.ser.gz";

  private static final int MOST_CHARACTERS = 10_000;
  private static final int MOST_SENTENCES = 20;
  private static final int MOST_WORDS = 40;

  private final MaxentTagger tagger;
  private final LexicalizedParser parser;
  private final TreeBinarizer pairs;
  private final CollapseUnaryTransformer chains = new CollapseUnaryTransformer();
  private final SentimentCostAndGradient sentiment;

  private SentenceTrees(String address) {
    tagger = new MaxentTagger(address + TAGGER);
    parser = LexicalizedParser.loadModel(address + PARSER);
    pairs =
        TreeBinarizer.simpleTreeBinarizer(
            parser.getTLPParams().headFinder(), parser.treebankLanguagePack());
    sentiment =
        new SentimentCostAndGradient(SentimentModel.loadSerialized(address + SENTIMENT), null);
  }

  /**
   * {@return what the models of CoreNLP make of sentences}
   *
   * @param jar where they lie
   * @throws IOException in one sentence, when they do not
   */
  static SentenceTrees read(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (String model : List.of(TAGGER, PARSER, SENTIMENT)) {
        if (file.getEntry(model) == null) {
          throw new IOException("it holds no " + model);
        }
      }
    } catch (IOException e) {
      throw new IOException(
          "these are not the models of CoreNLP, which docs/models.md tells how to get ("
              + e.getMessage()
              + ")",
          e);
    }
    return new SentenceTrees("jar:" + jar.toUri() + "!/");
  }

  /**
   * {@return how probable negative, neutral and positive are: the mean over the sentences}
   *
   * @param otherwise for a text without a sentence
   */
  double[] probabilities(String text, double[] otherwise) {
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    double[] sum = new double[3];
    List<double[]> sentences = sentences(beginning).map(this::probabilities).toList();
    for (double[] sentence : sentences) {
      for (int label = 0; label < sum.length; label++) {
        sum[label] += sentence[label] / sentences.size();
      }
    }
    return sentences.isEmpty() ? otherwise : sum;
  }

  private static Stream<List<HasWord>> sentences(String text) {
    DocumentPreprocessor sentences = new DocumentPreprocessor(new StringReader(text));
    return StreamSupport.stream(sentences.spliterator(), false)
        .limit(MOST_SENTENCES)
        .map(words -> words.subList(0, Math.min(words.size(), MOST_WORDS)));
  }

  private double[] probabilities(List<HasWord> words) {
    Tree tree = parser.apply(tagger.tagSentence(words));
    Tree inPairs = chains.transformTree(pairs.transformTree(tree));
    Trees.convertToCoreLabels(inPairs);
    sentiment.forwardPropagateTree(inPairs);
    SimpleMatrix five = RNNCoreAnnotations.getPredictions(inPairs);
    return new double[] {five.get(0) + five.get(1), five.get(2), five.get(3) + five.get(4)};
  }
}
