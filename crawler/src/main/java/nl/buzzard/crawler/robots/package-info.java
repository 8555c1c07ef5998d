/**
 * What a site allows robots to read (RFC 9309). The bytes of a robots.txt go in; allowed or not,
 * with the line that decided, comes out. Read {@link nl.buzzard.crawler.robots.RobotsTxt} first.
 */
@NullMarked
package nl.buzzard.crawler.robots;

import org.jspecify.annotations.NullMarked;
