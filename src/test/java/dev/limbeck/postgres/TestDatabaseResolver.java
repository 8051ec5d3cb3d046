package dev.limbeck.postgres;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Creates a test's database when it is first asked for; JUnit closes it with the test. */
final class TestDatabaseResolver extends TypeBasedParameterResolver<TestDatabase> {
    private static final Namespace NAMESPACE = Namespace.create(TestDatabaseResolver.class);

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(NAMESPACE).getOrComputeIfAbsent(TestDatabase.class, key -> create(), TestDatabase.class);
    }

    private static TestDatabase create() {
        try {
            return TestDatabase.createOn(TestServer.shared());
        } catch (SQLException e) {
            throw new ParameterResolutionException("The test has no database", e);
        }
    }
}
