package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.PythonStatement.Binding;
import dev.limbeck.script.PythonToken.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The change of a Python file that gives it another parent: of the value that counts, and of what the docstring says. */
record PythonEdit(PythonModule module) {
    private static final Pattern REVISES = Pattern.compile("(?md)^[ \\t]*Revises:[ \\t]*+([^\\r\\n]*?)[ \\t]*+\\r?$");

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

    private Edit value(RevisionId parent) {
        Binding old = module.binding(PythonModule.DOWN_REVISION).orElseThrow();
        return new Edit(old.start(), old.end(), PythonString.quotedLike(model(old), parent.value()));
    }

    /** The text whose prefix and quotes the new one takes; that of the id, where there was no parent. */
    private String model(Binding old) {
        List<PythonToken> id =
                module.binding(PythonModule.REVISION).map(Binding::value).orElse(List.of());
        return Stream.concat(old.value().stream(), id.stream())
                .filter(token -> token.kind() == Kind.STRING)
                .findFirst()
                .map(token -> module.source().text().substring(token.start(), token.end()))
                .orElse("''");
    }

    private static Edit said(Matcher revises, RevisionId parent) {
        boolean hasBlank = Character.isWhitespace(revises.group().charAt(revises.start(1) - revises.start() - 1));
        return new Edit(
                revises.start(1), revises.end(1), (hasBlank ? "" : " ") + PythonString.inDocstring(parent.value()));
    }
}
