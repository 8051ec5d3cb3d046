package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.foreign.AlembicProgram;
import dev.limbeck.foreign.AlembicProgram.Demand;
import dev.limbeck.foreign.Source;
import dev.limbeck.foreign.Terms;
import dev.limbeck.foreign.Tool;
import dev.limbeck.foreign.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The project of Alembic's in {@code import/alembic/files}, as it is imported where there is an Alembic: into what
 * {@code alembic-offline/versions} holds, with what {@code remarks.txt} says of it. {@code alembic.sh} stands for Alembic: it
 * prints what Alembic 1.8.1 has printed.
 */
final class AlembicFolder {
    static final Path SOURCE = ImportTest.FOLDER.resolve("alembic/files");
    static final Tool ALEMBIC = Tools.of("alembic", new Source(List.of()));
    private static final Path OFFLINE = Path.of("src/test/resources/alembic-offline");

    private AlembicFolder() {}

    /** The stand-in; with {@code -Dlimbeck.record=alembic} that program is asked, and what it prints is kept. */
    static AlembicProgram recorded() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("RECORD_ALEMBIC", System.getProperty("limbeck.record", ""));
        String script = OFFLINE.resolve("alembic.sh").toAbsolutePath().toString();
        return new AlembicProgram(List.of("sh", script), Demand.NAMED, environment, question -> {});
    }

    /** A program that prints something whatever it is asked. */
    static AlembicProgram printing(String script) {
        return new AlembicProgram(
                List.of("sh", "-c", script, "alembic"), Demand.NAMED, System.getenv(), question -> {});
    }

    static Imported imported(Path source, AlembicProgram program, ProjectFolder folder) {
        Import deed = new Import(folder.open(), null, List.of());
        Imported imported = deed.plan(Tools.read(ALEMBIC, Source.of(List.of(source)), new Terms(Map.of(), program)));
        deed.write(imported);
        return imported;
    }

    /** Demands that what was imported is what is written down. */
    static void compare(Imported imported, ProjectFolder folder) throws IOException {
        Path written = folder.root().resolve("versions");
        Path versions = OFFLINE.resolve("versions");
        Path remarks = OFFLINE.resolve("remarks.txt");
        if (Boolean.getBoolean("golden.update")) {
            ImportTest.update(versions, written);
            Files.writeString(remarks, ImportTest.remarks(imported));
        }
        assertThat(ImportTest.contents(written)).isEqualTo(ImportTest.contents(versions));
        assertThat(ImportTest.remarks(imported)).isEqualTo(Files.readString(remarks));
    }
}
