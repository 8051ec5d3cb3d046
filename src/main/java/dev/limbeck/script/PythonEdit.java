package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.PythonBindings.Binding;
import dev.limbeck.script.PythonToken.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The change of a Python file that gives it another parent: of the texts in the value that counts, and of what the
 * docstring says. Brackets, comments and quotes around them stay.
 */
record PythonEdit(PythonModule module) {
    private static final Pattern REVISES =
            Pattern.compile("(?md)^[ \\t]*Revises:[ \\t]*+[`'\"]*+(?<said>[^\\r\\n]*?)[`'\"]*[ \\t]*+\\r?$");

    byte[] reparenting(RevisionId parent, byte[] before) {
        byte[] after = value(parent).in(before);
        PythonToken docstring = module.docstring().stream().findFirst().orElse(null);
        if (docstring == null) {
            return after;
        }
        Matcher revises = REVISES.matcher(module.source().text())
                .region(
                        docstring.start(),
                        PythonString.endOfContent(module.source().text(), docstring));
        // The docstring is the first statement: what stands in it has not moved.
        return revises.find() ? said(revises, parent).in(after) : after;
    }

    /** The texts from the first to the last; all of the value, where there was no parent. */
    private Edit value(RevisionId parent) {
        Binding old = module.binding(PythonModule.DOWN_REVISION).orElseThrow();
        List<PythonToken> texts = texts(old);
        if (texts.isEmpty()) {
            String model = module.binding(PythonModule.REVISION).stream()
                    .flatMap(id -> texts(id).stream())
                    .findFirst()
                    .map(this::written)
                    .orElse("''");
            return new Edit(old.start(), old.end(), PythonString.quotedLike(model, parent.value()));
        }
        PythonToken first = texts.get(0);
        int end = texts.get(texts.size() - 1).end();
        return new Edit(first.start(), end, PythonString.quotedLike(written(first), parent.value()));
    }

    private static List<PythonToken> texts(Binding binding) {
        return binding.value().stream()
                .filter(token -> token.kind() == Kind.STRING)
                .toList();
    }

    private String written(PythonToken text) {
        return module.source().text().substring(text.start(), text.end());
    }

    /** The old parents from the first to the last; all that is said, where it says none of them. */
    private Edit said(Matcher revises, RevisionId parent) {
        int start = revises.start("said");
        int end = revises.end("said");
        Matcher old = parents().matcher(module.source().text()).region(start, end);
        if (old.find()) {
            start = old.start();
            do {
                end = old.end();
            } while (old.find());
        }
        boolean needsBlank = start == end && module.source().text().charAt(start - 1) == ':';
        return new Edit(start, end, (needsBlank ? " " : "") + PythonString.inDocstring(parent.value()));
    }

    /** Matches each of the parents that the file has; nothing, where it has none. */
    private Pattern parents() {
        String ids = module.value(PythonModule.DOWN_REVISION).orElseThrow().texts().stream()
                .map(parent -> Pattern.quote(module.source().encoded(parent)))
                .collect(Collectors.joining("|"));
        return Pattern.compile(ids.isEmpty() ? "(?!)" : "(?<![\\w\\x80-\\xff])(?:" + ids + ")(?![\\w\\x80-\\xff])");
    }
}
