/**
 * What a page says of itself for machines: in come its meta elements and JSON-LD, out go plain
 * values; read {@link nl.buzzard.crawler.extract.structured.PageMeta} first.
 */
@NullMarked
package nl.buzzard.crawler.extract.structured;

import org.jspecify.annotations.NullMarked;
