package dev.limbeck.workspace;

import java.nio.file.Path;

/**
 * A file of SQL that brings rows.
 *
 * @param behind a word for the revision behind which it is loaded; empty for before the first that is verified
 */
public record Seed(String behind, Path file) {}
