package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pretended server answers to one guest: to a query that is known, the row of an empty database; to another, no row;
 * to every other statement, that it is done.
 */
final class PretendedSession {
    private static final int TEXT = 25;

    /** By how the query starts; what stands first counts. */
    private static final Map<String, List<String>> ROWS = rows();

    private final Map<String, String> statements = new HashMap<>();
    private String bound = "";
    private char transaction = 'I';

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("SELECT coalesce(", List.of("public"));
        rows.put("SELECT pg_catalog.pg_backend_pid(),", List.of("1", "set"));
        rows.put("SELECT pg_catalog.pg_backend_pid()", List.of("1"));
        rows.put("SELECT pg_catalog.pg_try_advisory_lock(", List.of("t"));
        rows.put("SELECT l.pid,", List.of("1", "limbeck", "nobody", "127.0.0.1", "2026-01-01T00:00:00Z"));
        rows.put(
                "SELECT pg_catalog.current_setting('server_version')",
                List.of("15.0", "none", "nobody", "f", "f", "t", "t", "f"));
        return rows;
    }

    /** Returns all that is said to one message of the guest; nothing where it does not wait for an answer. */
    byte[] answer(char kind, byte[] content) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String[] texts = new String(content, UTF_8).split("\0", 3);
        switch (kind) {
            case 'P' -> {
                statements.put(texts[0], texts[1].strip());
                say(answer, '1');
            }
            case 'B' -> {
                bound = statements.getOrDefault(texts[1], "");
                say(answer, '2');
            }
            case 'D' -> describe(answer, texts[0]);
            case 'E' -> execute(answer, bound);
            case 'C' -> say(answer, '3');
            case 'Q' -> {
                String sql = texts[0].strip();
                if (isQuery(sql)) {
                    sayColumns(answer, sql);
                }
                execute(answer, sql);
                sayReady(answer);
            }
            case 'S' -> sayReady(answer);
            default -> {}
        }
        return answer.toByteArray();
    }

    private void describe(ByteArrayOutputStream answer, String what) {
        boolean isStatement = what.startsWith("S");
        String sql = isStatement ? statements.getOrDefault(what.substring(1), "") : bound;
        if (isStatement) {
            say(answer, 't', new byte[Short.BYTES]);
        }
        if (isQuery(sql)) {
            sayColumns(answer, sql);
        } else {
            say(answer, 'n');
        }
    }

    private static void sayColumns(ByteArrayOutputStream answer, String sql) {
        int columns = Math.max(row(sql).size(), 1);
        ByteBuffer fields = ByteBuffer.allocate(1 << 10).putShort((short) columns);
        for (int column = 1; column <= columns; column++) {
            fields.put((column + "\0").getBytes(UTF_8)).putInt(0).putShort((short) 0);
            fields.putInt(TEXT).putShort((short) -1).putInt(-1).putShort((short) 0);
        }
        say(answer, 'T', fields);
    }

    private void execute(ByteArrayOutputStream answer, String sql) {
        if (isQuery(sql) && !row(sql).isEmpty()) {
            ByteBuffer values = ByteBuffer.allocate(1 << 10).putShort((short) row(sql).size());
            for (String value : row(sql)) {
                values.putInt(value.length()).put(value.getBytes(UTF_8));
            }
            say(answer, 'D', values);
        }
        String command = sql.split("\\W", 2)[0];
        transaction = switch (command) {
            case "BEGIN" -> 'T';
            case "COMMIT", "ROLLBACK" -> 'I';
            default -> transaction;
        };
        say(answer, 'C', (command + "\0").getBytes(UTF_8));
    }

    private static boolean isQuery(String sql) {
        return sql.startsWith("SELECT") || sql.startsWith("WITH");
    }

    private static List<String> row(String sql) {
        return ROWS.entrySet().stream()
                .filter(row -> sql.startsWith(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private void sayReady(ByteArrayOutputStream answer) {
        say(answer, 'Z', new byte[] {(byte) transaction});
    }

    private static void say(ByteArrayOutputStream answer, char kind) {
        say(answer, kind, new byte[0]);
    }

    private static void say(ByteArrayOutputStream answer, char kind, ByteBuffer content) {
        byte[] written = new byte[content.position()];
        content.flip().get(written);
        say(answer, kind, written);
    }

    private static void say(ByteArrayOutputStream answer, char kind, byte[] content) {
        answer.writeBytes(PretendedServer.message(kind, content));
    }
}
