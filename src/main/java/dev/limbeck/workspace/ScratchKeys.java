package dev.limbeck.workspace;

import dev.limbeck.database.Job;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.sql.Checksum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Names the states of a database that runs lead through from an empty one, by all that makes them what they are. */
final class ScratchKeys {
    private static final int LENGTH = 16;

    private ScratchKeys() {}

    /**
     * Returns the key of the state after each of the jobs, in their order.
     *
     * @param ground what is the same for all of them: the version of the server, the names of the tables
     */
    static List<String> after(String ground, List<Job> jobs) {
        List<String> keys = new ArrayList<>();
        String key = ground;
        for (Job job : jobs) {
            key = digest(key + "\n" + described(job));
            keys.add(key.substring(0, LENGTH));
        }
        return keys;
    }

    /** Returns the key of a state that something else than jobs has led to. */
    static String of(String ground, String contents) {
        return digest(ground + "\n" + contents).substring(0, LENGTH);
    }

    private static String described(Job job) {
        return String.join(
                " ",
                job.step().direction().word(),
                job.step().revision().id().value(),
                RevisionId.join(job.step().revision().parents()),
                job.step().revision().message(),
                RevisionId.join(job.step().heads().removed()),
                RevisionId.join(job.step().heads().added()),
                job.isTransactional() ? "in a transaction" : "outside of one",
                Checksum.of(job.statements()),
                String.valueOf(job.entry().kept()));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
