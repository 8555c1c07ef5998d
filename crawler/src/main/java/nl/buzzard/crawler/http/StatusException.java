package nl.buzzard.crawler.http;

/** The cause of a refusal that came as an HTTP status. */
public final class StatusException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * @param code the status, 400 to 599
   */
  public StatusException(int code) {
    super("HTTP status " + code, null, false, false);
    this.code = code;
  }

  /** {@return the status} */
  public int code() {
    return code;
  }

  /** {@return the status a failure came with; 0 when it had another cause} */
  public static int of(Exception failure) {
    return failure.getCause() instanceof StatusException status ? status.code() : 0;
  }
}
