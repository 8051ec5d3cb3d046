package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.git.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"HEAD", "versions/HEAD", "my app/HEAD", "a*/HEAD", "a[b]/HEAD?", "say \"so\"/HEAD", "#1/é !/HEAD"
            })
    void git_finds_the_attribute_of_that_file_and_of_no_other(String path, @TempDir Path folder) throws Exception {
        GitRepository repository = GitRepository.init(folder);
        Files.writeString(folder.resolve(".gitattributes"), Quoted.forAttributes(Path.of(path)) + " merge=limbeck\n");
        assertThat(repository.git("-c", "core.quotePath=false", "check-attr", "-z", "merge", "--", path))
                .startsWith(path + "\0merge\0limbeck");
        assertThat(repository.git(
                        "-c", "core.quotePath=false", "check-attr", "-z", "merge", "--", "x/" + path, "ax/HEAD"))
                .doesNotContain("limbeck");
    }
}
