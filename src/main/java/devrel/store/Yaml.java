package devrel.store;

import devrel.store.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads YAML: the form that devrel writes by a short way, every other form by the library. */
final class Yaml {
    private Yaml() {}

    /** The document's map, or null when something was found. */
    static @Nullable Mapping parse(String text, Findings findings) {
        Mapping mapping = YamlLines.parse(text);
        return mapping != null ? mapping : YamlParser.parse(text, findings);
    }
}
