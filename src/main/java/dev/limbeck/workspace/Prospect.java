package dev.limbeck.workspace;

import dev.limbeck.impact.TableSize;
import dev.limbeck.plan.Plan;
import java.util.List;

/**
 * What a run would find.
 *
 * @param looks in the order in which one looked
 * @param plan what it would do; nothing where that cannot be told
 * @param tables that its statements name and that are there, in the order in which they come up
 */
public record Prospect(List<Look> looks, Plan plan, List<TableSize> tables) {
    public Prospect {
        looks = List.copyOf(looks);
        tables = List.copyOf(tables);
    }

    /** Whether nothing would stop the run. */
    public boolean isClear() {
        return looks.stream().noneMatch(look -> look.level() == Look.Level.PROBLEM);
    }
}
