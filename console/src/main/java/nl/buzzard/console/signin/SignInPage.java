package nl.buzzard.console.signin;

import nl.buzzard.console.frame.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows. Immutable.
 *
 * @param frame what is around it
 * @param name what was typed as a name
 * @param to where to go after signing in
 * @param fault the key of what went wrong; null at first
 * @param anybody whether there is an account at all
 */
public record SignInPage(
    Frame frame, String name, String to, @Nullable String fault, Anybody anybody) {

  /** Whether anybody can sign in yet. */
  public enum Anybody {
    NOBODY_YET,
    SOMEBODY
  }
}
