package dev.limbeck.config;

import dev.limbeck.problem.Key;

/**
 * Where databases are made that are thrown away.
 *
 * @param value of a container the image, of a server the URL; otherwise empty
 * @param key what says it
 */
public record Scratch(Kind kind, String value, Key key) {
    /** The word for the PostgreSQL that the project brings along. */
    public static final String EMBEDDED = "embedded";

    private static final String NOWHERE = "none";
    private static final String DOCKER = "docker:";

    /** What runs the server. */
    public enum Kind {
        /** Limbeck itself. */
        EMBEDDED,
        /** Docker. */
        CONTAINER,
        /** Somebody else. */
        SERVER,
        /** Nobody: nothing is to be proven by running. */
        NONE
    }

    static Scratch of(String text, Key key) {
        if (text.equals(EMBEDDED)) {
            return new Scratch(Kind.EMBEDDED, "", key);
        }
        if (text.equals(NOWHERE)) {
            return new Scratch(Kind.NONE, "", key);
        }
        if (!text.startsWith(DOCKER)) {
            return new Scratch(Kind.SERVER, text, key);
        }
        String image = text.substring(DOCKER.length());
        if (image.isBlank() || image.startsWith("-")) {
            throw new BadValue(
                    "Key 'scratch' names no image: '" + text + "'",
                    key.places(),
                    "Write docker:IMAGE, such as docker:postgres:17.");
        }
        return new Scratch(Kind.CONTAINER, image, key);
    }

    /** Names the kind alone: the rest may hold secrets. */
    @Override
    public String toString() {
        return "Scratch[" + kind + "]";
    }
}
