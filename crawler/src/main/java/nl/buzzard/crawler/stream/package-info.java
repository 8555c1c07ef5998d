/**
 * Listening to places that tell of posts while they are made. Streams go in; what they bring goes
 * into the inbox. Read {@link nl.buzzard.crawler.stream.StreamSource} first, then {@code
 * StreamRun}.
 */
@NullMarked
package nl.buzzard.crawler.stream;

import org.jspecify.annotations.NullMarked;
