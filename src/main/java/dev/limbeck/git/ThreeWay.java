package dev.limbeck.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/** Two changes of one text, joined line by line as git joins them. */
public final class ThreeWay {

    private ThreeWay() {}

    /**
     * Joins them; null where they conflict.
     *
     * @param base what both have changed; null where both are new
     */
    public static byte @Nullable [] join(byte @Nullable [] base, byte[] ours, byte[] theirs) {
        MergeResult<RawText> result = new MergeAlgorithm()
                .merge(
                        RawTextComparator.DEFAULT,
                        base == null ? RawText.EMPTY_TEXT : new RawText(base),
                        new RawText(ours),
                        new RawText(theirs));
        return result.containsConflicts() ? null : written(result);
    }

    private static byte[] written(MergeResult<RawText> result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MergeFormatter().formatMerge(out, result, List.of("", "", ""), StandardCharsets.UTF_8);
        } catch (IOException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
        return out.toByteArray();
    }
}
