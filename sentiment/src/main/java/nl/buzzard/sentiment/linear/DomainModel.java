package nl.buzzard.sentiment.linear;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A linear model of texts from several domains, such as posts to companies, reviews and headlines,
 * in which a word may say something else. Immutable and thread-safe.
 *
 * <p>Each feature counts once for all domains, and once more for each domain the text may be of, as
 * much as that is likely; a second linear model tells how likely. So the domains learn from each
 * other where they agree and are left alone where they do not.
 *
 * @see <a href="https://aclanthology.org/P07-1033/">Daumé III 2007, Frustratingly easy domain
 *     adaptation</a>
 */
public final class DomainModel {

  private static final int FORMAT = 0x42555A44;
  private static final int LARGEST = 1 << 26;

  /** How much a feature weighs in its domain, where it weighs one for all of them. */
  private static final double IN_DOMAIN = 0.8;

  /** How much less sure of the domain than the first model says: a text may be of none of them. */
  private static final double DOUBT = 2;

  /** A domain less likely than this is left aside. */
  private static final double LEAST = 0.1;

  private final LinearModel domains;
  private final LinearModel labels;

  /**
   * @param domains its classes are the domains; one domain is the same as none
   * @param labels its classes are the answers; it has learnt from texts as {@link #seen} gives them
   */
  public DomainModel(LinearModel domains, LinearModel labels) {
    this.domains = domains;
    this.labels = labels;
  }

  /**
   * {@return the features of a text as the second model sees them}
   *
   * @param domains tells which domains the text may be of
   * @param features of the text; not changed
   */
  public static FeatureList seen(LinearModel domains, FeatureList features) {
    FeatureList seen = new FeatureList();
    seen.copy(features);
    if (domains.classes() == 1) {
      return seen;
    }
    double[] likely = Probabilities.of(domains.scores(features), DOUBT);
    for (int domain = 0; domain < likely.length; domain++) {
      if (likely[domain] >= LEAST) {
        for (int index = 0; index < features.size(); index++) {
          seen.add(
              Hash.end(Hash.plus(features.hash(index), (char) ('A' + domain))),
              features.token(index),
              (float) (features.value(index) * IN_DOMAIN * likely[domain]));
        }
      }
    }
    seen.endGroup();
    return seen;
  }

  /** {@return how many answers it tells apart} */
  public int classes() {
    return labels.classes();
  }

  /**
   * {@return the same with all scores divided}
   *
   * @param temperature above 0; the higher, the less sure
   */
  public DomainModel cooled(double temperature) {
    return new DomainModel(domains, labels.cooled(temperature));
  }

  /** {@return what the model makes of a text, of which more than one thing may be asked} */
  public View view(FeatureList features) {
    return new View(labels, seen(domains, features));
  }

  /** {@return the score of each answer; the soft maximum of them is their probability} */
  public double[] scores(FeatureList features) {
    return view(features).scores();
  }

  /** What a model makes of one text. Immutable and thread-safe. */
  public static final class View {
    private final LinearModel labels;
    private final FeatureList seen;

    private View(LinearModel labels, FeatureList seen) {
      this.labels = labels;
      this.seen = seen;
    }

    /** {@return the score of each answer} */
    public double[] scores() {
      return labels.scores(seen);
    }

    /**
     * {@return how much each token says for an answer, against the mean of all answers}
     *
     * @param tokens how many tokens the text has
     */
    public double[] sayings(int label, int tokens) {
      return labels.sayings(seen, label, tokens);
    }
  }

  /** Writes the model, compressed, and closes the stream. */
  public void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(stream)) {
      ByteArrayOutputStream first = new ByteArrayOutputStream();
      domains.write(first);
      out.writeInt(FORMAT);
      out.writeInt(first.size());
      first.writeTo(out);
      labels.write(out);
    }
  }

  /**
   * {@return a model as it was written}
   *
   * @throws IOException in one sentence, when the stream holds no such model
   */
  public static DomainModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(stream)) {
      if (in.readInt() != FORMAT) {
        throw new IOException("this is no sentiment model that this version of Buzzard wrote");
      }
      int length = in.readInt();
      if (length < 0 || length > LARGEST) {
        throw new IOException("this model is damaged: " + length + " bytes tell its domains");
      }
      LinearModel domains = LinearModel.read(new ByteArrayInputStream(in.readNBytes(length)));
      return new DomainModel(domains, LinearModel.read(in));
    }
  }
}
