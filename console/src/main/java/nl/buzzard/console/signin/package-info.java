/**
 * Signing in and out, and choosing language and colours; read {@link
 * nl.buzzard.console.signin.SignInScreen} first.
 */
@NullMarked
package nl.buzzard.console.signin;

import org.jspecify.annotations.NullMarked;
