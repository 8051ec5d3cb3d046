package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockRulesTest {

    @Test
    void every_rule_has_an_example_and_every_example_a_rule() throws IOException {
        LockRules rules = LockRules.read();
        Set<Rule> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> without = new ArrayList<>();
        for (LockExamples.Example example : LockExamples.all()) {
            List<Rule> found = IntStream.rangeClosed(10, 18)
                    .mapToObj(version -> rules.of(example.statement(), version))
                    .flatMap(List::stream)
                    .toList();
            used.addAll(found);
            if (found.isEmpty()) {
                without.add(example.sql());
            }
        }
        assertThat(without).containsExactly("ALTER TABLE t SET WITH OIDS");
        assertThat(rules.all())
                .filteredOn(rule -> !rule.locks().contains("constraint"))
                .filteredOn(rule -> !used.contains(rule))
                .isEmpty();
    }
}
