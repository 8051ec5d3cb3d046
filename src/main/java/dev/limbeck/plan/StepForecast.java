package dev.limbeck.plan;

import java.util.List;

/**
 * A revision that would run.
 *
 * @param file that says what runs, or another source
 */
public record StepForecast(RevisionStep step, String file, Border border, List<StatementForecast> statements) {
    public StepForecast {
        statements = List.copyOf(statements);
    }

    /** Where its transaction begins and ends, and with it the locks that are held to its end. */
    public enum Border {
        /** With the revision. */
        REVISION("in one transaction"),
        /** With the run. */
        RUN("in one transaction with the whole run"),
        /** With each statement, or where the file says so. */
        STATEMENT("each statement by itself");

        private final String told;

        Border(String told) {
            this.told = told;
        }

        /** In words. */
        public String told() {
            return told;
        }
    }
}
