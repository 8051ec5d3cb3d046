package dev.limbeck.foreign;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sqlx: {@code 20200101000000_title.up.sql} and {@code .down.sql}, or one way, {@code 20200101000000_title.sql}. */
final class Sqlx implements Tool {
    private static final AppliedTable TABLE =
            new AppliedTable("_sqlx_migrations", List.of("version", "success"), "version", Sqlx::applied);

    private static final Pattern NAME = Pattern.compile("(\\d+)_(.+?)(?:\\.(up|down))?\\.sql");
    private static final String UNBOUND = "-- no-transaction";

    @Override
    public String name() {
        return "sqlx";
    }

    @Override
    public boolean hasPairs() {
        return true;
    }

    @Override
    public boolean recognises(Source source) {
        return source.has(file ->
                        file.folder().isEmpty() && NAME.matcher(file.name()).matches())
                && !source.has(Popx::isMarked)
                && !SqlalchemyMigrate.hasSome(source)
                && !source.hasLine(Goose.MARK)
                && !source.hasLine(Dbmate.MARK);
    }

    /** Whether no other tool would have such a file. */
    static boolean isMarked(SourceFile file) {
        return file.name().matches("\\d+_[^/]+\\.(up|down)\\.sql")
                && file.text().startsWith(UNBOUND);
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        PairFiles pairs = new PairFiles(PairFiles.BY_NUMBER);
        for (SourceFile file : source.files()) {
            Matcher name = NAME.matcher(file.name());
            if (!file.folder().isEmpty() || !name.matches()) {
                pairs.remark(Remark.left(file, Stray.what(file)));
                continue;
            }
            pairs.put(name.group(1), name.group(2), name.group(3) == null ? "up" : name.group(3), file);
            if (file.text().startsWith(UNBOUND)) {
                pairs.unbind(name.group(1));
            }
        }
        return pairs.history(name(), version -> new BigInteger(version).toString());
    }

    @Override
    public AppliedTable appliedTable() {
        return TABLE;
    }

    /** A row for each version. */
    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Set<String> applied = new TreeSet<>();
        for (List<String> row : rows) {
            if (!row.get(1).equals("true")) {
                throw new UnfinishedThere(
                        "sqlx",
                        "version " + row.get(0),
                        "See what of it is done, complete it or take it back, and correct its row in"
                                + " _sqlx_migrations.");
            }
            applied.add(row.get(0));
        }
        return applied;
    }
}
