package dev.limbeck.ddl;

import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.function.Predicate;
import org.pgcodekeeper.core.Consts;
import org.pgcodekeeper.core.PgDiff;
import org.pgcodekeeper.core.PgDiffUtils;
import org.pgcodekeeper.core.database.base.jdbc.IJdbcConnector;
import org.pgcodekeeper.core.ignorelist.IgnoreList;
import org.pgcodekeeper.core.ignorelist.IgnoreSchemaList;
import org.pgcodekeeper.core.loader.pg.JdbcPgLoader;
import org.pgcodekeeper.core.model.difftree.DbObjType;
import org.pgcodekeeper.core.model.difftree.DiffTree;
import org.pgcodekeeper.core.model.difftree.TreeElement;
import org.pgcodekeeper.core.model.difftree.TreeElement.DiffSide;
import org.pgcodekeeper.core.monitor.NullMonitor;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/** A schema as pgCodeKeeper has read it, which knows what depends on what. */
public final class Blueprint {
    private static final CoreSettings SETTINGS = settings();

    private final AbstractDatabase database;

    private Blueprint(AbstractDatabase database) {
        this.database = database;
    }

    private static CoreSettings settings() {
        CoreSettings settings = new CoreSettings();
        settings.setIgnoreColumnOrder(true);
        settings.setIgnorePrivileges(true);
        settings.setEnableFunctionBodiesDependencies(true);
        settings.setKeepNewlines(true);
        return settings;
    }

    /** Opens connections. */
    public interface Connections {
        /** Returns a new one, which whoever asked closes. */
        Connection open();
    }

    /**
     * Reads a schema through a connection of its own.
     *
     * @throws CannotRead if pgCodeKeeper does not understand it
     */
    public static Blueprint read(Connections connections) {
        IJdbcConnector connector = new IJdbcConnector() {
            @Override
            public Connection getConnection() {
                return connections.open();
            }

            @Override
            public String getBatchDelimiter() {
                return ";";
            }

            @Override
            public String getUrl() {
                return "";
            }
        };
        JdbcPgLoader loader =
                new JdbcPgLoader(connector, Consts.UTC, SETTINGS, new NullMonitor(), new IgnoreSchemaList());
        try {
            return new Blueprint(loader.loadAndAnalyze());
        } catch (IOException failed) {
            throw new CannotRead(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CannotRead(ended);
        }
    }

    /**
     * Returns the statements that lead from this schema to another, in their order; none where there are none.
     *
     * @param counts whether an object counts, by its name with its schema as SQL writes it
     */
    public List<String> statementsTo(Blueprint target, Predicate<String> counts) {
        return statementsTo(target, counts, (table, kind, name) -> false);
    }

    /** Tells what is the same in other words. */
    interface Sameness {
        /** Whether a part of a table is the same in both schemas. */
        boolean isSame(String table, String kind, String name);
    }

    /** As {@link #statementsTo(Blueprint, Predicate)}, where some constraints are the same in other words. */
    List<String> statementsTo(Blueprint target, Predicate<String> counts, Sameness sameness) {
        try {
            TreeElement root = DiffTree.create(SETTINGS, database, target.database);
            root.setAllChecked();
            leaveOut(root, counts, sameness);
            String script =
                    new PgDiff(SETTINGS).diff(root, database, target.database, List.of(), List.of(), new IgnoreList());
            return Statements.of(new SectionText("difference", 1, ServerMark.closed(script))).stream()
                    .map(Statement::text)
                    .filter(text -> !text.startsWith("SET search_path"))
                    .flatMap(text -> ServerMark.removed(text).stream())
                    .toList();
        } catch (IOException failed) {
            throw new CannotRead(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CannotRead(ended);
        }
    }

    private static void leaveOut(TreeElement root, Predicate<String> counts, Sameness sameness) {
        for (TreeElement top : root.getChildren()) {
            if (!counts.test(name(top.getName()))) {
                unselect(top);
            }
            for (TreeElement object : top.getChildren()) {
                String name = name(top.getName()) + "." + name(object.getName());
                if (!counts.test(name)) {
                    unselect(object);
                }
                object.getChildren().stream()
                        .filter(part -> part.getType() == DbObjType.CONSTRAINT && part.getSide() == DiffSide.BOTH)
                        .filter(part -> sameness.isSame(name, "constraint", part.getName()))
                        .forEach(Blueprint::unselect);
            }
        }
    }

    /** Of a routine with its arguments, which are as SQL writes them already. */
    private static String name(String name) {
        int arguments = name.indexOf('(');
        return arguments < 0
                ? PgDiffUtils.getQuotedName(name)
                : PgDiffUtils.getQuotedName(name.substring(0, arguments)) + name.substring(arguments);
    }

    private static void unselect(TreeElement element) {
        element.setSelected(false);
        element.getChildren().forEach(Blueprint::unselect);
    }
}
