package devrel.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One malformed file: its name in the data directory, its content and the lines it earns. Where {@code in: company} says
 * so, it stands among the files of a {@link SmallCompany}, in place of the one that has its name. A name that ends with a
 * slash is a directory, and {@code name -> target} is a link. In the content {@code \xNN} is a byte, {@code \*N{text}} a
 * text N times, and {@code \c} swallows the line feed behind it; other backslashes stand for themselves. Last stands what
 * somebody does who reads the lines, as {@link Mend} follows it.
 */
record Malformed(
        String title, String file, boolean inCompany, String content, List<String> expected, List<String> mend) {
    private static final String COMPANY = "in: company";
    private static final String LINK = " -> ";
    private static final String CONTENT = "--- content\n";
    private static final String EXPECT = "--- expect\n";
    private static final String MEND = "--- mend\n";

    /** A file that stands alone and whose lines do not matter. */
    static Malformed of(String file, String content) {
        return new Malformed("", file, false, content, List.of(), List.of());
    }

    static Malformed read(Path fixture) throws IOException {
        String text = Files.readString(fixture);
        int content = text.indexOf(CONTENT);
        int expect = text.lastIndexOf(EXPECT);
        int mend = text.lastIndexOf(MEND);
        List<String> head = text.substring(0, content).lines().toList();
        return new Malformed(
                head.get(0),
                head.get(1).substring("file: ".length()),
                head.contains(COMPANY),
                text.substring(content + CONTENT.length(), expect),
                text.substring(expect + EXPECT.length(), mend).lines().toList(),
                text.substring(mend + MEND.length()).lines().toList());
    }

    void update(Path fixture, List<String> lines) throws IOException {
        String head = title + "\nfile: " + file + "\n" + (inCompany ? COMPANY + "\n" : "") + CONTENT;
        Files.writeString(fixture, head + content + EXPECT + joined(lines) + MEND + joined(mend));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    List<String> codes() {
        return expected.stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(line.indexOf("[DR") + 1, line.indexOf(']')))
                .toList();
    }

    /** Makes a data directory that holds the file. */
    void make(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("devrel.yaml"), TestData.SETTINGS);
        if (inCompany) {
            SmallCompany.write(data);
        }
        int link = file.indexOf(LINK);
        Path path = data.resolve(path());
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (link >= 0) {
            Files.createSymbolicLink(path, Path.of(file.substring(link + LINK.length())));
        } else if (file.endsWith("/")) {
            Files.createDirectory(path);
        } else {
            Files.write(path, bytes(content));
        }
    }

    /** The file's name without what it links to. */
    String path() {
        int link = file.indexOf(LINK);
        return link < 0 ? file : file.substring(0, link);
    }

    /** What the escapes of a text stand for. */
    static byte[] bytes(String content) {
        return new Escaped(content).bytes();
    }

    private record Escaped(String content) {
        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int at = 0;
            for (int next = content.indexOf('\\'); next >= 0; next = content.indexOf('\\', at)) {
                bytes.writeBytes(utf8(content.substring(at, next)));
                at = escape(next, bytes);
            }
            bytes.writeBytes(utf8(content.substring(at)));
            return bytes.toByteArray();
        }

        private int escape(int at, ByteArrayOutputStream bytes) {
            switch (content.charAt(at + 1)) {
                case 'x' -> {
                    bytes.write(Integer.parseInt(content.substring(at + 2, at + 4), 16));
                    return at + 4;
                }
                case 'c' -> {
                    return at + 3;
                }
                case '*' -> {
                    int open = content.indexOf('{', at);
                    int close = content.indexOf('}', open);
                    int times = Integer.parseInt(content.substring(at + 2, open));
                    bytes.writeBytes(utf8(content.substring(open + 1, close).repeat(times)));
                    return close + 1;
                }
                default -> {
                    bytes.write('\\');
                    return at + 1;
                }
            }
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
