package dev.limbeck.cli;

import dev.limbeck.render.VerdictFormat;

/** Reads the name of a verdict's format. */
final class VerdictFormatConverter extends ConstantConverter<VerdictFormat> {
    VerdictFormatConverter() {
        super(VerdictFormat.class);
    }
}
