/** What git knows. The one room that uses JGit. */
@NullMarked
package dev.limbeck.git;

import org.jspecify.annotations.NullMarked;
