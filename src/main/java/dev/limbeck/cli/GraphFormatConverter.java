package dev.limbeck.cli;

import dev.limbeck.render.GraphFormat;

/** Reads the name of a graph's format. */
final class GraphFormatConverter extends ConstantConverter<GraphFormat> {
    GraphFormatConverter() {
        super(GraphFormat.class);
    }
}
