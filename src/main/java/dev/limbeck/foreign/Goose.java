package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.script.NewSections.Together;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** goose: {@code 00001_title.sql}, with {@code -- +goose Up} and {@code -- +goose Down} in it; or the same in Go. */
final class Goose implements Tool {
    private static final AppliedTable TABLE =
            new AppliedTable("goose_db_version", List.of("version_id", "is_applied"), "id", Goose::applied);

    static final String MARK = "-- +goose ";

    private static final Pattern NAME = Pattern.compile("(\\d+)_(.*)\\.(sql|go)");
    private static final Pattern UP = annotation("up");
    private static final Pattern DOWN = annotation("down");
    private static final Pattern UNBOUND =
            Pattern.compile("(?im)^[ \\t]*--[ \\t]*\\+goose[ \\t]+no[ \\t]+transaction\\b");
    private static final Pattern VARIABLES = Pattern.compile("(?im)^[ \\t]*--[ \\t]*\\+goose[ \\t]+envsub[ \\t]+on\\b");

    private static Pattern annotation(String word) {
        return Pattern.compile("(?i)--\\s*\\+goose\\s+" + word + "(?:\\s+(?<options>.*))?");
    }

    @Override
    public String name() {
        return "goose";
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
        Numbered migrations = new Numbered(PairFiles.BY_NUMBER);
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.name());
            if (!file.folder().isEmpty() || !name.matches() || file.name().endsWith("_test.go")) {
                migrations.remark(Remark.left(file, Stray.what(file)));
                continue;
            }
            Scripts scripts = name.group(3).equals("go")
                    ? Scripts.of(Script.missing(file, "is written in Go"), Script.missing(file, "is written in Go"))
                    : scripts(file, terms, migrations);
            String key = new BigInteger(name.group(1)).toString();
            migrations.put(name.group(1), name.group(2), key, file, scripts);
        }
        return migrations.history(name());
    }

    private static Scripts scripts(SourceFile file, Terms terms, Numbered migrations) {
        Halves halves = Halves.of(file, UP, DOWN);
        if (halves.firstStray() > 0 && halves.upgrade() != null) {
            migrations.remark(Remark.missing(
                    Place.of(file.path().toString(), halves.firstStray()),
                    "stands above `-- +goose Up`",
                    "Put it where it belongs, in the revision or in the file."));
        }
        Script upgrade = halves.upgrade() == null ? Script.missing(file, "has no `-- +goose Up`") : halves.upgrade();
        Script downgrade = halves.downgrade();
        if (VARIABLES.matcher(file.text()).find()) {
            upgrade = filled(upgrade, terms, migrations);
            downgrade = downgrade == null ? null : filled(downgrade, terms, migrations);
        }
        Together together = UNBOUND.matcher(file.text()).find() ? Together.NOT : Together.UNSAID;
        return Scripts.of(upgrade, downgrade).run(together);
    }

    private static Script filled(Script script, Terms terms, Numbered migrations) {
        Placeholders placeholders = Placeholders.OF_SHELL;
        placeholders.remarks(script, terms).forEach(migrations::remark);
        return placeholders.filled(script, terms);
    }

    @Override
    public AppliedTable appliedTable() {
        return TABLE;
    }

    /** A row for each time that a version went up or down; the last one counts. */
    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> applied = new LinkedHashSet<>();
        for (List<String> row : rows) {
            applied.remove(row.get(0));
            if (row.get(1).equals("true")) {
                applied.add(row.get(0));
            }
        }
        applied.remove("0");
        return applied;
    }
}
