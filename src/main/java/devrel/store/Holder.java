package devrel.store;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Who holds the lock, in a file beside it: the lock file itself may not be read, for that would drop the lock. */
record Holder(String process, String host, String writer) {
    private static final String UNKNOWN = "?";
    private static final String HOST_NAME = "/proc/sys/kernel/hostname";
    private static final Path OWN_PROCESS = Path.of("/proc/self");

    static Holder current(String writer) {
        return new Holder(processId(), hostName(), writer);
    }

    /** Where the system tells it for the price of a link: a handle of the process takes a tenth of a check-in. */
    private static String processId() {
        try {
            return Files.readSymbolicLink(OWN_PROCESS).toString();
        } catch (IOException notLinux) {
            return String.valueOf(ProcessHandle.current().pid());
        }
    }

    private static String hostName() {
        try (InputStream told = new FileInputStream(HOST_NAME)) {
            return new String(told.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException notLinux) {
            return UNKNOWN;
        }
    }

    /** The holder that the file names; nobody when it names none. */
    static Holder read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.size() < 3 ? unknown() : new Holder(lines.get(0), lines.get(1), lines.get(2));
        } catch (IOException absent) {
            return unknown();
        }
    }

    private static Holder unknown() {
        return new Holder(UNKNOWN, UNKNOWN, "");
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                process + "\n" + host + "\n" + writer + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                LinkOption.NOFOLLOW_LINKS);
    }
}
