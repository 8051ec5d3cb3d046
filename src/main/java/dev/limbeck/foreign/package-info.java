/** What other tools keep their migrations in, read as the revisions that they would be here; nothing of it is run or changed. */
@NullMarked
package dev.limbeck.foreign;

import org.jspecify.annotations.NullMarked;
