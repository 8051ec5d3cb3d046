package dev.limbeck.cli;

import dev.limbeck.render.Json;
import dev.limbeck.render.JunitCase;
import dev.limbeck.render.JunitReport;
import dev.limbeck.workspace.Verified;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was verified, as a report of tests: a revision is a test, which one that cannot be undone skips. */
final class VerifyJunit {
    private final Path root;
    private final VerifyLines lines;

    /**
     * Writes for one reader.
     *
     * @param root what paths are relative to
     */
    VerifyJunit(Path root, VerifyLines lines) {
        this.root = root;
        this.lines = lines;
    }

    String of(List<Verified> all, Instant at) {
        return new JunitReport(
                        "limbeck verify", at, all.stream().map(this::test).toList(), VerifyLines.summary(all))
                .document();
    }

    private JunitCase test(Verified verified) {
        return new JunitCase(
                Json.path(root, Path.of(verified.revision().origin().file())),
                VerifyLines.name(verified.revision()),
                verified.duration(),
                remark(verified));
    }

    private JunitCase.@Nullable Remark remark(Verified verified) {
        return switch (verified.result()) {
            case OK -> null;
            case IRREVERSIBLE -> remark(JunitCase.Kind.SKIPPED, verified);
            case NOT_RUN -> remark(JunitCase.Kind.ERROR, verified);
            case WRONG_DOWNGRADE, FAILED -> remark(JunitCase.Kind.FAILURE, verified);
        };
    }

    private JunitCase.Remark remark(JunitCase.Kind kind, Verified verified) {
        List<String> text = lines.of(verified);
        return new JunitCase.Remark(
                kind, verified.result().word(), verified.detail(), String.join("\n", text.subList(1, text.size())));
    }
}
