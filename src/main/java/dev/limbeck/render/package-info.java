/** A graph as text, as a drawing and as JSON. */
@NullMarked
package dev.limbeck.render;

import org.jspecify.annotations.NullMarked;
