/**
 * The demo: bundled made-up mentions, dated relative to the moment of starting. Read {@link
 * nl.buzzard.app.demo.DemoSource} first.
 */
@NullMarked
package nl.buzzard.app.demo;

import org.jspecify.annotations.NullMarked;
