package devrel.store;

import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of a map that is written line by line: its own lines, and the comments and blank lines behind, which are nobody's. */
final class YamlSegment {
    private final String key;
    private final @Nullable YamlNode value;
    private final String remark;
    private final int from;
    private List<String> own;
    private List<String> loose = new ArrayList<>();

    private YamlSegment(String key, @Nullable YamlNode value, String remark, int from, List<String> own) {
        this.key = key;
        this.value = value;
        this.remark = remark;
        this.from = from;
        this.own = own;
    }

    /** A key that is written anew. */
    static YamlSegment fresh(String key, List<String> own) {
        return new YamlSegment(key, null, "", 0, own);
    }

    /** The keys of a map whose lines are those from one to before the other; first, without a key, what stands above them. */
    static List<YamlSegment> of(List<String> lines, List<Entry> entries, int from, int to) {
        List<YamlSegment> segments = new ArrayList<>();
        int first = entries.isEmpty() ? to : entries.get(0).key().span().line() - 1;
        segments.add(fresh("", lines.subList(from, first)));
        for (int i = 0; i < entries.size(); i++) {
            int start = entries.get(i).key().span().line() - 1;
            int end = i + 1 < entries.size() ? entries.get(i + 1).key().span().line() - 1 : to;
            segments.add(of(entries.get(i), lines, start, end));
        }
        return segments;
    }

    private static YamlSegment of(Entry entry, List<String> lines, int start, int to) {
        boolean isBlock = entry.value() instanceof Scalar scalar && scalar.block();
        int end = to;
        while (end > start + 1 && isLoose(lines.get(end - 1), isBlock)) {
            end--;
        }
        String remark = end == start + 1 ? remark(entry, lines.get(start)) : "";
        YamlSegment segment =
                new YamlSegment(entry.key().text(), entry.value(), remark, start, lines.subList(start, end));
        segment.loose = new ArrayList<>(lines.subList(end, to));
        return segment;
    }

    /** Blank lines at the end of a block text may be part of it. */
    private static boolean isLoose(String line, boolean isBlock) {
        return line.startsWith("#")
                || !isBlock && (line.isBlank() || line.strip().startsWith("#"));
    }

    /** The comment at the end of a line, with the space before it; empty when there is none. */
    private static String remark(Entry entry, String line) {
        Span value = entry.value().span();
        Span end = entry.value().isBlank() ? entry.key().span() : value;
        if (end.endLine() != entry.key().span().line()) {
            return "";
        }
        String rest = line.substring(line.offsetByCodePoints(0, end.endColumn() - 1));
        String behind = rest.startsWith(":") ? rest.substring(1) : rest;
        return behind.strip().startsWith("#") ? behind.stripTrailing() : "";
    }

    String key() {
        return key;
    }

    /** What the key says; null when it is written anew. */
    @Nullable
    YamlNode value() {
        return value;
    }

    /** The comment at the end of its only line. */
    String remark() {
        return remark;
    }

    /** Where its lines begin in those of the file, counted from 0. */
    int from() {
        return from;
    }

    List<String> own() {
        return own;
    }

    /** Its first line. */
    String text() {
        return own.get(0);
    }

    /** The space before its key. */
    String indent() {
        return text().substring(0, text().length() - text().stripLeading().length());
    }

    List<String> loose() {
        return loose;
    }

    void write(List<String> lines) {
        own = lines.size() == 1 ? List.of(lines.get(0) + remark) : lines;
    }

    void leave(List<String> lines) {
        loose = lines;
    }
}
