package devrel.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Clones of one repository of records, each with git as people have it and with the tool as a command of its own. */
final class Clones {
    private final Path directory;
    private final LocalDate today;

    Clones(Path directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** What git said, and how it ended. */
    record Said(int exitCode, String words) {}

    /** A command that git can call: the tool with the classes of these tests. */
    String launcher() throws IOException {
        Path launcher = directory.resolve("devrel");
        if (!Files.exists(launcher)) {
            String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            Files.writeString(
                    launcher,
                    "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + path + "' devrel.Main \"$@\"\n");
            Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return launcher.toString();
    }

    Path of(String name) {
        return directory.resolve(name);
    }

    Sandbox tool(String name, String writer) throws IOException {
        return new Sandbox(of(name), today).with("DEVREL_WRITER", writer).with("DEVREL_LAUNCHER", launcher());
    }

    Said git(String name, String... arguments) {
        return feed(name, "", arguments);
    }

    /** The same with something to read. */
    Said feed(String name, String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(of(name).toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL",
                        "C.UTF-8",
                        "GIT_CONFIG_GLOBAL",
                        "/dev/null",
                        "GIT_CONFIG_NOSYSTEM",
                        "1",
                        "GIT_AUTHOR_NAME",
                        name,
                        "GIT_COMMITTER_NAME",
                        name,
                        "GIT_AUTHOR_EMAIL",
                        name + "@example.com",
                        "GIT_COMMITTER_EMAIL",
                        name + "@example.com"));
        try {
            Process process = builder.start();
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), words);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The same, which must not fail. */
    String well(String name, String... arguments) {
        Said said = git(name, arguments);
        if (said.exitCode() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + ": " + said.words());
        }
        return said.words().strip();
    }

    void commit(String name, String subject) {
        well(name, "add", "-A");
        git(name, "commit", "-q", "-m", subject);
    }
}
