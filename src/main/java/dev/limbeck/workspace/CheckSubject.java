package dev.limbeck.workspace;

import dev.limbeck.check.Rule;
import java.util.Set;

/** What can be judged beside the files. */
public enum CheckSubject {
    /** How the database stands to them. */
    DATABASE {
        @Override
        boolean isJudgedBy(Rule rule) {
            return rule.isOfDatabase() && rule != Rule.DATABASE_DRIFT;
        }
    },
    /** Whether its schema is what its revisions make. */
    DRIFT {
        @Override
        boolean isJudgedBy(Rule rule) {
            return rule == Rule.DATABASE_DRIFT;
        }
    },
    /** Whether the model is what the revisions make. */
    MODEL {
        @Override
        boolean isJudgedBy(Rule rule) {
            return rule == Rule.MODEL_DRIFT;
        }
    };

    abstract boolean isJudgedBy(Rule rule);

    /** Says why none of them was judged. */
    static String unasked(Set<CheckSubject> subjects) {
        return subjects.contains(DATABASE)
                ? "The database is not asked: the revisions make no graph that it could stand to."
                : "The model is not compared: the revisions make no graph that leads to a schema.";
    }
}
