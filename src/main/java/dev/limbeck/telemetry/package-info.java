/** Spans of a run for whoever collects them. The one room that uses OpenTelemetry. */
@NullMarked
package dev.limbeck.telemetry;

import org.jspecify.annotations.NullMarked;
