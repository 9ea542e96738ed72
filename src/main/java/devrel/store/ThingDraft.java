package devrel.store;

import devrel.record.Changes;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML file that changes: only the lines of keys whose value changed are written anew. */
final class ThingDraft<T extends Item> implements Draft<T> {
    private final Kind<T> kind;
    private final Path path;
    private final byte @Nullable [] bytes;
    private final @Nullable String text;
    private final List<Placed<T>> before;
    private @Nullable T item;

    /** Reads what the file holds; what is wrong in it is added to the findings. */
    ThingDraft(Kind<T> kind, String id, Path path, byte @Nullable [] bytes, Findings findings) {
        this.kind = kind;
        this.path = path;
        this.bytes = bytes;
        this.text = bytes == null ? null : ByteScan.text(bytes, findings);
        this.item = text == null ? null : new ThingReader<>(kind, findings).read(text, id);
        this.before = item == null ? List.of() : List.of(new Placed<>(item, findings.file(), 1));
    }

    @Override
    public Kind<T> kind() {
        return kind;
    }

    @Override
    public List<Placed<T>> before() {
        return before;
    }

    @Override
    public boolean holds(String id) {
        return item != null;
    }

    @Override
    public @Nullable T find(String id) {
        return item;
    }

    @Override
    public void apply(Changes.Verb verb, T changed) {
        item = verb == Changes.Verb.REMOVE ? null : changed;
    }

    @Override
    public Landing.Target target() {
        T after = item;
        String written = after == null ? null : text(after);
        return new Landing.Target(path, bytes, written == null ? null : written.getBytes(StandardCharsets.UTF_8));
    }

    private String text(T after) {
        if (text == null || before.isEmpty()) {
            return ThingWriter.text(kind, after);
        }
        return new ThingEdit<>(kind, text).text(before.get(0).item(), after);
    }
}
