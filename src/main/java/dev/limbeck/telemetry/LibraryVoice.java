package dev.limbeck.telemetry;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Passes on what OpenTelemetry logs: the spans themselves where they go to the console, and what is wrong. */
final class LibraryVoice extends Handler {
    private static final String CONSOLE = "io.opentelemetry.exporter.logging.";

    private final Consumer<String> said;
    private final SimpleFormatter words = new SimpleFormatter();

    LibraryVoice(Consumer<String> said) {
        this.said = said;
    }

    @Override
    public void publish(LogRecord entry) {
        boolean isSpan = String.valueOf(entry.getLoggerName()).startsWith(CONSOLE);
        if (isSpan) {
            said.accept("span " + words.formatMessage(entry));
        } else if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            said.accept("warning: OpenTelemetry: "
                    + words.formatMessage(entry).lines().findFirst().orElse(""));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
