package dev.limbeck.foreign;

import dev.limbeck.graph.CreateDate;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.script.RevisionFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Alembic: {@code versions/ID_title.py}, beside {@code env.py}; {@code alembic.ini} says where. */
final class Alembic implements Tool {
    static final String ENVIRONMENT = "env.py";
    static final String VERSIONS = "alembic_version";
    private static final AppliedTable TABLE =
            new AppliedTable(VERSIONS, List.of("version_num"), "version_num", Alembic::applied);

    @Override
    public String name() {
        return "alembic";
    }

    @Override
    public boolean recognises(Source source) {
        return AlembicProject.isIn(source);
    }

    @Override
    public ForeignHistory read(Source source, Terms terms) {
        AlembicProject project = AlembicProject.of(source, terms.alembic().environment());
        Map<RevisionId, SourceFile> files = new LinkedHashMap<>();
        List<Revision> revisions = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(left(project));
        for (SourceFile file : project.revisions()) {
            Revision revision = dated(RevisionFile.read(file.path()).revision(), file, remarks::add);
            files.put(revision.id(), file);
            revisions.add(revision);
        }
        RevisionGraph graph = RevisionGraph.of(revisions);
        Map<RevisionId, Scripts> scripts =
                new AlembicScripts(project, terms.alembic(), graph, files, remarks::add).read();
        List<Migration> migrations = new ArrayList<>();
        scripts.forEach((id, each) ->
                migrations.add(new Migration(graph.find(id).orElseThrow().described(""), id.value(), each)));
        return new ForeignHistory(name(), migrations, remarks);
    }

    /** A docstring may say anything; a header may not. */
    private static Revision dated(Revision revision, SourceFile file, Consumer<Remark> remarks) {
        String date = revision.createDate();
        if (date.isEmpty() || CreateDate.instant(date).isPresent()) {
            return revision;
        }
        remarks.accept(
                Remark.changed(Place.of(file.path().toString()), "has a Create Date that is no date, and is left out"));
        return revision.dated("");
    }

    private static List<Remark> left(AlembicProject project) {
        Set<SourceFile> read = new HashSet<>(project.revisions());
        return project.files().stream()
                .filter(file -> !read.contains(file))
                .map(file -> Remark.left(file, what(file)))
                .toList();
    }

    private static String what(SourceFile file) {
        return switch (file.baseName()) {
            case ENVIRONMENT, "alembic.ini", "pyproject.toml", "script.py.mako" ->
                "is how Alembic is told what to do, and is no revision";
            default -> "is no revision";
        };
    }

    @Override
    public AppliedTable appliedTable() {
        return TABLE;
    }

    /** The rows name the last ones; what leads there is applied as well. */
    private static Set<String> applied(List<List<String>> rows, List<Migration> migrations) {
        Map<String, Migration> byKey =
                migrations.stream().collect(Collectors.toMap(Migration::key, migration -> migration));
        RevisionGraph graph =
                RevisionGraph.of(migrations.stream().map(Migration::revision).toList());
        Set<String> applied = new LinkedHashSet<>();
        for (List<String> row : rows) {
            applied.add(row.get(0));
            Migration last = byKey.get(row.get(0));
            if (last != null) {
                graph.requirements().ancestors(Set.of(last.id())).forEach(id -> applied.add(id.value()));
            }
        }
        return applied;
    }
}
