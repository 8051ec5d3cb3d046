package dev.limbeck.sql;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL with its statements drawn beneath each line: a digit per character, {@code !} where they control a transaction,
 * {@code C} and {@code d} for a COPY and its data; or, where the text is refused, a caret and the message.
 *
 * <pre>{@code
 * | SELECT 'a;b'; SELECT 2; COMMIT;
 *   111111111111  22222222  !!!!!!
 * }</pre>
 *
 * <p>In the drawn lines, signs that are hard to see have stand-ins, as {@code ␍} for a carriage return.
 */
record StatementPicture(List<String> lines) {
    private static final String UNSEEN = "\r\f\u000B\t";
    private static final String STAND_INS = "␍␌␋␉";

    /** Reads the SQL lines of a picture, and draws them anew. */
    static String redraw(String picture) {
        List<String> lines = picture.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.length() < 2 ? "" : line.substring(2))
                .toList();
        return new StatementPicture(lines).draw();
    }

    private String draw() {
        String text = replace(String.join("\n", lines), STAND_INS, UNSEEN);
        try {
            return draw(Statements.of(new SectionText("picture.sql", 1, text)));
        } catch (Problem problem) {
            return drawRefusal(problem.places().get(0), problem.getMessage());
        }
    }

    private String draw(List<Statement> statements) {
        int[][] canvas = new int[lines.size()][];
        Arrays.setAll(
                canvas, line -> lines.get(line).codePoints().map(sign -> ' ').toArray());
        int number = 1;
        for (Statement statement : statements) {
            paint(canvas, statement, number++);
        }
        List<String> beneath = Arrays.stream(canvas)
                .map(line -> new String(line, 0, line.length))
                .toList();
        return interleave(beneath);
    }

    private static void paint(int[][] canvas, Statement statement, int number) {
        int line = statement.start().line() - 1;
        int column = statement.start().column() - 1;
        char brush = brush(statement.kind(), number);
        for (int sign : statement.text().codePoints().toArray()) {
            if (sign == '\n') {
                line++;
                column = 0;
            } else {
                canvas[line][column++] = brush;
            }
        }
        for (String data : statement.data().replace('\r', '␍').lines().toList()) {
            line++;
            Arrays.fill(canvas[line], 0, data.length(), 'd');
        }
    }

    private static char brush(Statement.Kind kind, int number) {
        return switch (kind) {
            case ORDINARY -> Character.forDigit(number, 36);
            case COPY_DATA -> 'C';
            case TRANSACTION_CONTROL -> '!';
        };
    }

    private String drawRefusal(Place place, String message) {
        List<String> beneath = new ArrayList<>(lines.stream().map(line -> "").toList());
        beneath.set(place.line() - 1, " ".repeat(place.column() - 1) + "^ " + message);
        return interleave(beneath);
    }

    private String interleave(List<String> beneath) {
        List<String> drawn = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            drawn.add(("| " + lines.get(line)).stripTrailing());
            drawn.add(("  " + beneath.get(line)).stripTrailing());
        }
        return drawn.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String replace(String text, String signs, String replacements) {
        StringBuilder replaced = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            int sign = signs.indexOf(text.charAt(at));
            if (sign >= 0) {
                replaced.setCharAt(at, replacements.charAt(sign));
            }
        }
        return replaced.toString();
    }
}
