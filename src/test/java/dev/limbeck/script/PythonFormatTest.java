package dev.limbeck.script;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFormatTest {
    private static final Path FILE = Path.of("/project/versions/b.py");

    @TempDir
    Path folder;

    @Test
    void a_file_of_alembics_own_template_is_read_whole() {
        assertThat(read("""
                        \"""Add package_member table

                        Second paragraph.

                        Revision ID: f789f233226e
                        Revises: 588d7cfb9a41
                        Create Date: 2020-03-30 14:21:07.123456

                        \"""
                        from alembic import op
                        import sqlalchemy as sa


                        # revision identifiers, used by Alembic.
                        revision = 'f789f233226e'
                        down_revision = '588d7cfb9a41'
                        branch_labels = ('search',)
                        depends_on = None


                        def upgrade():
                            op.create_table('package_member', revision='x')
                        """))
                .isEqualTo(new Revision(
                        new RevisionId("f789f233226e"),
                        List.of(new RevisionId("588d7cfb9a41")),
                        List.of(),
                        List.of("search"),
                        "Add package_member table\n\nSecond paragraph.",
                        "2020-03-30 14:21:07.123456",
                        """
                                Add package_member table

                                Second paragraph.

                                Revision ID: f789f233226e
                                Revises: 588d7cfb9a41
                                Create Date: 2020-03-30 14:21:07.123456""",
                        new Origin(FILE.toString(), 15, 16, 18, 17)));
    }

    /** Each value with the texts that it holds, {@code |} between them. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiterString = " => ",
            value = {
                "None => ''",
                "'a' => a",
                "u'a' => a",
                "U\"a\" => a",
                "r'\\a' => \\a",
                "R'''a''' => a",
                "\"\"\"a\"\"\" => a",
                "'a\\x62\\143\\u0064\\N{LATIN SMALL LETTER E}\\U00000066' => abcdef",
                "'it\\'s' => it's",
                "'\\d' => \\d",
                "'a' 'b' u\"c\" => abc",
                "('a') => a",
                "(('a'  'b')) => ab",
                "'a', => a",
                "'a', 'b' => a|b",
                "('a', 'b') => a|b",
                "('a', 'b',) => a|b",
                "['a', u'b'] => a|b",
                "{'a', 'b'} => a|b",
                "[] => ''",
                "() => ''",
                "'a' # 'b' => a",
                "'a'; x = 'b' => a",
                "'ä😀' => ä😀",
            })
    void a_literal_is_read_in_every_form(String value, String texts) {
        List<String> expected = texts.equals("''") ? List.of() : List.of(texts.split("\\|"));
        assertThat(read("revision = 'r'\ndown_revision = None\ndepends_on = " + value + "\n")
                        .dependsOn())
                .isEqualTo(expected);
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                arguments("annotations", "revision: str = 'b'\ndown_revision: Union[str, Sequence[str], None] = 'a'"),
                arguments("an annotation in quotes", "revision: \"str\" = 'b'\ndown_revision: 'str | None' = 'a'"),
                arguments("a bare annotation", "revision: str\ndown_revision = 'a'\nrevision = 'b'"),
                arguments("semicolons", "x = 1; revision = 'b'; down_revision = 'a';"),
                arguments("a line continued", "revision = \\\n    'b'\ndown_revision \\\r\n  = 'a'"),
                arguments("brackets over lines", "revision = (  # the id\n'b'\n)\ndown_revision = [\n'a', # one\n]"),
                arguments("carriage returns", "revision = 'b'\r\ndown_revision = 'a'\r\n"),
                arguments("a byte order mark", "\uFEFFrevision = 'b'\ndown_revision = 'a'\n"),
                arguments("a byte order mark and a docstring", "\uFEFF'x'\nrevision = 'b'\ndown_revision = 'a'\n"),
                arguments("assigned twice", "revision = 'x'\ndown_revision = 'y'\ndown_revision = 'a'\nrevision = 'b'"),
                arguments("assigned again, readable", "revision = f()\nrevision = 'b'\ndown_revision = 'a'"),
                arguments("below functions", "def f():\n    revision = 1\n\nrevision = 'b'\ndown_revision = 'a'"),
                arguments("in a class", "revision = 'b'\ndown_revision = 'a'\nclass C:\n    revision = f()\n"),
                arguments(
                        "in a decorated function",
                        "revision = 'b'\ndown_revision='a'\n@d\nasync def f():\n  revision = 1"),
                arguments("in a text", "revision = 'b'\nx = '''\nrevision = \"no\"\n'''\ndown_revision = 'a'"),
                arguments("in a comment", "revision = 'b'\ndown_revision = 'a'\n# revision = f()\n"),
                arguments("in a call", "revision = 'b'\ndown_revision = 'a'\nf(revision=1, down_revision=2)\n"),
                arguments("other names", "my_revision = f()\nrevision = 'b'\ndown_revision = 'a'\nx.revision = 1\n"),
                arguments("compared", "revision = 'b'\ndown_revision = 'a'\nrevision == 'c'\n"),
                arguments(
                        "imported under another name",
                        "revision='b'\ndown_revision='a'\nfrom x import revision as r\n"),
                arguments(
                        "a module of that name",
                        "revision='b'\ndown_revision='a'\nfrom x.revision import y\nfrom revision import z\nimport x.revision\n"),
                arguments("looked at", """
                                revision = 'b'
                                down_revision = 'a'
                                x = y[revision] = f(revision)
                                if revision: x = 1
                                for x in revision, down_revision: print(x)
                                with f(revision) as x: pass
                                """),
                arguments(
                        "an argument",
                        "revision='b'\ndown_revision='a'\nf = lambda revision='x': revision\ndel x.revision, x[revision]\n"),
                arguments("a method", "revision='b'\ndown_revision='a'\nclass C:\n    def revision(self): pass\n"),
                arguments("bytes before it", "b'no docstring'\nrevision='b'\ndown_revision='a'\n"),
                arguments("Python 2", """
                                revision = 'b'
                                down_revision = 'a'
                                print 'x', `1` <> 0777, ur'x'
                                exec 'revision = 1'
                                def f((a, b)):
                                    raise E, 'x'
                                # revision
                                """),
                arguments("nested f-strings", "x = f'{y[\"revision\"]}'\nrevision = 'b'\ndown_revision = 'a'\n"),
                arguments("tabs and form feeds", "\f\nrevision\t=\t'b'\ndown_revision='a'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void assignments_are_found_wherever_python_finds_them(String what, String text) {
        Revision revision = read(text);
        assertThat(revision.id()).isEqualTo(new RevisionId("b"));
        assertThat(revision.parents()).containsExactly(new RevisionId("a"));
    }

    /** What stands behind the bar is what is pointed at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "|revision **= 2",
                "|revision, x = 'c', 'd'",
                "x, |revision, y = 'c'",
                "(x, |revision) = 'c'",
                "[*|revision] = 'c'",
                "x = |revision = 'c'",
                "x = (|revision, y) = 'c'",
                "revision = |x = 'c'",
                "f(|revision := 'c')",
                "for |revision in x: pass",
                "for x, (y, |revision) in z: pass",
                "if x: |revision, y = 'c'",
                "else: |revision: str = 'c'",
                "with x as |revision: pass",
                "with (x as |revision): pass",
                "except E as |revision: pass",
                "import x as |revision",
                "import |revision",
                "import |revision.x",
                "from x import y as |revision, z",
                "def |revision(): pass",
                "async def |revision(): pass",
                "class |revision: pass",
                "def f():\n    global x, |revision\n",
                "del |revision",
                "del (x, |revision)",
                "if x:\n    |revision: str = 'c'",
                "try: |revision = 'c'",
                "type |revision = int",
            })
    void another_way_to_bind_a_name_is_refused_where_it_stands(String picture) {
        String before = "revision = 'b'\ndown_revision = 'a'\n" + picture.substring(0, picture.indexOf('|'));
        assertThatExceptionOfType(NotLiteral.class)
                .isThrownBy(() -> read(before + picture.substring(picture.indexOf('|') + 1)))
                .satisfies(refused -> assertThat(refused.places())
                        .extracting(Place::line, Place::column)
                        .containsExactly(tuple(
                                (int) before.chars().filter(c -> c == '\n').count() + 1,
                                before.length() - before.lastIndexOf('\n'))));
    }

    @Test
    void an_early_file_is_known_by_its_name() {
        byte[] content = "down_revision = None\n".getBytes(UTF_8);
        Path file = Path.of("/project/versions/1975ea83b712.py");
        assertThat(RevisionFormats.PYTHON.read(file, content).id()).isEqualTo(new RevisionId("1975ea83b712"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "0001_a_name_that_is_much_longer_than_32_characters", "ä.b/c"})
    void an_id_may_be_short_or_long_or_odd(String id) {
        assertThat(read("revision = '" + id + "'\ndown_revision = None\n").id()).isEqualTo(new RevisionId(id));
    }

    @ParameterizedTest
    @CsvSource({"latin-1, ISO-8859-1", "cp1252, windows-1252", "utf-8, UTF-8"})
    void a_file_is_read_in_the_encoding_that_it_names(String name, Charset charset) {
        String text = "#!/usr/bin/python\n# -*- coding: " + name
                + " -*-\n'''Größe'''\nrevision = 'b'\ndown_revision = None\n";
        assertThat(RevisionFormats.PYTHON.read(FILE, text.getBytes(charset)).message())
                .isEqualTo("Größe");
    }

    @Test
    void bytes_of_another_encoding_disturb_nothing_where_they_are_not_looked_at() {
        byte[] content = "# Größe\nrevision = 'b'\ndown_revision = None\n".getBytes(ISO_8859_1);
        assertThat(RevisionFormats.PYTHON.read(FILE, content).id()).isEqualTo(new RevisionId("b"));
    }

    @Test
    void a_docstring_without_a_message_is_shown_as_alembic_shows_it() {
        Revision revision =
                read("\"\"\"\n\nRevision ID: b\nRevises: \n\n\"\"\"\nrevision = 'b'\ndown_revision = None\n");
        assertThat(revision.summary()).isEqualTo("Revision ID: b\nRevises:");
        assertThat(read("revision = 'b'\ndown_revision = None\n").message()).isEmpty();
    }

    @Test
    void a_date_in_a_docstring_is_any_text() {
        assertThat(
                        read("\"\"\"x\n\nRevision ID: b\nCreate Date: yesterday {}\n\"\"\"\nrevision = 'b'\ndown_revision = None\n")
                                .createDate())
                .isEqualTo("yesterday {}");
    }

    @Test
    @Timeout(30)
    void reading_takes_time_in_proportion_to_the_file() {
        String text = "revision = 'b'\ndown_revision = None\n"
                + "x = ['revision', (\"\"\"a\"\"\", 1)]  # no\n".repeat(100_000);
        assertThat(read(text).id()).isEqualTo(new RevisionId("b"));
        assertThat(read("revision = 'b'\ndown_revision = None\nx = [" + "f(revision=1), ".repeat(100_000) + "]")
                        .id())
                .isEqualTo(new RevisionId("b"));
        assertThat(read("x = " + "(".repeat(200_000) + ")".repeat(200_000) + "\\\n".repeat(200_000)
                                + "\nrevision = 'b'\ndown_revision = None\n")
                        .id())
                .isEqualTo(new RevisionId("b"));
    }

    /** What stands between {@code «} and {@code »} becomes what stands behind the bar, and nothing else changes. */
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("plain", "revision = 'b'\ndown_revision = «'a'|'new'»  # why\nx = 'a'\n"),
                arguments("a prefix", "revision = 'b'\ndown_revision = «u'a'|u'new'»\n"),
                arguments("double quotes", "revision = 'b'\ndown_revision: Union[str, None] = «\"a\"|\"new\"»;x=1\n"),
                arguments("three quotes", "revision = 'b'\ndown_revision=«'''a'''|'''new'''»"),
                arguments("None", "revision = \"b\"\ndown_revision = «None|\"new\"»\n"),
                arguments("None in parentheses", "revision = 'b'\ndown_revision = «(None)|'new'» # why\n"),
                arguments("nothing in brackets", "revision = 'b'\ndown_revision = «[]|'new'»\n"),
                arguments("parentheses", "revision = 'b'\ndown_revision = ( # c\n  «'a'|'new'» # why\n)\n"),
                arguments("a tuple of one", "revision = 'b'\ndown_revision = ( # c\n «\"a\"|\"new\"», # why\n )\n"),
                arguments("a tuple", "revision = 'b'\ndown_revision = («u'a', 'c'|u'new'»)\r\nx = 1\r\n"),
                arguments("a tuple over lines", "revision = 'b'\ndown_revision = [\n  «'a', # one\n  'c'|'new'»,\n]\n"),
                arguments("a tuple without parentheses", "revision = 'b'\ndown_revision = «'a', 'c'|'new'»\n"),
                arguments("a concatenation", "revision = 'b'\ndown_revision = «'a' \"c\"|'new'»\n"),
                arguments("assigned twice", "revision = 'b'\ndown_revision = 'a'\ndown_revision = «'c'|'new'»\n"),
                arguments(
                        "emoji and a byte order mark",
                        "\uFEFF'''😀 ä'''\nrevision = 'b'\ndown_revision = «'ä'|'new'»\n"),
                arguments(
                        "a docstring",
                        "\"\"\"It Revises: nothing\n\nRevision ID: b\nRevises: «a|new»\nCreate Date: x\n\n\"\"\"\n"
                                + "revision = 'b'\ndown_revision = «'a'|'new'»\n# Revises: a\n"),
                arguments(
                        "a docstring with carriage returns",
                        "u'''ä…\r\n\r\n  Revises: «a, c|new»  \r\n'''\r\nrevision = 'b'\r\ndown_revision = («'a', 'c'|'new'»)\r\n"),
                arguments(
                        "a docstring of a base",
                        "'''x\n\nRevises: «|new»\n'''\nrevision = 'b'\ndown_revision = «None|'new'»\n"),
                arguments(
                        "a docstring of a base, no blank",
                        "'''x\nRevises:«| new»\n'''\nrevision = 'b'\ndown_revision = «None|'new'»\n"),
                arguments(
                        "a docstring that ends there",
                        "'''x\nRevises: «a|new»'''\nrevision = 'b'\ndown_revision = «'a'|'new'»\n"),
                arguments(
                        "a docstring that is behind",
                        "'''x\nRevises: «z|new»\n'''\nrevision = 'b'\ndown_revision = «'a'|'new'»\n"),
                arguments(
                        "a docstring with quotes",
                        "'''x\nRevises:   `«a|new»`  \n'''\nrevision = 'b'\ndown_revision = «'a'|'new'»\n"),
                arguments(
                        "a docstring with other quotes, behind",
                        "'''x\nRevises:`«z|new»`\n'''\nrevision = 'b'\ndown_revision = «'a'|'new'»\n"),
                arguments(
                        "a docstring of a merge with quotes",
                        "'''x\nRevises: `«a`,`c|new»`\n'''\nrevision = 'b'\ndown_revision = «'a', 'c'|'new'»\n"),
                arguments(
                        "a docstring that says more",
                        "'''x\nRevises:«ä|new» (was aä)\n'''\nrevision = 'b'\ndown_revision = «'ä'|'new'»\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void another_parent_changes_the_value_and_the_docstring(String what, String picture) throws IOException {
        Path file = folder.resolve("b.py");
        Files.writeString(file, picture.replaceAll("(?s)«(.*?)\\|.*?»", "$1"));
        Reparented.of(file, new RevisionId("new")).write();
        assertThat(Files.readString(file)).isEqualTo(picture.replaceAll("(?s)«.*?\\|(.*?)»", "$1"));
    }

    @Test
    void bytes_that_are_not_understood_stay() throws IOException {
        Path file = folder.resolve("b.py");
        String before = "# Größe\nrevision = 'b'\ndown_revision = 'a'\nx = '\u00e4'\n";
        Files.write(file, before.getBytes(ISO_8859_1));
        assertThat(Reparented.of(file, new RevisionId("new")).after())
                .isEqualTo(before.replace("'a'", "'new'").getBytes(ISO_8859_1));
    }

    @Test
    void a_file_that_cannot_be_read_literally_is_not_changed() throws IOException {
        Path file = Files.writeString(folder.resolve("b.py"), "revision = 'b'\ndown_revision = parent()\n");
        assertThatExceptionOfType(NotLiteral.class).isThrownBy(() -> Reparented.of(file, new RevisionId("new")));
    }

    private static Revision read(String text) {
        return RevisionFormats.PYTHON.read(FILE, text.getBytes(UTF_8));
    }
}
