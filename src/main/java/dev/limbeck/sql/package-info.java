/** The text of a revision's section, and the statements in it with their lines and the data of their COPYs. */
@NullMarked
package dev.limbeck.sql;

import org.jspecify.annotations.NullMarked;
