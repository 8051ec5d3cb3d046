package dev.limbeck.render;

import java.util.Locale;

/** How a graph is written for other programs. */
public enum GraphFormat {
    /** For Graphviz. */
    DOT {
        @Override
        public String of(Excerpt excerpt) {
            return DotGraph.of(excerpt);
        }
    },
    /** For Markdown pages that draw. */
    MERMAID {
        @Override
        public String of(Excerpt excerpt) {
            return MermaidGraph.of(excerpt);
        }
    },
    /** For everything else: one document. */
    JSON {
        @Override
        public String of(Excerpt excerpt) {
            return JsonGraph.of(excerpt);
        }
    };

    /** Returns the text of a drawing, newest revision on top, without a line break behind it. */
    public abstract String of(Excerpt excerpt);

    /** The word of the command line for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
