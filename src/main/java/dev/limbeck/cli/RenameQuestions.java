package dev.limbeck.cli;

import dev.limbeck.schema.Element;
import dev.limbeck.schema.RenameWord;
import dev.limbeck.schema.Renaming;
import dev.limbeck.workspace.Inquiry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Asks at a terminal what is a renaming; where there is none, nothing is, and what may be is noted. */
final class RenameQuestions implements Inquiry {
    private final Keyboard keyboard;
    private final Consumer<String> prompt;
    private final List<Renaming> open = new ArrayList<>();

    /**
     * Asks nothing yet.
     *
     * @param prompt shows a question, and ends no line
     */
    RenameQuestions(Keyboard keyboard, Consumer<String> prompt) {
        this.keyboard = keyboard;
        this.prompt = prompt;
    }

    @Override
    public boolean isRenaming(Renaming perhaps) {
        if (!keyboard.isThere()) {
            open.add(perhaps);
            return false;
        }
        prompt.accept("Was %s renamed to %s? [y/N] "
                .formatted(perhaps.before(), perhaps.after().name()));
        Optional<String> answer = keyboard.line();
        return answer.filter(line -> line.strip().toLowerCase(Locale.ROOT).matches("y|yes"))
                .isPresent();
    }

    /** Returns what nobody was there to decide, a line each; of each that goes and each that comes only what is likeliest. */
    List<String> notes() {
        Set<Element> named = new HashSet<>();
        List<String> notes = new ArrayList<>();
        for (Renaming perhaps : open) {
            if (!named.contains(perhaps.before()) && !named.contains(perhaps.after())) {
                named.addAll(List.of(perhaps.before(), perhaps.after()));
                notes.add("Perhaps %s was renamed to %s: then delete the file, and run this again with --rename %s"
                        .formatted(perhaps.before(), perhaps.after().name(), word(perhaps)));
            }
        }
        return notes;
    }

    private static String word(Renaming renaming) {
        String text = RenameWord.of(renaming).text();
        return text.matches("[\\w.=]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
