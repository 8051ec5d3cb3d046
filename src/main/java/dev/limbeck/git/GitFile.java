package dev.limbeck.git;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file as a commit has it.
 *
 * @param path where it lies, or would lie, in the checkout; absolute, links followed
 * @param content its bytes, read when asked for; empty where a partial clone has left them out
 */
public record GitFile(Path path, Supplier<Optional<byte[]>> content) {}
