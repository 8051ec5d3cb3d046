package dev.limbeck.script;

/**
 * A word, literal or sign of a Python file.
 *
 * @param start the index of its first character
 * @param end the index behind its last one
 */
record PythonToken(Kind kind, int start, int end) {

    enum Kind {
        /** A name, a keyword or a number. */
        NAME,
        /** A text, its prefix and quotes included. */
        STRING,
        /** Any other sign; an assignment's {@code =} with what belongs to it. */
        SIGN,
        /** The end of a statement. */
        END
    }
}
