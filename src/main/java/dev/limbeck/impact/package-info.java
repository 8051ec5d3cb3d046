/** What a statement does to others while it runs, as values: what it locks, and what it does with the rows of tables. */
@NullMarked
package dev.limbeck.impact;

import org.jspecify.annotations.NullMarked;
