package dev.limbeck.cli;

/** Reads the name of a format of what was verified. */
final class VerifyFormatConverter extends ConstantConverter<VerifyFormat> {
    VerifyFormatConverter() {
        super(VerifyFormat.class);
    }
}
