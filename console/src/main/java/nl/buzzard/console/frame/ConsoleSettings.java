package nl.buzzard.console.frame;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the console listens and how it shows itself. Immutable.
 *
 * @param host the address to bind
 * @param port 0 to 65535; 0 picks a free one
 * @param publicUrl the address people open; cookies are kept to TLS when it begins with {@code
 *     https}
 * @param organisation whose Buzzard this is
 * @param locale the language for a person who chose none: Dutch or English
 * @param zone whose clock days and hours follow
 * @param time whose time it is
 * @param demoUser the display name every visitor gets without signing in; null to ask for a
 *     sign-in. For a demonstration on made-up data only
 */
public record ConsoleSettings(
    String host,
    int port,
    String publicUrl,
    String organisation,
    Locale locale,
    ZoneId zone,
    InstantSource time,
    @Nullable String demoUser) {}
