/** What can be found wrong with a project: the rules, each with its id, what breaks them, and what is made of that. */
@NullMarked
package dev.limbeck.check;

import org.jspecify.annotations.NullMarked;
