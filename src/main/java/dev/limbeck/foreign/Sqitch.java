package dev.limbeck.foreign;

/** Sqitch: {@code sqitch.plan} names changes, each of which has a script in deploy, revert and verify. */
final class Sqitch implements Tool {

    @Override
    public String name() {
        return "sqitch";
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(file -> file.baseName().equals("sqitch.plan"));
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        return SqitchProject.of(source).history(name());
    }

    @Override
    public AppliedTable appliedTable() {
        return SqitchRegistry.TABLE;
    }
}
