package dev.limbeck.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file as a commit has it.
 *
 * @param path where it lies, or would lie, in the checkout; absolute, links followed
 * @param content its bytes, read when asked for; empty where a partial clone has left them out
 */
public record GitFile(Path path, Supplier<Optional<byte[]>> content) {

    /** Whether it has the same text as bytes of the checkout, which may have other line ends. */
    public boolean hasText(byte[] here) {
        return content.get().filter(there -> text(there).equals(text(here))).isPresent();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
