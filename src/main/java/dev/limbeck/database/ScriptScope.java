package dev.limbeck.database;

import java.nio.file.Path;

/**
 * What a script is for.
 *
 * @param deed such as {@code upgrade head}
 * @param root the folder of the project
 * @param table the version table
 * @param isTableFound whether that is known to be where the search path leads, or said to be elsewhere
 * @param isLocked whether no other run may be under way
 */
public record ScriptScope(String deed, Path root, TableName table, boolean isTableFound, boolean isLocked) {}
