/** What can go wrong, as the user is told it: what, where, and what to do. */
@NullMarked
package dev.limbeck.problem;

import org.jspecify.annotations.NullMarked;
