package dev.limbeck.foreign;

/** Flyway: {@code V1_2__title.sql}, {@code U1_2__title.sql} that undoes it, {@code R__title.sql}, {@code B1_2__title.sql}. */
final class Flyway implements Tool {
    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(file -> FlywayName.of(file).isMigration());
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        FlywayFiles files = new FlywayFiles(terms);
        source.files().forEach(files::put);
        return files.history(name());
    }

    @Override
    public AppliedTable appliedTable() {
        return FlywayTable.TABLE;
    }
}
