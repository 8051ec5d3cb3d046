/** The configuration: from {@code alembic.yaml} to one record. */
@NullMarked
package dev.limbeck.config;

import org.jspecify.annotations.NullMarked;
