package dev.limbeck.cli;

import dev.limbeck.render.OutputFormat;

/** Reads the name of an output format. */
final class FormatConverter extends ConstantConverter<OutputFormat> {
    FormatConverter() {
        super(OutputFormat.class);
    }
}
