/**
 * Historical mentions from a file: CSV, TSV or JSON lines, gzipped or not.
 *
 * <p>In comes a file and a mapping of its columns; out go raw items to the {@link
 * nl.buzzard.core.source.Inbox}, a file of the rows that could not be used, and the counts. The way
 * of one row: {@code OpenedFile} (bytes, unpacked) → {@code Lines} (text, of bounded length) →
 * {@code Rows} (values by field) → {@code RowMapping} (a raw item). Read {@link
 * nl.buzzard.crawler.files.FileImport} first.
 */
@NullMarked
package nl.buzzard.crawler.files;

import org.jspecify.annotations.NullMarked;
