package dev.limbeck.foreign;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * sqlalchemy-migrate: {@code versions/001_title_postgresql_upgrade.sql}, or {@code 001_default_upgrade.sql} where there is
 * none, the same with downgrade, or else {@code 001_title.py}.
 */
final class SqlalchemyMigrate implements Tool {
    private static final AppliedTable TABLE = new AppliedTable(
            "migrate_version", List.of("repository_id", "version"), "repository_id", SqlalchemyMigrate::applied);

    private static final Pattern SQL = Pattern.compile("(\\d+)_(?:(.+)_)?([^_]+)_(upgrade|downgrade)\\.sql");
    private static final Pattern PYTHON = Pattern.compile("(\\d+)_?(.*)\\.py");
    private static final Set<String> OURS = Set.of("postgresql", "postgres");
    private static final Set<String> OTHERS =
            Set.of("sqlite", "mysql", "oracle", "mssql", "firebird", "sybase", "maxdb", "access", "informix", "sa");

    @Override
    public String name() {
        return "sqlalchemy-migrate";
    }

    @Override
    public boolean recognises(Source source) {
        return hasSome(source);
    }

    static boolean hasSome(Source source) {
        return source.has(file -> file.baseName().equals("migrate.cfg")
                || SQL.matcher(file.baseName()).matches());
    }

    /** What a file is taken for; of several the tool takes the first. */
    private enum Rank {
        POSTGRESQL,
        DEFAULT,
        PYTHON,
        UNKNOWN,
        OTHER
    }

    /** A file that may be one direction of a version. */
    private record Candidate(SourceFile file, String version, String title, String direction, Rank rank) {
        Script script() {
            if (rank != Rank.PYTHON) {
                return Script.of(file);
            }
            return Script.missing(file, "is written in Python, and says there what its " + direction + " does");
        }
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        List<Remark> remarks = new ArrayList<>();
        NavigableMap<String, List<Candidate>> versions = new TreeMap<>(PairFiles.BY_NUMBER);
        for (SourceFile file : source.files()) {
            List<Candidate> candidates = candidates(file);
            candidates.forEach(each -> versions.computeIfAbsent(each.version(), version -> new ArrayList<>())
                    .add(each));
            if (candidates.isEmpty()) {
                remarks.add(Remark.left(file, Stray.what(file)));
            }
        }
        List<Migration> migrations = new ArrayList<>();
        versions.forEach((version, candidates) -> migration(version, candidates).ifPresent(migrations::add));
        Set<SourceFile> taken = new HashSet<>();
        migrations.forEach(migration -> taken.addAll(migration.sources()));
        versions.values().stream()
                .flatMap(List::stream)
                .filter(each -> !taken.contains(each.file()))
                .forEach(each -> remarks.add(Remark.left(each.file(), why(each))));
        return new ForeignHistory(
                name(),
                Migration.inLine(migrations),
                remarks.stream().distinct().toList());
    }

    private static List<Candidate> candidates(SourceFile file) {
        boolean isInPlace = file.folder().isEmpty() || file.folder().equals("versions/");
        Matcher sql = SQL.matcher(file.baseName());
        Matcher python = PYTHON.matcher(file.baseName());
        if (isInPlace && sql.matches()) {
            String database = sql.group(3);
            String title = sql.group(2) == null ? "" : sql.group(2);
            Rank rank = rank(database);
            String words = rank == Rank.UNKNOWN ? (title + "_" + database) : title;
            return List.of(new Candidate(file, sql.group(1), words, sql.group(4), rank));
        }
        if (isInPlace && python.matches()) {
            return List.of(
                    new Candidate(file, python.group(1), python.group(2), "upgrade", Rank.PYTHON),
                    new Candidate(file, python.group(1), python.group(2), "downgrade", Rank.PYTHON));
        }
        return List.of();
    }

    private static Rank rank(String database) {
        if (OURS.contains(database)) {
            return Rank.POSTGRESQL;
        }
        if (database.equals("default")) {
            return Rank.DEFAULT;
        }
        return OTHERS.contains(database) ? Rank.OTHER : Rank.UNKNOWN;
    }

    /** Empty where all of its files are for other databases. */
    private static Optional<Migration> migration(String version, List<Candidate> candidates) {
        Candidate up = best(candidates, "upgrade");
        Candidate down = best(candidates, "downgrade");
        Candidate any = up == null ? down : up;
        if (any == null) {
            return Optional.empty();
        }
        String title = candidates.stream()
                .sorted(Comparator.comparing(Candidate::rank))
                .map(Candidate::title)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return Optional.of(new Migration(
                PairFiles.revision(version, title, any.file()),
                new BigInteger(version).toString(),
                Scripts.of(
                        up == null ? Script.missing(any.file(), "has no counterpart that goes up") : up.script(),
                        down == null ? null : down.script())));
    }

    private static @Nullable Candidate best(List<Candidate> candidates, String direction) {
        List<Candidate> fitting = candidates.stream()
                .filter(each -> each.direction().equals(direction) && each.rank() != Rank.OTHER)
                .sorted(Comparator.comparing(Candidate::rank))
                .toList();
        if (fitting.size() > 1 && fitting.get(0).rank() == fitting.get(1).rank()) {
            throw new SameVersion(
                    fitting.get(0).version(),
                    fitting.get(0).file(),
                    fitting.get(1).file());
        }
        return fitting.isEmpty() ? null : fitting.get(0);
    }

    private static String why(Candidate candidate) {
        return candidate.rank() == Rank.OTHER
                ? "is for another database than PostgreSQL"
                : "gives way to another file of its version, which the tool runs on PostgreSQL";
    }

    @Override
    public AppliedTable appliedTable() {
        return TABLE;
    }

    /** A row for each repository of migrations, with its last version. */
    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        if (rows.size() > 1) {
            throw new SeveralHistories(
                    TABLE.name(), rows.stream().map(row -> row.get(0)).toList());
        }
        return rows.isEmpty() ? Set.of() : UpTo.number(rows.get(0).get(1), migrations);
    }
}
