/** YAML in which every key and value knows where it stands, so that an error can point at it and a value be replaced. */
@NullMarked
package dev.limbeck.yaml;

import org.jspecify.annotations.NullMarked;
