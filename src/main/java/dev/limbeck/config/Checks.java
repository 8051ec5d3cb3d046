package dev.limbeck.config;

import dev.limbeck.check.Rule;
import dev.limbeck.check.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project wants to be looked at.
 *
 * @param said what is made of rules, where the project wants it otherwise than they say themselves
 * @param mostHeads how many heads are allowed
 * @param headLabels the branches that may have a head each; none where it is the number that counts
 */
public record Checks(Map<Rule, Checking> said, int mostHeads, List<String> headLabels) {
    /** What holds where nothing is said. */
    public static final Checks DEFAULT = new Checks(Map.of(), 1, List.of());

    public Checks {
        said = said.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(said));
        headLabels = List.copyOf(headLabels);
    }

    /** Returns how severe a finding is; empty where nobody wants to know. */
    public Optional<Severity> severity(Rule rule) {
        Checking checking = checking(rule);
        return switch (checking) {
            case ERROR -> Optional.of(Severity.ERROR);
            case WARN -> Optional.of(Severity.WARNING);
            case IGNORE -> Optional.empty();
        };
    }

    /** Returns the rules that are looked at, in the order of their ids. */
    public Stream<Rule> rules() {
        return Stream.of(Rule.values()).filter(rule -> severity(rule).isPresent());
    }

    /** What is made of an applied revision whose file says something else now. */
    public Checking edited() {
        return checking(Rule.EDITED);
    }

    private Checking checking(Rule rule) {
        return said.getOrDefault(rule, byItself(rule));
    }

    static Checking byItself(Rule rule) {
        return rule.severity() == Severity.ERROR ? Checking.ERROR : Checking.WARN;
    }
}
