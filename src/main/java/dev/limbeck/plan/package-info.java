/** What a run will do, as a value: steps and the change of heads each of them makes. Printing and running only read it. */
@NullMarked
package dev.limbeck.plan;

import org.jspecify.annotations.NullMarked;
