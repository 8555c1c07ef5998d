/**
 * What every index keeps of a mention, whatever keeps it: the fields, how values are spelled in
 * them, and the whole mention as JSON. Read {@link nl.buzzard.index.document.MentionFields} first.
 */
@NullMarked
package nl.buzzard.index.document;

import org.jspecify.annotations.NullMarked;
