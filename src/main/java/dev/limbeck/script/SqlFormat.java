package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.util.Optional;

/** SQL below a header of comments. */
final class SqlFormat implements RevisionFormat {

    @Override
    public String ending() {
        return ".sql";
    }

    @Override
    public Revision read(Path file) {
        return read(file, FileStart.read(file));
    }

    @Override
    public Revision read(Path file, byte[] content) {
        LeftConflict.refuse(file, content);
        return Header.of(file, content).revision();
    }

    @Override
    public byte[] reparented(Path file, byte[] before, RevisionId parent) {
        return new HeaderEdit(Header.of(file, before)).reparenting(parent).in(before);
    }

    @Override
    public byte[] content(NewFile file, Optional<Path> template) {
        return file.content(NewSections.EMPTY);
    }

    @Override
    public boolean isRunnable() {
        return true;
    }

    @Override
    public Body body(Path file) {
        return Body.read(file);
    }

    @Override
    public Body body(Path file, byte[] content) {
        return Body.of(file, content);
    }
}
