package dev.limbeck.config;

import dev.limbeck.problem.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** The table {@code [tool.alembic]} of {@code pyproject.toml}. */
final class PyprojectFile implements AlembicFile {
    private static final List<String> TABLE = List.of("tool", "alembic");

    private final Path file;
    private final TomlParseResult toml;

    private PyprojectFile(Path file, TomlParseResult toml) {
        this.file = file;
        this.toml = toml;
    }

    /**
     * Reads a text.
     *
     * @param file the absolute path that errors name
     * @throws BadValue if it is not TOML
     */
    static PyprojectFile of(Path file, String text) {
        TomlParseResult toml = Toml.parse(text);
        for (TomlParseError error : toml.errors()) {
            Place place = Place.of(file.toString(), error.position().line());
            throw new BadValue("This is not TOML: " + error.getMessage(), List.of(place), "Correct the line.");
        }
        return new PyprojectFile(file, toml);
    }

    @Override
    public Optional<Setting> setting(String key) {
        List<String> path = List.of(TABLE.get(0), TABLE.get(1), key);
        if (!toml.isTable(TABLE) || !toml.contains(path)) {
            return Optional.empty();
        }
        Object value = toml.get(path);
        Place place = Place.of(file.toString(), line(path));
        List<String> texts = new ArrayList<>();
        if (value instanceof TomlArray array) {
            array.toList().forEach(item -> texts.add(String.valueOf(item)));
        } else {
            texts.add(String.valueOf(value));
        }
        Setting raw = new Setting(key, texts, value instanceof TomlArray, place);
        return Optional.of(new Percents(name -> name.equals("here") ? String.valueOf(file.getParent()) : null).in(raw));
    }

    private int line(List<String> path) {
        var position = toml.inputPositionOf(path);
        return position == null ? 0 : position.line();
    }
}
