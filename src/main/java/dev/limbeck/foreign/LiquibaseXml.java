package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.script.CannotRead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a change log in XML; no schema, document type or other file is looked at. */
final class LiquibaseXml extends DefaultHandler {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final SourceFile file;
    private final Deque<Open> stack = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable LiquibaseNode root;

    private LiquibaseXml(SourceFile file) {
        this.file = file;
    }

    /** An element that is not closed yet. */
    private record Open(String name, int line, StringBuilder text, List<LiquibaseNode> children) {
        LiquibaseNode node() {
            return new LiquibaseNode(name, text.toString(), line, line, children);
        }
    }

    /**
     * Returns the outermost element.
     *
     * @throws BadChangeLog if it is not XML, or has a document type
     * @throws CannotRead if it cannot be read
     */
    static LiquibaseNode read(SourceFile file) {
        LiquibaseXml reader = new LiquibaseXml(file);
        try (InputStream in = Files.newInputStream(file.path())) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.newSAXParser().parse(in, reader);
        } catch (SAXParseException malformed) {
            throw reader.bad(malformed, malformed.getLineNumber());
        } catch (SAXException malformed) {
            throw reader.bad(malformed, 0);
        } catch (ParserConfigurationException unknown) {
            throw new IllegalStateException(unknown);
        } catch (IOException failed) {
            throw CannotRead.of(file.path(), failed);
        }
        if (reader.root == null) {
            throw new IllegalStateException("A document without an element");
        }
        return reader.root;
    }

    private BadChangeLog bad(SAXException cause, int line) {
        return new BadChangeLog(
                Place.of(file.path().toString(), Math.max(0, line)), String.valueOf(cause.getMessage()), cause);
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        int line = locator == null ? 0 : locator.getLineNumber();
        List<LiquibaseNode> children = new ArrayList<>();
        for (int index = 0; index < attributes.getLength(); index++) {
            children.add(new LiquibaseNode(
                    attributes.getLocalName(index), attributes.getValue(index), line, line, List.of()));
        }
        stack.push(new Open(localName, line, new StringBuilder(), children));
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!stack.isEmpty()) {
            stack.peek().text().append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        LiquibaseNode closed = stack.pop().node();
        if (stack.isEmpty()) {
            root = closed;
        } else {
            stack.peek().children().add(closed);
        }
    }
}
