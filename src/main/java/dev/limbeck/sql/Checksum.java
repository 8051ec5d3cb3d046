package dev.limbeck.sql;

import dev.limbeck.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells an edited section from one that only looks otherwise: the SHA-256 of its tokens, in hexadecimal digits.
 * Comments, empty statements, and blanks and line breaks outside of quotes do not count, nor whether lines end as on
 * Windows, which git changes from one checkout to the next; everything else does, case and the data of a COPY included.
 */
public final class Checksum {
    /** Bytes that no text holds in UTF-8: what is apart stays apart. */
    private static final byte END_OF_TOKEN = (byte) 0xFF;

    private static final byte END_OF_STATEMENT = (byte) 0xFE;

    private Checksum() {}

    /** Returns the checksum of a section; of one that cannot be split, that of its text as it stands. */
    public static String of(SectionText section) {
        List<Statement> statements;
        try {
            statements = Statements.of(section);
        } catch (Problem unreadable) {
            return hex(sha256().digest(bytes(section.text())));
        }
        return of(statements);
    }

    /** Returns the checksum of the section that was split into these statements; each section without any has the same. */
    public static String of(List<Statement> statements) {
        MessageDigest digest = sha256();
        for (Statement statement : statements) {
            ByteArrayOutputStream tokens = new ByteArrayOutputStream();
            for (Token token : statement.tokens()) {
                tokens.writeBytes(bytes(token.text()));
                tokens.write(END_OF_TOKEN);
            }
            digest.update(tokens.toByteArray());
            digest.update(bytes(statement.data()));
            digest.update(END_OF_STATEMENT);
        }
        return hex(digest.digest());
    }

    /** Returns the checksum of statements and those behind them, of which the first have the given one; empty of none. */
    public static String then(String first, List<Statement> next) {
        String chained = first;
        for (Statement statement : next) {
            chained = hex(sha256().digest(bytes(chained + of(List.of(statement)))));
        }
        return chained;
    }

    private static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
