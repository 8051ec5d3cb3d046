package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.script.Body;
import dev.limbeck.script.CannotWrite;
import dev.limbeck.script.Demands;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.script.Section;
import dev.limbeck.script.WholeChange;
import dev.limbeck.script.Written;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what revisions run into pairs of files, up and down, that other tools and psql run in the order of their names. */
public final class Export {
    private static final int FEWEST_DIGITS = 4;
    private static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";

    private final Project project;
    private final Path folder;

    /** Writes nothing yet. */
    public Export(Project project, Path folder) {
        this.project = project;
        this.folder = folder;
    }

    /** A file as it will be. */
    public record PairFile(Path path, String content) {}

    /** What of a revision is in no file, or is there in another form. */
    public record Remark(Place place, String what) {}

    /**
     * What would be written.
     *
     * @param files in the order of the revisions, up before down
     * @param remarks in the same order
     */
    public record Pairs(List<PairFile> files, List<Remark> remarks) {
        public Pairs {
            files = List.copyOf(files);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Returns what would be written; writes nothing.
     *
     * @param range as {@code history} takes it
     * @throws dev.limbeck.problem.Problem if a revision in it is not in SQL, or cannot be read
     */
    public Pairs plan(String range) {
        List<RevisionId> ids =
                project.graph().parentsFirst(project.targets(List::of).range(range));
        int digits = Math.max(FEWEST_DIGITS, String.valueOf(ids.size()).length());
        List<PairFile> files = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            Revision revision = project.graph().get(ids.get(index));
            Body body = RevisionFormats.body(revision);
            String number = String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
            String name = number + "_" + stem(revision);
            files.add(new PairFile(folder.resolve(name + UP), text(revision, body, body.upgrade())));
            body.downgradeIfAny()
                    .ifPresent(
                            down -> files.add(new PairFile(folder.resolve(name + DOWN), text(revision, body, down))));
            remarks.addAll(remarks(revision, body));
        }
        return new Pairs(files, remarks);
    }

    private static String stem(Revision revision) {
        String name = String.valueOf(Project.file(revision).getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * In its first line sqlx reads that no transaction is to be around it. Settings are made for the session and go back at the
     * end: psql and others put no transaction around a file.
     */
    private static String text(Revision revision, Body body, Section section) {
        List<Written> settings = body.demands().settings();
        return (body.isTransactional() ? "" : "-- no-transaction\n")
                + "-- " + revision.id() + (revision.summary().isEmpty() ? "" : ", " + revision.summary()) + "\n"
                + settings.stream().map(Export::set).collect(Collectors.joining())
                + "\n" + section.text().strip() + "\n"
                + settings.stream()
                        .map(setting -> "\nRESET " + setting.key() + ";\n")
                        .collect(Collectors.joining());
    }

    private static String set(Written setting) {
        return "SELECT pg_catalog.set_config(%s, %s, false);\n"
                .formatted(SqlQuote.text(setting.key()), SqlQuote.text(setting.text()));
    }

    private static List<Remark> remarks(Revision revision, Body body) {
        Place file = Place.of(revision.origin().file());
        List<Remark> remarks = new ArrayList<>();
        Demands demands = body.demands();
        Stream.of(
                        demands.invariants(),
                        demands.postgres(),
                        demands.extensions(),
                        demands.confirmations(),
                        demands.patience())
                .flatMap(List::stream)
                .forEach(demand -> remarks.add(new Remark(demand.place(), "`" + demand.key() + "` is in no file")));
        body.verifyIfAny()
                .ifPresent(verify -> remarks.add(new Remark(
                        Place.of(verify.file(), verify.firstLine() - 1), "the section `verify` is in no file")));
        if (body.downgradeIfAny().isEmpty()) {
            remarks.add(new Remark(file, "cannot be undone: there is no file to go down"));
        }
        Stream.concat(Stream.of(body.upgrade()), body.downgradeIfAny().stream())
                .flatMap(section ->
                        Statements.of(new SectionText(section.file(), section.firstLine(), section.text())).stream())
                .filter(statement -> statement.kind() == Statement.Kind.COPY_DATA)
                .findFirst()
                .ifPresent(copy ->
                        remarks.add(new Remark(copy.place(), "has rows behind COPY, which psql reads and few tools")));
        return remarks;
    }

    /**
     * Writes the files that are not there yet.
     *
     * @throws CannotWrite if another file has the name of one, or one cannot be written; none is written then
     */
    public static void write(Pairs pairs) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        pairs.files().forEach(file -> files.put(file.path(), bytes(file)));
        WholeChange.write(files, List.of(), Optional.empty());
    }

    private static byte[] bytes(PairFile file) {
        return file.content().getBytes(StandardCharsets.UTF_8);
    }
}
