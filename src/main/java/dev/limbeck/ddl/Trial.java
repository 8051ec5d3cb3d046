package dev.limbeck.ddl;

import java.util.List;

/**
 * What became of statements that were tried one by one.
 *
 * @param done those that the server took, in their order
 * @param refused the others
 */
public record Trial(List<String> done, List<Refused> refused) {
    public Trial {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }
}
