package dev.limbeck.cli;

/** Reads the name of a format of a plan. */
final class PlanFormatConverter extends ConstantConverter<PlanFormat> {
    PlanFormatConverter() {
        super(PlanFormat.class);
    }
}
