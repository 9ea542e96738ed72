package devrel.cli;

import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Refusal;
import devrel.render.Messages;
import devrel.store.Editor;
import devrel.store.ItemText;

/**
 * Lets the user fill in a draft with {@code $VISUAL} or {@code $EDITOR}. What cannot be read comes back to the editor with
 * the reasons above it; a text left as it was takes everything back.
 */
final class Template {
    private final Session session;

    Template(Session session) {
        this.session = session;
    }

    /** The record as the user left it. */
    <T extends Item> T edit(Draft<T> draft) {
        Kind<T> kind = draft.kind();
        T before = draft.preview();
        String offered = withoutErasure(ItemText.template(kind, before));
        while (true) {
            String edited = Editor.edit(command(), offered);
            if (edited.equals(offered) || edited.isBlank()) {
                session.env().err().print(edited);
                throw new Cancelled();
            }
            try {
                return ItemText.read(kind, edited, before.id(), kind.name() + ".yaml");
            } catch (Refusal refusal) {
                offered = reasons(refusal) + withoutReasons(edited);
            }
        }
    }

    private String command() {
        String visual = session.env().variable("VISUAL");
        String editor = visual.isEmpty() ? session.env().variable("EDITOR") : visual;
        return editor.isEmpty() ? "vi" : editor;
    }

    private String reasons(Refusal refusal) {
        StringBuilder reasons = new StringBuilder();
        for (String line : new Messages(session.words()).of(refusal.findings(), true)) {
            reasons.append("#! ").append(line).append('\n');
        }
        return reasons.toString();
    }

    /** Nobody erases a person by filling in a line. */
    private static String withoutErasure(String template) {
        return template.replaceFirst("(?m)^# erased: .*\n", "");
    }

    private static String withoutReasons(String text) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> !line.startsWith("#! "))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }
}
