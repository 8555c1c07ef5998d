package nl.buzzard.index.opensearch;

/** A mention the cluster does not take, now or later. */
public final class MentionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MentionRefusedException(int refused, String first, String kind) {
    super("OpenSearch refused " + refused + " mentions, the first " + first + " (" + kind + ").");
  }
}
