package nl.buzzard.crawler.extract;

import org.jspecify.annotations.Nullable;

/**
 * A page as it came from the web.
 *
 * <p>Immutable as long as nobody writes to the bytes.
 *
 * @param body the bytes of the page, decompressed
 * @param url the address it was found at, after redirects; relative links are resolved against it
 * @param charset the character set the server named, null when it named none; a byte order mark
 *     wins over it, and a name that is not known is passed over
 */
@SuppressWarnings("ArrayRecordComponent") // Copying every page would cost more than it protects.
public record WebPage(byte[] body, String url, @Nullable String charset) {}
