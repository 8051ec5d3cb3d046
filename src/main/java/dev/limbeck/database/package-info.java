/** The database: connecting, the version table, and running a plan. The one room that knows JDBC. */
@NullMarked
package dev.limbeck.database;

import org.jspecify.annotations.NullMarked;
