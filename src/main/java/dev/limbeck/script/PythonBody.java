package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.script.NewSections.Together;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the functions of an Alembic revision run, where all of it stands there as SQL. */
final class PythonBody {
    private static final Set<String> FUNCTIONS = Set.of(Body.UPGRADE, Body.DOWNGRADE);
    private static final Set<String> NAMES = Set.of(
            PythonModule.REVISION, PythonModule.DOWN_REVISION, PythonModule.BRANCH_LABELS, PythonModule.DEPENDS_ON);
    private static final Pattern EXECUTE =
            Pattern.compile("op\\.execute\\((?:(?:(?:sa|sqlalchemy)\\.)?text\\()?\u0000+,?\\)?\\)");
    private static final String UNBOUND = "withop.get_context().autocommit_block():";

    /** What SQLAlchemy takes for a parameter in a text, and what it takes the backslash from. */
    static final Pattern PARAMETER = Pattern.compile("(?U)(?<![:\\w\\\\]):(\\w+)(?!:)");

    static final Pattern ESCAPED = Pattern.compile("(?U)\\\\(:[\\w$]*)(?![:\\w$])");

    /** Comments that Alembic writes itself. */
    private static final Pattern IDLE = Pattern.compile(
            "# ?(### (commands auto generated|end Alembic commands).*|revision identifiers, used by.*)");

    private final PythonSource source;
    private final String code;
    private final Function upgrade = new Function();
    private final Function downgrade = new Function();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Function open;
    private int end;

    private PythonBody(PythonSource source) {
        this.source = source;
        this.code = source.code();
    }

    /** What one function was found to do. */
    private static final class Function {
        private final StringBuilder sql = new StringBuilder();
        private int bound;
        private int unbound;
        private int block = Integer.MAX_VALUE;
        private boolean raises;

        boolean isEmpty() {
            return bound + unbound == 0;
        }
    }

    /**
     * Returns the same revision in SQL. Comments stay, but for those that Alembic writes itself.
     *
     * @throws NotConvertible if it does anything else but to run SQL that stands there
     */
    static WholeFile of(PythonSource source) {
        Revision revision = new PythonHeader(PythonModule.read(source)).revision();
        return new PythonBody(source).read(revision);
    }

    private WholeFile read(Revision revision) {
        PythonStatements statements = new PythonStatements(code);
        for (PythonStatement statement = statements.next(); statement != null; statement = statements.next()) {
            PythonToken first = statement.tokens().get(0);
            comments(code.substring(end, first.start()));
            end = statement.tokens().get(statement.tokens().size() - 1).end();
            if (statement.isAtMargin()) {
                outside(statement);
            } else {
                inside(statement.tokens());
            }
        }
        comments(code.substring(end));
        if (upgrade.raises) {
            throw NotConvertible.computed(source.place(0));
        }
        return new WholeFile(
                revision,
                String.join("\n", notes),
                together(),
                downgrade.raises,
                upgrade.sql.toString(),
                downgrade.raises ? null : downgrade.sql.toString(),
                null);
    }

    private void comments(String gap) {
        for (String line : gap.split("\n", -1)) {
            String comment = line.strip();
            boolean isOne = comment.startsWith("#") && !IDLE.matcher(comment).matches() && !comment.startsWith("#!");
            if (isOne && open != null && !line.startsWith("#")) {
                open.sql.append("--").append(readable(comment.substring(1))).append('\n');
            } else if (isOne) {
                notes.add(readable(comment.substring(1)).strip());
            }
        }
    }

