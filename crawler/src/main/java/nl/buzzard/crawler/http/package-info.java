/**
 * Reading the web politely: one client for all sources. An address and what we have already go in;
 * bytes, "not modified" or a reason come out. Read {@link nl.buzzard.crawler.http.Fetcher} first.
 */
@NullMarked
package nl.buzzard.crawler.http;

import org.jspecify.annotations.NullMarked;
