package dev.limbeck.foreign;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** golang-migrate: {@code 000001_title.up.sql}, {@code 000001_title.down.sql}. */
final class GolangMigrate implements Tool {
    private static final AppliedTable TABLE =
            new AppliedTable("schema_migrations", List.of("version", "dirty"), "version", GolangMigrate::applied);

    /** As its own parser has it; a blank title is one. */
    private static final Pattern NAME = Pattern.compile("(\\d+)_(.*)\\.(up|down)\\.(.*)");

    @Override
    public String name() {
        return "golang-migrate";
    }

    @Override
    public boolean hasPairs() {
        return true;
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(file -> file.name().matches("\\d+_.*\\.(up|down)\\.sql"))
                && !source.has(file -> Popx.isMarked(file) || Sqlx.isMarked(file));
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        PairFiles pairs = new PairFiles(PairFiles.BY_NUMBER);
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.name());
            if (file.folder().isEmpty() && name.matches() && name.group(4).equals("sql")) {
                pairs.put(name.group(1), name.group(2), name.group(3), file);
            } else {
                pairs.remark(Remark.left(file, Stray.what(file)));
            }
        }
        return pairs.history(name(), version -> new BigInteger(version).toString());
    }

    @Override
    public AppliedTable appliedTable() {
        return TABLE;
    }

    /** One row, with the last version. */
    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> applied = new TreeSet<>();
        for (List<String> row : rows) {
            if (!row.get(1).equals("false")) {
                throw new UnfinishedThere(
                        "golang-migrate",
                        "version " + row.get(0),
                        "See what of it is done, complete it or take it back, and set the version with"
                                + " `migrate force VERSION`.");
            }
            applied.addAll(UpTo.number(row.get(0), migrations));
        }
        return applied;
    }
}
