/** The words that name revisions, from what was typed to the revisions meant. */
@NullMarked
package dev.limbeck.target;

import org.jspecify.annotations.NullMarked;
