/**
 * A parsed page counted once: in comes a document, out go its elements in order with what each of
 * them holds, so that no rule walks the same text twice; read {@link
 * nl.buzzard.crawler.extract.tree.PageTree} first.
 */
@NullMarked
package nl.buzzard.crawler.extract.tree;

import org.jspecify.annotations.NullMarked;
