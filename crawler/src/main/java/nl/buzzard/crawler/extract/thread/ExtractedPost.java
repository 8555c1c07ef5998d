package nl.buzzard.crawler.extract.thread;

import nl.buzzard.crawler.extract.date.Dated;
import org.jspecify.annotations.Nullable;

/**
 * One comment under an article, or one post of a forum thread.
 *
 * <p>Immutable.
 *
 * @param id the name of the post on its page, unique there; null when it has none
 * @param link the absolute address of the post itself, null when it has none
 * @param author the displayed name of the writer, null when unknown
 * @param authorLink the absolute address of the writer's profile, null when unknown
 * @param published when it was written, null when unknown
 * @param text what stands there, with what it quotes of others and without signatures; never blank.
 *     A line is a paragraph
 * @param ownText what the writer wrote: the text without what it quotes. Of a post that only
 *     quotes, the quote
 */
public record ExtractedPost(
    @Nullable String id,
    @Nullable String link,
    @Nullable String author,
    @Nullable String authorLink,
    @Nullable Dated published,
    String text,
    String ownText) {}
