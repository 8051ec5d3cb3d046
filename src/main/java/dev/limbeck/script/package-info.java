/** Revision files: where they lie, how their headers are read and rewritten, how new ones are named and written. */
@NullMarked
package dev.limbeck.script;

import org.jspecify.annotations.NullMarked;
