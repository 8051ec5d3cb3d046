package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Alembic writes as SQL, as far as env.py has it written otherwise than it is sent to a server; and what it leaves out. */
final class OfflineText {
    private static final int LONGEST = 100;
    private static final Pattern QUOTED =
            Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("%\\(\\w+\\)s|(?<![:\\w]):[A-Za-z_]\\w*");
    private static final Pattern OFFLINE = Pattern.compile("\\bis_offline_mode\\b|\\bas_sql\\b");
    private static final Pattern PRINTING = Pattern.compile("(?m)^[ \\t]*print\\(");
    private static final Pattern COMPUTED = Pattern.compile("\\b(?:utcnow|today|uuid[14]|urandom)\\("
            + "|\\b(?:datetime\\.now|time\\.time|random\\.\\w+|secrets\\.\\w+)\\(");
    private static final Pattern SINGLE = Pattern.compile("(?<!%)%(?:%%)*(?!%)");

    private static final Pattern COMMENT = Pattern.compile("(?m)(?<=^|\\s)#.*$");
    private static final Pattern STYLE = Pattern.compile("\\bparamstyle\\b");
    private static final String VALUE = "\\bparamstyle\\b[\"']?\\s*[=:]\\s*[\"'](?:%s)[\"']";
    /** The styles in which a percent sign means nothing to a driver. */
    private static final Pattern UNDOUBLING = Pattern.compile(VALUE.formatted("named|qmark|numeric\\w*"));

    private static final Pattern DOUBLING = Pattern.compile(VALUE.formatted("pyformat|format"));

    private final AlembicProject project;
    private final Consumer<Remark> remarks;
    private final String environment;

    OfflineText(AlembicProject project, Consumer<Remark> remarks) {
        this.project = project;
        this.remarks = remarks;
        this.environment = COMMENT.matcher(project.environmentText()).replaceAll("");
    }

    private String environmentFile() {
        return project.scripts().resolve(Alembic.ENVIRONMENT).toString();
    }

    /** Names what runs before, between or behind the revisions. */
    void around(String statement) {
        String line = statement.replaceAll("\\s+", " ");
        remarks.accept(Remark.missing(
                Place.of(environmentFile()),
                "writes what is in no revision: " + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line),
                "See whether it has to run here too: in a revision, or as one of the `settings` in a header."));
    }

    void table(String name) {
        remarks.accept(Remark.changed(
                Place.of(environmentFile()),
                "notes in %s what is applied: versionTable in alembic.yaml has to name it too, and versionTableSchema its schema"
                        .formatted(name)));
    }

    /** Returns SQL that Alembic has written as it would send it. */
    String of(SourceFile file, String sql) {
        Matcher parameter = PARAMETER.matcher(QUOTED.matcher(sql).replaceAll("''"));
        if (parameter.find()) {
            remarks.accept(Remark.missing(
                    file,
                    "has a parameter without its value: " + parameter.group(),
                    "Have env.py say `literal_binds=True` to context.configure, and import it again."));
        }
        return undoubled(file, sql);
    }

    /** A driver takes one of two percent signs away; where a script has them for a driver, env.py lacks what tells. */
    private String undoubled(SourceFile file, String sql) {
        if (!sql.contains("%%")
                || SINGLE.matcher(sql).find()
                || UNDOUBLING.matcher(environment).find()) {
            return sql;
        }
        if (STYLE.matcher(environment).find() && !DOUBLING.matcher(environment).find()) {
            remarks.accept(
                    Remark.changed(
                            Place.of(file.path().toString()),
                            "has %% as Alembic writes it: env.py has a `paramstyle` that only Python knows, by which that may be a %"));
            return sql;
        }
        remarks.accept(Remark.changed(
                Place.of(file.path().toString()),
                "has % where Alembic writes %%, since env.py has no `paramstyle` that keeps it from that"));
        return sql.replace("%%", "%");
    }

    /** Names why a revision may run something else on a server than what Alembic has written. */
    void nameDoubts(SourceFile file) {
        String text = file.text(StandardCharsets.ISO_8859_1);
        if (OFFLINE.matcher(text).find()) {
            remarks.accept(Remark.missing(
                    file,
                    "asks whether Alembic writes a script or runs it: what it does in a run may be another thing",
                    "See what it does then, and write that into its revision."));
        }
        if (COMPUTED.matcher(text).find()) {
            remarks.accept(
                    Remark.changed(
                            Place.of(file.path().toString()),
                            "computes something anew each time, such as what time it is: its revision has what came out of it"));
        }
        if (PRINTING.matcher(text).find()) {
            remarks.accept(Remark.missing(
                    file, "prints something, which may stand in the SQL of its revision now", "See that it does not."));
        }
    }
}
