package dev.limbeck.foreign;

/** Liquibase: a change log in formatted SQL, XML, YAML or JSON, which includes others. */
final class Liquibase implements Tool {

    @Override
    public String name() {
        return "liquibase";
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(LiquibaseLog::isOne);
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        LiquibaseFiles files = new LiquibaseFiles(source);
        SourceFile root = files.root();
        LiquibaseReading reading = new LiquibaseReading(terms);
        new LiquibaseWalk(files, reading).read(new LiquibaseLog(root, root.name(), ""));
        source.files().stream()
                .filter(file -> !reading.isUsed(file))
                .forEach(file ->
                        reading.remark(Remark.left(file, "is in nothing that the change log runs on PostgreSQL")));
        return new ForeignHistory(name(), reading.migrations(), reading.remarks());
    }

    @Override
    public AppliedTable appliedTable() {
        return LiquibaseTable.TABLE;
    }
}
