package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** dbmate: {@code 20200101000000_title.sql}, with {@code -- migrate:up} and {@code -- migrate:down} in it. */
final class Dbmate implements Tool {
    static final String MARK = "-- migrate:";

    private static final Pattern NAME = Pattern.compile("(\\d+)_?(.*)\\.sql");
    private static final Pattern UP = Pattern.compile("--\\s*migrate:up(?:\\s+(?<options>.*))?");
    private static final Pattern DOWN = Pattern.compile("--\\s*migrate:down(?:\\s+(?<options>.*))?");
    private static final String UNBOUND = "transaction:false";

    @Override
    public String name() {
        return "dbmate";
    }

    @Override
    public boolean hasPairs() {
        return true;
    }

    @Override
    public boolean recognises(Source source) {
        return source.hasLine(MARK);
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        Numbered migrations = new Numbered(Comparator.naturalOrder());
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.name());
            if (file.folder().isEmpty() && name.matches()) {
                migrations.put(name.group(1), name.group(2), name.group(1), file, scripts(file, migrations));
            } else {
                migrations.remark(Remark.left(file, Stray.what(file)));
            }
        }
        return migrations.history(name());
    }

    private static Scripts scripts(SourceFile file, Numbered migrations) {
        Halves halves = Halves.of(file, UP, DOWN);
        if (halves.firstStray() > 0 && halves.upgrade() != null) {
            migrations.remark(Remark.missing(
                    Place.of(file.path().toString(), halves.firstStray()),
                    "stands above `-- migrate:up`, where dbmate refuses it",
                    "Put it where it belongs, in the revision or in the file."));
        }
        Script upgrade = halves.upgrade() == null ? Script.missing(file, "has no `-- migrate:up`") : halves.upgrade();
        Scripts scripts = Scripts.of(upgrade, halves.downgrade());
        boolean isUnbound =
                halves.upOptions().contains(UNBOUND) || halves.downOptions().contains(UNBOUND);
        return isUnbound ? scripts.run(Together.NOT) : scripts;
    }

    @Override
    public AppliedTable appliedTable() {
        return AppliedTable.ofVersions("schema_migrations", "version");
    }
}
