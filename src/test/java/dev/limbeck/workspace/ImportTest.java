package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.foreign.NotRecognised;
import dev.limbeck.foreign.Remark;
import dev.limbeck.foreign.Source;
import dev.limbeck.foreign.SourceFile;
import dev.limbeck.foreign.Terms;
import dev.limbeck.foreign.Tool;
import dev.limbeck.foreign.Tools;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.ProblemText;
import dev.limbeck.script.CannotWrite;
import dev.limbeck.workspace.Imported.Placed;
import dev.limbeck.workspace.Imported.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each tool a folder {@code import/TOOL}: its migrations with all their oddities in {@code files}, what they become in
 * {@code versions}, and what there is to say of them in {@code remarks.txt}.
 */
class ImportTest {
    static final Path FOLDER = Path.of("src/test/resources/import");

    static List<Tool> tools() {
        return Tools.ALL;
    }

    @Test
    void every_tool_has_a_folder() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Tools.ALL.stream().map(Tool::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void migrations_become_what_is_written_down(Tool tool, @TempDir Path temporary) throws IOException {
        ProjectFolder folder = ProjectFolder.in(temporary, "embedded");
        Imported imported = imported(tool, folder);
        Path versions = FOLDER.resolve(tool.name()).resolve("versions");
        Path remarks = FOLDER.resolve(tool.name()).resolve("remarks.txt");
        if (Boolean.getBoolean("golden.update")) {
            update(versions, folder.root().resolve("versions"));
            Files.writeString(remarks, remarks(imported));
        }
        assertThat(contents(folder.root().resolve("versions"))).isEqualTo(contents(versions));
        assertThat(remarks(imported)).isEqualTo(Files.readString(remarks));
        folder.open();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void no_file_is_passed_over_in_silence(Tool tool, @TempDir Path temporary) throws IOException {
        Imported imported = imported(tool, ProjectFolder.in(temporary, "embedded"));
        TreeSet<Path> named = new TreeSet<>();
        imported.remarks().forEach(remark -> named.add(Path.of(remark.place().file())));
        for (Placed each : imported.revisions()) {
            each.migration().sources().forEach(file -> named.add(file.path()));
        }
        assertThat(named)
                .containsExactlyElementsOf(source(tool).files().stream()
                        .map(SourceFile::path)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void a_second_time_there_is_nothing_to_do_and_every_byte_is_the_same(Tool tool, @TempDir Path temporary)
            throws IOException {
        ProjectFolder folder = ProjectFolder.in(temporary, "embedded");
        imported(tool, folder);
        Map<String, String> before = contents(folder.root().resolve("versions"));
        Imported again = imported(tool, folder);
        assertThat(again.revisions()).isNotEmpty().allMatch(each -> each.state() == State.SAME);
        assertThat(contents(folder.root().resolve("versions"))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void what_was_edited_stays_and_is_named(Tool tool, @TempDir Path temporary) throws IOException {
        ProjectFolder folder = ProjectFolder.in(temporary, "embedded");
        Path edited = imported(tool, folder).revisions().get(0).file();
        Files.writeString(edited, Files.readString(edited) + "-- by hand\n");
        Map<String, String> before = contents(folder.root().resolve("versions"));
        assertThat(imported(tool, folder).in(State.OTHER))
                .extracting(Placed::file)
                .containsExactly(edited);
        assertThat(contents(folder.root().resolve("versions"))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void where_something_is_in_the_way_nothing_is_written(Tool tool, @TempDir Path temporary) throws IOException {
        ProjectFolder folder = ProjectFolder.in(temporary, "embedded");
        Import deed = new Import(folder.open(), null, List.of());
        Imported imported = deed.plan(Tools.read(tool, source(tool), Terms.NONE));
        List<Placed> placed = imported.in(State.NEW);
        Path inTheWay = Files.createDirectory(placed.get(placed.size() - 1).file());

        assertThat(ProblemText.of(catchThrowableOfType(CannotWrite.class, () -> deed.write(imported))))
                .isEqualTo("""
                        Cannot write this: it is already there
                          at %s
                          Nothing was changed. Move it away, if it may be replaced.
                          exit 1
                        """.formatted(inTheWay.getFileName()));

        assertThat(folder.root().resolve("versions").toFile().list())
                .containsExactly(inTheWay.getFileName().toString());
    }

    static Stream<Tool> tellingTools() {
        return tools().stream().filter(tool -> !tool.name().equals("golang-migrate"));
    }

    @ParameterizedTest
    @MethodSource("tellingTools")
    void the_files_tell_whose_they_are(Tool tool) {
        assertThat(Tools.of("", source(tool))).isSameAs(tool);
    }

    @Test
    void where_several_tools_name_files_alike_one_has_to_be_named() {
        Source source = source(Tools.of("golang-migrate", new Source(List.of())));
        assertThat(ProblemText.of(catchThrowableOfType(NotRecognised.class, () -> Tools.of(Tools.PAIRS, source))))
                .isEqualTo("""
                        These may be migrations of golang-migrate, sqlx
                          Name the tool, as in `limbeck import golang-migrate DIR`.
                          exit 2
                        """);
    }

    @Test
    void what_has_come_between_goes_behind_what_was_imported_before(@TempDir Path temporary) throws IOException {
        ProjectFolder folder = ProjectFolder.in(Files.createDirectory(temporary.resolve("project")), "embedded");
        Path migrations = Files.createDirectory(temporary.resolve("migrations"));
        Files.writeString(migrations.resolve("V2__b.sql"), "SELECT 2;");
        Files.writeString(migrations.resolve("V3__c.sql"), "SELECT 3;");
        Files.writeString(migrations.resolve("R__r.sql"), "SELECT 0;");
        assertThat(lines(migrations, folder)).containsExactly("2 <- []", "3 <- [2]", "R__r <- [3]");

        Files.writeString(migrations.resolve("V1__a.sql"), "SELECT 1;");
        Files.writeString(migrations.resolve("V4__d.sql"), "SELECT 4;");
        Files.writeString(migrations.resolve("V5__e.sql"), "SELECT 5;");

        assertThat(lines(migrations, folder))
                .containsExactly("1 <- [R__r]", "2 <- []", "3 <- [2]", "4 <- [1]", "5 <- [4]", "R__r <- [3]");
        assertThat(folder.open().graph().heads()).containsExactly(new RevisionId("5"));
    }

    @Test
    void the_first_one_follows_what_is_named_and_stays_where_it_was_put(@TempDir Path temporary) throws IOException {
        ProjectFolder folder = ProjectFolder.in(Files.createDirectory(temporary.resolve("project")), "embedded");
        folder.revision("own", "", "SELECT 1;", "");
        Path migrations = Files.createDirectory(temporary.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__a.sql"), "SELECT 1;");
        Source source = Source.of(List.of(migrations));
        Tool flyway = Tools.of("flyway", source);
        Import behind = new Import(folder.open(), null, List.of(new RevisionId("own")));
        behind.write(behind.plan(Tools.read(flyway, source, Terms.NONE)));

        assertThat(lines(migrations, folder)).containsExactly("1 <- [own]");
        assertThat(folder.open().graph().heads()).containsExactly(new RevisionId("1"));
    }

    /** Imports, and returns what each of the imported revisions follows. */
    private static List<String> lines(Path migrations, ProjectFolder folder) {
        Source source = Source.of(List.of(migrations));
        Import deed = new Import(folder.open(), null, List.of());
        Imported imported = deed.plan(Tools.read(Tools.of("flyway", source), source, Terms.NONE));
        deed.write(imported);
        return imported.revisions().stream()
                .map(each -> each.revision().id() + " <- " + each.revision().parents())
                .toList();
    }

    private static Imported imported(Tool tool, ProjectFolder folder) {
        Import deed = new Import(folder.open(), null, List.of());
        Imported imported = deed.plan(Tools.read(tool, source(tool), Terms.NONE));
        deed.write(imported);
        return imported;
    }

    private static Source source(Tool tool) {
        return Source.of(List.of(FOLDER.resolve(tool.name()).resolve("files")));
    }

    static void update(Path golden, Path written) throws IOException {
        for (String name : contents(golden).keySet()) {
            Files.delete(golden.resolve(name));
        }
        Files.createDirectories(golden);
        for (String name : contents(written).keySet()) {
            Files.copy(written.resolve(name), golden.resolve(name));
        }
    }

    /** The text of each file, by name. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    contents.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }

    static String remarks(Imported imported) {
        return imported.remarks().stream().map(ImportTest::line).collect(Collectors.joining());
    }

    private static String line(Remark remark) {
        String file = Path.of(remark.place().file()).toString();
        String name = file.substring(file.indexOf("/files/") + "/files/".length());
        String line = remark.place().line() == 0 ? "" : ":" + remark.place().line();
        String remedy = remark.remedy().isEmpty() ? "" : " | " + remark.remedy().replace("\n", " ");
        return remark.kind().word() + ": " + name + line + " " + remark.what() + remedy + "\n";
    }
}
