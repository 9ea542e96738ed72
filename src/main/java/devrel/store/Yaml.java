package devrel.store;

import devrel.store.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/** The way in to YAML. */
final class Yaml {
    private Yaml() {}

    /** The document's map, or null when something was found. */
    static @Nullable Mapping parse(String text, Findings findings) {
        return YamlParser.parse(text, findings);
    }
}
