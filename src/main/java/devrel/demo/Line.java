package devrel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A line of one of the company's word lists: {@code tag|text}; the tag may be empty. */
record Line(String tag, String text) {
    /** The lines of {@code /devrel/demo/<list>.txt}, in file order. */
    static List<Line> of(String list) {
        String name = "/devrel/demo/" + list + ".txt";
        try (InputStream in = Objects.requireNonNull(Line.class.getResourceAsStream(name), name)) {
            List<Line> lines = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> lines.add(parse(line)));
            return List.copyOf(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private static Line parse(String line) {
        int bar = line.indexOf('|');
        return new Line(line.substring(0, bar), line.substring(bar + 1));
    }

    /** The lines with that tag. */
    static List<Line> tagged(List<Line> lines, String tag) {
        return lines.stream().filter(line -> line.tag().equals(tag)).toList();
    }
}
