package nl.buzzard.console.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the console. Immutable.
 *
 * @param name what he signs in with; small letters
 * @param displayName what others see
 * @param language {@code nl} or {@code en}; null until he chose one
 */
public record Account(String name, String displayName, @Nullable String language) {}
