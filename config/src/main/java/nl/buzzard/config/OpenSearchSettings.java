package nl.buzzard.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The OpenSearch cluster that keeps the mentions. Immutable.
 *
 * @param address where it answers; the path, one word, names the installation, so that several can
 *     share a cluster
 * @param user who signs in; null when the cluster asks for nobody
 * @param password his password; null when there is no user
 */
public record OpenSearchSettings(URI address, @Nullable String user, @Nullable Secret password) {}
