package dev.limbeck.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * The configuration of {@code java.util.logging} where the user has none. It is read by whoever logs first, so that a
 * command that logs nothing does not wait for it.
 *
 * <p>What the driver logs comes as an exception too, and there without the password of the URL.
 */
public final class DriverLogging {
    private static final String CLASS = "java.util.logging.config.class";
    private static final String FILE = "java.util.logging.config.file";

    /**
     * Silences the driver; called by the log manager.
     *
     * @throws IOException never: it reads from memory
     */
    public DriverLogging() throws IOException {
        byte[] settings = "org.postgresql.level=OFF\n".getBytes(StandardCharsets.UTF_8);
        LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings));
    }

    static void configure() {
        if (System.getProperty(CLASS) == null && System.getProperty(FILE) == null) {
            System.setProperty(CLASS, DriverLogging.class.getName());
        }
    }
}
