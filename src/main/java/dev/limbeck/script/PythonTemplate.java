package dev.limbeck.script;

import dev.limbeck.graph.CreateDate;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What new Python revisions are made of: a project's {@code script.py.mako}, as far as it holds but the placeholders that
 * Alembic's own templates have, each of which is replaced by a text.
 */
final class PythonTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern PROGRAM = Pattern.compile("^\\s*%(?!%)|<%|</%|^\\s*##|\\\\$");
    private static final String STANDARD = """
            \"""${message}

            Revision ID: ${up_revision}
            Revises: ${down_revision | comma,n}
            Create Date: ${create_date}

            \"""
            from alembic import op
            import sqlalchemy as sa


            # revision identifiers, used by Alembic.
            revision = ${repr(up_revision)}
            down_revision = ${repr(down_revision)}
            branch_labels = ${repr(branch_labels)}
            depends_on = ${repr(depends_on)}


            def upgrade() -> None:
                pass


            def downgrade() -> None:
                pass
            """;

    private final String file;
    private final String text;

    private PythonTemplate(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns what Alembic's own template makes. */
    static PythonTemplate standard() {
        return new PythonTemplate("script.py.mako", STANDARD);
    }

    /**
     * Reads a template.
     *
     * @throws CannotRead if it cannot be read
     */
    static PythonTemplate read(Path file) {
        try {
            return new PythonTemplate(file.toString(), Utf8.decode(file, Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /**
     * Returns the content of a new file.
     *
     * @throws BadTemplate if the template holds what only Mako could follow, or leaves out what the file has to say
     */
    byte[] fill(NewFile revision) {
        Map<String, String> values = values(revision);
        StringBuilder filled = new StringBuilder();
        int number = 0;
        for (String line : List.of(text.split("(?<=\\n)"))) {
            number++;
            filled.append(fill(line, number, values));
        }
        byte[] content = filled.toString().getBytes(StandardCharsets.UTF_8);
        if (!declares(content, revision)) {
            throw BadTemplate.incomplete(Place.of(file));
        }
        return content;
    }

    private String fill(String line, int number, Map<String, String> values) {
        Place place = new Place(file, number, 0, line.stripTrailing());
        String rest = PLACEHOLDER.matcher(line).replaceAll("");
        if (PROGRAM.matcher(line.stripTrailing()).find() || rest.contains("${")) {
            throw BadTemplate.needsMako(place);
        }
        return PLACEHOLDER.matcher(line).replaceAll(found -> {
            String value = values.get(name(found.group(1)));
            if (value == null) {
                throw BadTemplate.needsMako(place);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** A placeholder without blanks, and without the filters that change nothing here. */
    private static String name(String placeholder) {
        return placeholder.replaceAll("\\s", "").replace('\'', '"').replaceFirst("\\|(comma|comma,n|n)$", "");
    }

    private static Map<String, String> values(NewFile file) {
        List<String> parents = file.parents().stream().map(RevisionId::value).toList();
        return Map.ofEntries(
                Map.entry("message", PythonString.inDocstring(file.message())),
                Map.entry("up_revision", PythonString.inDocstring(file.id().value())),
                Map.entry("down_revision", PythonString.inDocstring(String.join(", ", parents))),
                Map.entry("branch_labels", String.join(", ", file.labels())),
                Map.entry("depends_on", String.join(", ", file.dependsOn())),
                Map.entry("create_date", date(file.date())),
                Map.entry("repr(up_revision)", PythonString.quoted(file.id().value(), "'")),
                Map.entry("repr(down_revision)", scalar(parents)),
                Map.entry("repr(branch_labels)", tuple(file.labels())),
                Map.entry("repr(depends_on)", scalar(file.dependsOn())),
                Map.entry("importsifimportselse\"\"", ""),
                Map.entry("importsor\"\"", ""),
                Map.entry("upgradesifupgradeselse\"pass\"", "pass"),
                Map.entry("upgradesor\"pass\"", "pass"),
                Map.entry("downgradesifdowngradeselse\"pass\"", "pass"),
                Map.entry("downgradesor\"pass\"", "pass"));
    }

    private static String date(ZonedDateTime date) {
        return CreateDate.shown(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.truncatedTo(ChronoUnit.MICROS)));
    }

    /** Returns texts as Alembic writes parents: one alone as itself. */
    static String scalar(List<String> texts) {
        return texts.size() == 1 ? PythonString.quoted(texts.get(0), "'") : tuple(texts);
    }

    /** Returns texts as a tuple; None where there are none. */
    static String tuple(List<String> texts) {
        if (texts.isEmpty()) {
            return "None";
        }
        String items =
                texts.stream().map(text -> PythonString.quoted(text, "'")).collect(Collectors.joining(", "));
        return "(" + items + (texts.size() == 1 ? ",)" : ")");
    }

    private boolean declares(byte[] content, NewFile file) {
        try {
            Revision said =
                    new PythonHeader(PythonModule.read(PythonSource.of(Path.of(this.file), content))).revision();
            return said.id().equals(file.id())
                    && said.parents().equals(file.parents())
                    && said.labels().equals(file.labels())
                    && said.dependsOn().equals(file.dependsOn());
        } catch (Problem damaged) {
            return false;
        }
    }
}
