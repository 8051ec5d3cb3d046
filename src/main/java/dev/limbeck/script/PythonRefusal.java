package dev.limbeck.script;

/** A revision of Alembic's whose downgrade raises an error before it does anything. */
final class PythonRefusal {

    private PythonRefusal() {}

    static boolean isIn(PythonSource source) {
        PythonStatements statements = new PythonStatements(source.code());
        boolean isInside = false;
        for (PythonStatement statement = statements.next(); statement != null; statement = statements.next()) {
            if (statement.isAtMargin()) {
                isInside = statement.word(0).equals("def") && statement.word(1).equals(Body.DOWNGRADE);
            } else if (isInside && !statement.isText()) {
                return statement.word(0).equals("raise");
            }
        }
        return false;
    }
}
