/** An opened project and what can be done with it, one class a deed; callable without a terminal. */
@NullMarked
package dev.limbeck.workspace;

import org.jspecify.annotations.NullMarked;