    private String readable(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), source.charset());
    }

    /** Beside the two functions there may only be what says nothing of what they do. */
    private void outside(PythonStatement statement) {
        open = null;
        String first = statement.word(0);
        if (first.equals("def") && FUNCTIONS.contains(statement.word(1))) {
            open = statement.word(1).equals(Body.UPGRADE) ? upgrade : downgrade;
            inline(statement);
        } else if (!statement.isText() && !Set.of("import", "from").contains(first) && !NAMES.contains(first)) {
            throw computed(statement.tokens());
        }
    }

    /** A function may have its one line behind the colon. */
    private void inline(PythonStatement function) {
        List<PythonToken> tokens = function.tokens();
        Matcher head = Pattern.compile("def\\w+\\(\\)(->None)?:").matcher(words(tokens));
        if (!head.lookingAt()) {
            throw computed(tokens);
        }
        int signs = 0;
        int at = 0;
        while (signs < head.end()) {
            signs += tokens.get(at).end() - tokens.get(at).start();
            at++;
        }
        if (at < tokens.size()) {
            inside(tokens.subList(at, tokens.size()));
        }
    }

    private void inside(List<PythonToken> tokens) {
        Function function = open;
        String words = words(tokens);
        boolean isText = words.chars().allMatch(c -> c == 0);
        if (function == null) {
            if (!isText) {
                throw computed(tokens);
            }
        } else if (words.equals(UNBOUND)) {
            function.block = indent(tokens.get(0));
        } else if (tokens.get(0).kind() == PythonToken.Kind.NAME && words.startsWith("raise")) {
            function.raises = true;
            if (!function.isEmpty()) {
                throw computed(tokens);
            }
        } else if (isText) {
            literal(tokens)
                    .lines()
                    .forEach(line -> function.sql
                            .append(("-- " + line.strip()).stripTrailing())
                            .append('\n'));
        } else if (!words.equals("pass")) {
            execute(function, tokens, words);
        }
    }

    private String literal(List<PythonToken> texts) {
        return PythonLiteral.of(source, texts)
                .filter(literal -> literal.shape() == PythonLiteral.Shape.TEXT)
                .map(literal -> literal.texts().get(0))
                .orElseThrow(() -> computed(texts));
    }

    private void execute(Function function, List<PythonToken> tokens, String words) {
        Matcher execute = EXECUTE.matcher(words);
        if (!execute.matches() || function.raises || !isBalanced(words)) {
            throw computed(tokens);
        }
        String sql = literal(tokens.stream()
                .filter(token -> token.kind() == PythonToken.Kind.STRING)
                .toList());
        if (indent(tokens.get(0)) > function.block) {
            function.unbound++;
        } else {
            function.bound++;
            function.block = Integer.MAX_VALUE;
        }
        function.sql.append(checked(sql, tokens.get(0)));
    }

    /** A text as it is sent: its parameters are none, and it ends like a statement. */
    private String checked(String sql, PythonToken at) {
        Matcher parameter = PARAMETER.matcher(sql);
        if (parameter.find()) {
            throw NotConvertible.parameter(parameter.group(1), source.place(at.start()));
        }
        if (sql.lines().anyMatch(Body::readsAsMarker)) {
            throw NotConvertible.marker(source.place(at.start()));
        }
        String sent = ESCAPED.matcher(sql).replaceAll("$1").strip();
        String lastLine = sent.substring(sent.lastIndexOf('\n') + 1);
        if (sent.isEmpty()) {
            return "";
        }
        boolean mayEndInComment = lastLine.contains("--");
        return sent + (mayEndInComment ? "\n;" : sent.endsWith(";") ? "" : ";") + "\n";
    }

    private Together together() {
        if (upgrade.unbound + downgrade.unbound == 0) {
            return Together.UNSAID;
        }
        if (upgrade.bound + downgrade.bound > 0) {
            throw NotConvertible.mixed(source.place(0));
        }
        return Together.NOT;
    }

    private static boolean isBalanced(String words) {
        return words.chars().filter(c -> c == '(').count()
                == words.chars().filter(c -> c == ')').count();
    }

    private int indent(PythonToken token) {
        int start = code.lastIndexOf('\n', token.start()) + 1;
        return token.start() - start;
    }

    /** The tokens without what is between them, each text as a sign that stands nowhere else. */
    private String words(List<PythonToken> tokens) {
        return tokens.stream()
                .map(token ->
                        token.kind() == PythonToken.Kind.STRING ? "\u0000" : code.substring(token.start(), token.end()))
                .collect(Collectors.joining());
    }

    private NotConvertible computed(List<PythonToken> tokens) {
        return NotConvertible.computed(source.place(tokens.get(0).start()));
    }
}
