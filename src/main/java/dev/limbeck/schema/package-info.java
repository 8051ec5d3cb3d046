/** What a database's schema holds, and how two of them differ. Knows no revisions. */
@NullMarked
package dev.limbeck.schema;

import org.jspecify.annotations.NullMarked;
