package org.folkmoot.people.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.folkmoot.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretTest {

    @TempDir
    private Path folder;

    @Test
    void it_is_made_once_and_the_same_ever_after() {
        assertThat(keyOf(InstallationSecret.in(folder))).isEqualTo(keyOf(InstallationSecret.in(folder)));
        assertThat(folder).isDirectoryContaining("glob:**/secret").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void what_a_process_left_that_died_while_making_it_is_removed() throws IOException {
        Files.writeString(folder.resolve("secret.4711.new"), "half");
        Files.writeString(folder.resolve("secret." + ProcessHandle.current().pid() + ".new"), "half");
        InstallationSecret.in(folder);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        InstallationSecret.in(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_short_one_is_refused_and_none_is_ever_shown() {
        assertThatThrownBy(() -> InstallationSecret.given("short"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 32");
        assertThat(InstallationSecret.given("a secret of thirty-two characters"))
                .hasToString("(the installation's secret)");
    }

    @Test
    void a_damaged_one_is_never_used_and_never_replaced() throws IOException {
        Files.writeString(folder.resolve("secret"), "half a sec");
        assertThatThrownBy(() -> InstallationSecret.in(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is damaged");
        assertThat(folder.resolve("secret")).hasContent("half a sec");
    }

    private static byte[] keyOf(InstallationSecret secret) {
        return secret.key("test", "AES").getEncoded();
    }
}
