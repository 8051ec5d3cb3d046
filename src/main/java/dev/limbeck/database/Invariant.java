package dev.limbeck.database;

import dev.limbeck.problem.Place;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A query whose result is the same before and after a revision.
 *
 * @param query one statement
 * @param within where the character of an index stands that counts as the query's text does
 */
public record Invariant(Statement query, IntFunction<Place> within) {

    /**
     * Reads a query.
     *
     * @param within where the character of an index of the text stands
     * @throws NotOneQuery if it is not one query: what changes rows would run twice
     */
    public static Invariant of(String text, IntFunction<Place> within) {
        Place place = within.apply(0);
        List<Statement> statements = Statements.of(new SectionText(place.file(), Math.max(1, place.line()), text));
        boolean isQuery = statements.size() == 1
                && statements.get(0).kind() == Statement.Kind.ORDINARY
                && Checks.isQuery(statements.get(0));
        if (!isQuery) {
            throw new NotOneQuery(place);
        }
        return new Invariant(statements.get(0), within);
    }

    /** Where the query begins. */
    public Place place() {
        return placeAt(0);
    }

    /**
     * Where PostgreSQL's error position lies.
     *
     * @param position from 1, counted in code points; 0 for the start
     */
    Place placeAt(int position) {
        String text = query.text();
        int passed = Math.min(Math.max(position - 1, 0), text.codePointCount(0, text.length()));
        return within.apply(query.start().offset() + text.offsetByCodePoints(0, passed));
    }
}
