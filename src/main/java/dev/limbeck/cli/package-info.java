/** The command line: one class a command, which parses, calls one deed and prints. */
@NullMarked
package dev.limbeck.cli;

import org.jspecify.annotations.NullMarked;
