package devrel.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The base of histories that were merged crosswise before: git merges what they had in common first, and leaves the conflicts
 * of that in it. What stands in such a conflict was never agreed on: it is as before on neither side.
 */
final class Unsettled {
    /** Stands where nothing was agreed on; no side has a value like it. */
    static final String VALUE = "<<<<<<<";

    private Unsettled() {}

    /** The version with something else instead of the lines of each conflict, those of both sides; as it is if one has no end. */
    static byte[] without(byte[] version, UnaryOperator<List<String>> instead) {
        // one character for each byte, so that whatever the bytes are they stay
        String text = new String(version, StandardCharsets.ISO_8859_1);
        if (!text.contains(VALUE)) {
            return version;
        }
        StringBuilder settled = new StringBuilder();
        List<String> conflict = new ArrayList<>();
        int depth = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith(VALUE)) {
                depth++;
            } else if (depth > 0 && line.startsWith(">>>>>>>")) {
                depth--;
                if (depth == 0) {
                    instead.apply(conflict).forEach(each -> settled.append(each).append('\n'));
                    conflict.clear();
                }
            } else if (depth == 0) {
                settled.append(line).append('\n');
            } else if (!line.startsWith("=======") && !line.startsWith("|||||||")) {
                conflict.add(line);
            }
        }
        return depth == 0 ? settled.toString().getBytes(StandardCharsets.ISO_8859_1) : version;
    }

    /** The outermost keys of the lines, each with a value that nobody has. */
    static List<String> keys(List<String> lines) {
        Set<String> keys = new LinkedHashSet<>();
        int outermost = Integer.MAX_VALUE;
        for (String line : lines) {
            int indent = line.length() - line.stripLeading().length();
            int colon = line.indexOf(':');
            boolean isKey = colon > indent && line.charAt(indent) != '#' && line.charAt(indent) != '-';
            if (isKey && indent <= outermost) {
                outermost = indent;
                keys.add(line.substring(0, colon) + ": \"" + VALUE + '"');
            }
        }
        return List.copyOf(keys);
    }
}
