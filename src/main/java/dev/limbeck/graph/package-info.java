/** Revisions and the graph they form. Knows ids and links; no files, no SQL, no terminal. */
@NullMarked
package dev.limbeck.graph;

import org.jspecify.annotations.NullMarked;
