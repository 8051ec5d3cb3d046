package dev.limbeck.orm;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.spi.DelayedDropRegistryNotAvailableImpl;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** A program that prints the DDL of entities, as Hibernate writes it, and touches no database. */
public final class PrintSchema {

    private PrintSchema() {}

    /** Prints the entities of {@code early} or {@code late}. */
    public static void main(String[] args) {
        List<Class<?>> entities = args[0].equals("early") ? EarlyLibrary.ENTITIES : LateLibrary.ENTITIES;
        try (var registry = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.DIALECT, "org.hibernate.dialect.PostgreSQLDialect")
                .applySetting(JdbcSettings.ALLOW_METADATA_ON_BOOT, false)
                .build()) {
            print(entities, registry);
        }
    }

    private static void print(List<Class<?>> entities, ServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        entities.forEach(sources::addAnnotatedClass);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Map<String, Object> settings = Map.of(
                SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION,
                "create",
                SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_CREATE_TARGET,
                out,
                SchemaToolingSettings.HBM2DDL_DELIMITER,
                ";");
        SchemaManagementToolCoordinator.process(
                sources.buildMetadata(), registry, settings, DelayedDropRegistryNotAvailableImpl.INSTANCE);
    }
}
