package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other people's texts, split as psql splits them when it runs them: {@code -Dlimbeck.texts=FOLDER} brings every
 * {@code *.sql} of a folder, and needs psql. Each is run on a database of its own, so bring none that harms the server.
 * What is psql's alone is taken out before.
 */
@OnPostgres
class PsqlSplitIT {
    private static final Path OURS = Path.of("src/test/resources/texts");
    private static final Pattern QUERY = Pattern.compile("(?s)\\*{8} QUERY \\*{10}\\n(.*?)\\n\\*{26}\\n");

    /** A command on a line of its own, or one that sends the statement before it. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^[ \\t]*\\\\(?!\\.\\s*$).*$|\\\\(?=;)");

    private static final Pattern SENDING = Pattern.compile("(?m)\\\\(g|gx|gset|gexec|gdesc|watch|crosstabview)\\b.*$");

    @TestFactory
    Stream<DynamicTest> every_text_is_split_as_psql_splits_it(TestDatabase database, @TempDir Path scratch) {
        String folder = System.getProperty("limbeck.texts", "");
        if (folder.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(OURS, Path.of(folder))
                .flatMap(PsqlSplitIT::texts)
                .map(file -> dynamicTest(file.toString(), () -> compare(file, database, scratch)));
    }

    private static Stream<Path> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void compare(Path file, TestDatabase database, Path scratch) throws Exception {
        String text =
                SENDING.matcher(COMMAND.matcher(read(file)).replaceAll("")).replaceAll(";");
        List<String> ours = Statements.of(new SectionText(file.toString(), 1, text)).stream()
                .map(statement -> normal(statement.text()))
                .toList();
        List<String> psqls = psql(database, Files.writeString(scratch.resolve("text.sql"), text)).stream()
                .map(PsqlSplitIT::normal)
                .filter(query -> !query.isEmpty())
                .toList();
        System.out.println("%d statements in %s".formatted(ours.size(), file));
        assertThat(ours).isEqualTo(psqls);
    }

    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("\uFFFD") ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }

    /** The tokens, since psql drops some comments and keeps others; the semicolon at the end is none. */
    private static String normal(String query) {
        Lexer lexer = new Lexer(new SectionText("psql", 1, query));
        List<String> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token.text());
        }
        int last = tokens.size() - 1;
        return String.join(" ", last >= 0 && tokens.get(last).equals(";") ? tokens.subList(0, last) : tokens);
    }

    /** What psql sends, in its order. */
    private static List<String> psql(TestDatabase database, Path text) throws Exception {
        Path log = text.resolveSibling("psql.log");
        Files.deleteIfExists(log);
        try (TestDatabase beside = database.beside("_text")) {
            ProcessBuilder psql =
                    new ProcessBuilder("psql", "-X", "-q", "-L", log.toString(), "-f", text.toString(), url(beside));
            psql.environment().put("PGOPTIONS", "-c statement_timeout=5s -c client_min_messages=error");
            psql.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            psql.start().waitFor();
            return QUERY.matcher(Files.readString(log))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toList());
        }
    }

    private static String url(TestDatabase database) {
        return database.url().substring("jdbc:".length());
    }
}
