/** Programs that are run around a run, and how they end. */
@NullMarked
package dev.limbeck.hook;

import org.jspecify.annotations.NullMarked;
