/**
 * The main text of a page: in comes a parsed page, out goes the article without menus,
 * advertisements and discussion; read {@link nl.buzzard.crawler.extract.article.ArticleText} first.
 */
@NullMarked
package nl.buzzard.crawler.extract.article;

import org.jspecify.annotations.NullMarked;
