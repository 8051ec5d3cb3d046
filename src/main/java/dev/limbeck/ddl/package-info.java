/** The SQL that leads from one schema to another. pgCodeKeeper stays in here. */
@NullMarked
package dev.limbeck.ddl;

import org.jspecify.annotations.NullMarked;
