/**
 * Boxes of e-mail. A box goes in, messages come out with the words of whoever wrote them. Read
 * {@link nl.buzzard.crawler.mail.MailboxSource} first.
 */
@NullMarked
package nl.buzzard.crawler.mail;

import org.jspecify.annotations.NullMarked;
