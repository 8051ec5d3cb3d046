package dev.limbeck.foreign;

import java.util.List;

/**
 * What a folder of another tool holds: every file of it is either in a migration or in a remark.
 *
 * @param tool the word for the tool
 * @param migrations parents first
 * @param remarks sorted by kind, place and words
 */
public record ForeignHistory(String tool, List<Migration> migrations, List<Remark> remarks) {
    public ForeignHistory {
        migrations = List.copyOf(migrations);
        remarks = List.copyOf(remarks);
    }
}
