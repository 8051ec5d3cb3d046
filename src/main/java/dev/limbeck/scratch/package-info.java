/** PostgreSQL servers that Limbeck brings along. */
@NullMarked
package dev.limbeck.scratch;

import org.jspecify.annotations.NullMarked;
