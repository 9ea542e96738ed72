package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any bytes as the file of a thing or as the settings: both ways of reading agree, and what is written is read. */
class ThingsFuzzTest {
    private static final int LONGEST = 64 * 1024;

    @FuzzTest
    void anyBytesAreAThingOrFindings(byte[] input) {
        Fuzzed fuzzed = Fuzzed.of(input);
        if (input.length < LONGEST) {
            thing(fuzzed.kind(true), fuzzed.version(0));
        }
    }

    private static <T extends Item> void thing(Kind<T> kind, byte[] file) {
        String id = Fuzzed.id(file);
        Findings findings = new Findings("data/x.yaml");
        T strictly = Fuzzed.thing(kind, file, id, findings);
        Fuzzed.canBeSaid(findings);
        assertThat(strictly == null).isNotEqualTo(findings.isEmpty());
        T quickly = new ThingLines<>(kind).read(file, id);
        if (quickly != null) {
            assertThat(quickly).isEqualTo(strictly);
        }
        bothWaysReadTheSame(file);
        if (strictly != null) {
            whatIsWrittenIsRead(kind, strictly);
        }
    }

    private static void bothWaysReadTheSame(byte[] file) {
        String text = ByteScan.text(file, new Findings("x"));
        if (text != null) {
            YamlTest.agree(text);
        }
    }

    private static <T extends Item> void whatIsWrittenIsRead(Kind<T> kind, T thing) {
        String written = ThingWriter.text(kind, thing);
        Findings findings = new Findings("x");
        T read = Fuzzed.thing(kind, Fuzzed.bytes(written), thing.id(), findings);
        assertThat(findings.isEmpty()).as(written).isTrue();
        assertThat(read).isEqualTo(thing);
        assertThat(ThingWriter.text(kind, thing)).isEqualTo(written);
    }

    /** The first version is the file as somebody wrote it, the second one holds the values that it shall have. */
    @FuzzTest
    void anEditChangesWhatItShouldAndNothingElse(byte[] input) {
        Fuzzed fuzzed = Fuzzed.of(input);
        if (input.length < LONGEST) {
            edit(fuzzed.kind(true), fuzzed.version(0), fuzzed.version(1));
        }
    }

    private static <T extends Item> void edit(Kind<T> kind, byte[] file, byte[] other) {
        String id = Fuzzed.id(file);
        T before = Fuzzed.thing(kind, file, id, new Findings("x"));
        T wanted = Fuzzed.thing(kind, other, Fuzzed.id(other), new Findings("x"));
        String text = ByteScan.text(file, new Findings("x"));
        if (before == null || wanted == null || text == null) {
            return;
        }
        T after = kind.with(wanted, kind.column("id"), id);
        String edited = new ThingEdit<>(kind, text).text(before, after);
        Findings findings = new Findings("x");
        T read = Fuzzed.thing(kind, Fuzzed.bytes(edited), id, findings);
        assertThat(findings.isEmpty()).as(edited).isTrue();
        assertThat(read).as(edited).isEqualTo(after);
        assertThat(new ThingEdit<>(kind, text).text(before, before)).isEqualTo(text);
    }

    @FuzzTest
    void threeThingsMergeFromEitherSide(byte[] input) {
        Fuzzed fuzzed = Fuzzed.of(input);
        if (input.length < LONGEST) {
            merge(fuzzed.kind(true), fuzzed);
        }
    }

    private static <T extends Item> void merge(Kind<T> kind, Fuzzed fuzzed) {
        String id = Fuzzed.id(fuzzed.version(1));
        String path = "data/" + kind.directory() + "/"
                + (kind.columns().get(0).idForm().accepts(id) ? id : "x");
        String merged = merged(path + ".yaml", fuzzed);
        T before = fuzzed.version(0).length == 0 ? null : Fuzzed.thing(kind, fuzzed.version(0), id, new Findings("x"));
        T our = Fuzzed.thing(kind, fuzzed.version(1), id, new Findings("x"));
        T their = Fuzzed.thing(kind, fuzzed.version(2), id, new Findings("x"));
        if (merged == null || our == null || their == null || before == null && fuzzed.version(0).length > 0) {
            return;
        }
        Findings findings = new Findings("x");
        T both = Fuzzed.thing(kind, Fuzzed.bytes(merged), id, findings);
        if (both != null) {
            Fuzzed.bothHaveTheirWay(kind, before, our, their, both);
        } else {
            assertThat(findings.isEmpty()).as(merged).isTrue();
        }
    }

    /** The merge from both sides; null when it is refused, or when somebody has to choose. */
    private static @Nullable String merged(String path, Fuzzed fuzzed) {
        byte[] base = fuzzed.version(0);
        Merge.Merged merged;
        try {
            merged = Merge.of(path, base, fuzzed.version(1), fuzzed.version(2));
        } catch (Refusal refusal) {
            Fuzzed.canBeSaid(refusal.findings());
            return null;
        }
        Merge.Merged swapped = Merge.of(path, base, fuzzed.version(2), fuzzed.version(1));
        assertThat(Set.copyOf(swapped.clashes())).isEqualTo(Set.copyOf(merged.clashes()));
        for (boolean isOurs : List.of(true, false)) {
            assertThat(MergeTest.chosen(merged.text(), isOurs)).isEqualTo(MergeTest.chosen(swapped.text(), !isOurs));
        }
        return merged.clashes().isEmpty() ? merged.text() : null;
    }

    @FuzzTest
    void anyBytesAreSettingsOrFindings(byte[] input) {
        if (input.length < LONGEST) {
            Findings findings = new Findings("data/devrel.yaml");
            String text = ByteScan.text(input, findings);
            Settings settings = text == null ? null : SettingsReader.read(text, findings);
            Fuzzed.canBeSaid(findings);
            assertThat(settings == null).isNotEqualTo(findings.isEmpty());
            bothWaysReadTheSame(input);
            if (settings != null && text != null) {
                assertThat(settings(SettingsWriter.text(settings))).isEqualTo(settings);
                codesAreDeclared(text);
            }
        }
    }

    private static @Nullable Settings settings(String text) {
        Findings findings = new Findings("x");
        Settings settings = SettingsReader.read(text, findings);
        assertThat(findings.isEmpty()).as(text).isTrue();
        return settings;
    }

    private static void codesAreDeclared(String text) {
        Label label = new Label("Muy nuevo", "Brand: new");
        Map<String, Label> codes = Map.of("brand-new", label);
        String declared = SettingsEdit.declare(text, Map.of("clients", codes, "sources", codes));
        Settings settings = settings(declared);
        assertThat(settings).isNotNull();
        if (settings != null) {
            assertThat(settings.clients()).containsKey("brand-new");
            assertThat(settings.vocabularies().get("sources")).containsKey("brand-new");
        }
    }

    @FuzzTest
    void threeSettingsMergeFromEitherSide(byte[] input) {
        Fuzzed fuzzed = new Fuzzed("", Fuzzed.versions(input, 0));
        if (input.length < LONGEST) {
            merged("data/devrel.yaml", fuzzed);
        }
    }
}
