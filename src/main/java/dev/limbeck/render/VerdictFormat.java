package dev.limbeck.render;

import java.util.Locale;

/** How the verdict of a check is written. */
public enum VerdictFormat {
    /** For people. */
    TEXT(Paths.USER) {
        @Override
        public String of(VerdictPage page) {
            return VerdictText.of(page);
        }
    },
    /** For programs: one document. */
    JSON(Paths.PROJECT) {
        @Override
        public String of(VerdictPage page) {
            return VerdictJson.of(page);
        }
    },
    /** For the log of a job of GitHub Actions, which makes annotations of it. */
    GITHUB(Paths.REPOSITORY) {
        @Override
        public String of(VerdictPage page) {
            return VerdictAnnotations.of(page);
        }
    },
    /** For servers that show test results. */
    JUNIT(Paths.REPOSITORY) {
        @Override
        public String of(VerdictPage page) {
            return VerdictJunit.of(page);
        }
    },
    /** For services that gather findings of static analysis. */
    SARIF(Paths.REPOSITORY) {
        @Override
        public String of(VerdictPage page) {
            return VerdictSarif.of(page);
        }
    },
    /** For the summary of a job, or a comment. */
    MARKDOWN(Paths.REPOSITORY) {
        @Override
        public String of(VerdictPage page) {
            return VerdictMarkdown.of(page);
        }
    };

    /** What paths are relative to. */
    public enum Paths {
        /** The folder the user is in. */
        USER,
        /** The folder of the configuration. */
        PROJECT,
        /** The top folder of the repository. */
        REPOSITORY
    }

    private final Paths paths;

    VerdictFormat(Paths paths) {
        this.paths = paths;
    }

    /** What paths are relative to. */
    public Paths paths() {
        return paths;
    }

    /** Returns the text, without a line break behind it; empty where there is nothing to write. */
    public abstract String of(VerdictPage page);

    /** The word of the command line for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
