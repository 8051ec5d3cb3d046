package dev.limbeck.workspace;

import dev.limbeck.config.Patience;
import dev.limbeck.config.TimeLimit;
import dev.limbeck.database.Invariant;
import dev.limbeck.database.Requirements;
import dev.limbeck.database.ServerRange;
import dev.limbeck.database.Setting;
import dev.limbeck.database.Terms;
import dev.limbeck.database.Wanted;
import dev.limbeck.plan.Direction;
import dev.limbeck.script.Body;
import dev.limbeck.script.Demands;
import dev.limbeck.script.Written;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together under which terms revisions run: what the project says, before that what their headers say, and before
 * all what whoever starts the run says.
 */
final class RunTerms {
    private static final String LOCK_TIMEOUT = "lock_timeout";
    private static final String STATEMENT_TIMEOUT = "statement_timeout";

    /** What the headers say alone. */
    static final RunTerms PLAIN = new RunTerms(Patience.UNSAID, Patience.UNSAID);

    private final Patience ofProject;
    private final Patience ofRun;

    RunTerms(Patience ofProject, Patience ofRun) {
        this.ofProject = ofProject;
        this.ofRun = ofRun;
    }

    /**
     * The terms of a file.
     *
     * @throws BadTerm if a limit in its header is none
     * @throws dev.limbeck.database.BadServerRange if it requires versions that are none
     * @throws dev.limbeck.database.NotOneQuery if an invariant is none
     */
    Terms of(Body body, Direction direction) {
        Demands demands = body.demands();
        boolean isUpgrade = direction == Direction.UPGRADE;
        Patience ofFile = patience(demands.patience());
        List<Setting> settings = new ArrayList<>(settings(ofFile.over(ofProject)));
        demands.settings().stream()
                .map(each -> new Setting(each.key(), each.text(), List.of(each.place())))
                .forEach(settings::add);
        settings.addAll(settings(ofRun));
        return new Terms(
                settings,
                isUpgrade ? requirements(demands) : Requirements.NONE,
                demands.invariants().stream()
                        .map(each -> Invariant.of(each.text(), each.within()))
                        .toList(),
                isUpgrade ? verification(body) : List.of(),
                ofRun.over(ofFile).over(ofProject).retries());
    }

    private static List<Setting> settings(Patience patience) {
        List<Setting> settings = new ArrayList<>();
        add(settings, LOCK_TIMEOUT, patience.lockTimeout());
        add(settings, STATEMENT_TIMEOUT, patience.statementTimeout());
        return settings;
    }

    private static void add(List<Setting> settings, String name, @Nullable Duration limit) {
        if (limit != null) {
            settings.add(new Setting(name, limit.toMillis() + "ms", List.of()));
        }
    }

    private static Requirements requirements(Demands demands) {
        ServerRange server = demands.postgres().stream()
                .findFirst()
                .map(each -> ServerRange.parse(each.text(), each.place()))
                .orElse(null);
        return new Requirements(server, wanted(demands.extensions()), wanted(demands.confirmations()));
    }

    private static List<Wanted> wanted(List<Written> values) {
        return values.stream()
                .map(each -> new Wanted(each.text().strip(), each.place()))
                .toList();
    }

    private static List<Statement> verification(Body body) {
        return body.verifyIfAny().map(Texts::text).map(Statements::of).orElse(List.of());
    }

    private static Patience patience(List<Written> values) {
        Patience patience = Patience.UNSAID;
        for (Written value : values) {
            patience = patience.over(
                    switch (value.key()) {
                        case Demands.LOCK_TIMEOUT -> new Patience(limit(value), null, null);
                        case Demands.STATEMENT_TIMEOUT -> new Patience(null, null, limit(value));
                        default -> new Patience(null, retries(value), null);
                    });
        }
        return patience;
    }

    private static Duration limit(Written value) {
        return TimeLimit.parse(value.text()).orElseThrow(() -> new BadTerm(value, TimeLimit.GRAMMAR));
    }

    private static Integer retries(Written value) {
        return Patience.retries(value.text())
                .orElseThrow(() -> new BadTerm(value, "a number from 0 to " + Patience.MOST_RETRIES));
    }
}
