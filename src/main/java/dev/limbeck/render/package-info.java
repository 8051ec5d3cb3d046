/** A graph as text and as JSON. */
@NullMarked
package dev.limbeck.render;

import org.jspecify.annotations.NullMarked;
