package devrel.store;

import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import devrel.record.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads files into records and gathers what is wrong in all of them. */
final class Loader {
    private final Layout layout;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Kind<?>, Memo[]> memos = new HashMap<>();
    /** Records of all kinds speak of the same people: those who are referred to, by the kind that they are of. */
    private final Map<String, Memo> referred = new HashMap<>();

    private @Nullable Loader other;

    Loader(Layout layout) {
        this.layout = layout;
    }

    List<Finding> findings() {
        return findings;
    }

    @Nullable
    Settings settings() {
        Findings own = new Findings(layout.shown(layout.settings()));
        String text = layout.text(layout.settings(), Limits.YAML, own);
        Settings settings = text == null ? null : SettingsReader.read(text, own);
        own.addTo(findings);
        return settings;
    }

    /** The records of that kind that any of the wants asks for. */
    <T extends Item> List<Placed<T>> load(Kind<T> kind, List<Want> wants) {
        if (kind.isThing()) {
            return load(Portion.ofThings(kind, wants, wantedIds(kind, wants)));
        }
        List<MonthFile> months = layout.months(kind, findings);
        return wants.size() == 1 && wants.get(0).isLatest()
                ? latest(kind, months, wants)
                : load(Portion.ofMonths(kind, wants, months));
    }

    private <T extends Item> List<Placed<T>> load(Portion<T> files) {
        if (!files.isMany() || !layout.servesTwo()) {
            return read(files);
        }
        Loader second = other == null ? new Loader(layout) : other;
        other = null; // should reading fail here, it may still go on there
        List<Placed<T>> placed = files.readByTwo(this, second);
        findings.addAll(second.findings);
        second.findings.clear();
        other = second;
        return placed;
    }

    /** Reads file after file. */
    <T extends Item> List<Placed<T>> read(Portion<T> files) {
        List<Placed<T>> placed = new ArrayList<>();
        if (!files.ids().isEmpty()) {
            ThingLines<T> lines = new ThingLines<>(files.kind());
            for (String id : files.ids()) {
                thing(lines, id, files.wants(), placed);
            }
        }
        for (MonthFile month : files.months()) {
            happenings(files.kind(), month, files.wants(), placed);
        }
        return placed;
    }

    /** Goes back month by month, through the files of all its writers, until something was found. */
    private <T extends Item> List<Placed<T>> latest(Kind<T> kind, List<MonthFile> months, List<Want> wants) {
        List<Placed<T>> placed = new ArrayList<>();
        for (int i = months.size() - 1; i >= 0; i--) {
            boolean isNextMonth = i + 1 < months.size()
                    && !months.get(i).month().equals(months.get(i + 1).month());
            if (isNextMonth && !placed.isEmpty()) {
                return placed;
            }
            happenings(kind, months.get(i), wants, placed);
        }
        return placed;
    }

    private List<String> wantedIds(Kind<?> kind, List<Want> wants) {
        Set<String> ids = new TreeSet<>();
        for (Want want : wants) {
            Set<String> named = want.ids();
            if (named == null) {
                return layout.ids(kind, findings);
            }
            for (String id : named) {
                if (kind.columns().get(0).idForm().accepts(id)) {
                    ids.add(id);
                }
            }
        }
        return new ArrayList<>(ids);
    }

    private <T extends Item> void thing(ThingLines<T> lines, String id, List<Want> wants, List<Placed<T>> placed) {
        Kind<T> kind = lines.kind();
        Path path = layout.thing(kind, id);
        Findings own = new Findings(layout.shown(kind, id + ".yaml"));
        byte[] bytes = layout.bytes(path, Limits.YAML, own);
        T item = bytes == null || !isWanted(id, bytes, wants) ? null : read(bytes, id, lines, own);
        if (item != null) {
            placed.add(new Placed<>(item, own.file(), 1));
        }
        own.addTo(findings);
    }

    private static <T extends Item> @Nullable T read(byte[] bytes, String id, ThingLines<T> lines, Findings own) {
        T quickly = lines.read(bytes, id);
        String text = quickly == null ? ByteScan.text(bytes, own) : null;
        return text == null ? quickly : new ThingReader<>(lines.kind(), own).read(text, id);
    }

    private static boolean isWanted(String id, byte[] bytes, List<Want> wants) {
        for (Want want : wants) {
            boolean isNamed = want.wantsThing(id) && want.mayWant(bytes);
            boolean isMentioned = !want.mentions().isEmpty() && new Mentions(bytes, want.mentions()).standSomewhere();
            if (isNamed || isMentioned) {
                return true;
            }
        }
        return false;
    }

    private <T extends Item> void happenings(Kind<T> kind, MonthFile month, List<Want> wants, List<Placed<T>> placed) {
        Rows wanted = null;
        for (Want want : wants) {
            boolean isMentioned =
                    want.reaches(month.month()) && !want.mentions().isEmpty();
            if (isMentioned || want.wantsMonth(month.month())) {
                Rows own = new Rows(want.mentions(), want.readsTexts(), want.choice());
                wanted = wanted == null ? own : wanted.and(own);
            }
        }
        if (wanted != null) {
            read(kind, month, wanted, placed);
        }
    }

    /** Which rows of a file are read, all where none are mentioned, and whether with people's own words. */
    private record Rows(
            Set<String> mentions,
            boolean readsTexts,
            @Nullable Choice choice) {
        /** What one of the two wants; a choice is made only where nothing else is wanted. */
        Rows and(Rows other) {
            Set<String> both = new TreeSet<>();
            if (!mentions.isEmpty() && !other.mentions.isEmpty()) {
                both.addAll(mentions);
                both.addAll(other.mentions);
            }
            return new Rows(both, readsTexts || other.readsTexts, null);
        }
    }

    private <T extends Item> void read(Kind<T> kind, MonthFile month, Rows wanted, List<Placed<T>> placed) {
        Path path = layout.happenings(kind, month);
        Findings own = new Findings(layout.shown(kind, month.fileName()));
        byte[] bytes = layout.bytes(path, Limits.CSV, own);
        boolean isWanted = bytes != null && new Mentions(bytes, wanted.mentions()).standSomewhere();
        if (bytes != null && isWanted && ByteScan.isText(bytes, own)) {
            CsvRows rows = new CsvRows(kind, month, bytes, wanted.mentions(), own);
            CsvReader<T> reader = new CsvReader<>(kind, rows, memos(kind), wanted.readsTexts(), wanted.choice());
            for (T item = reader.next(); item != null; item = reader.next()) {
                placed.add(new Placed<>(item, own.file(), rows.number()));
            }
        }
        own.addTo(findings);
    }

    private Memo[] memos(Kind<?> kind) {
        Memo[] own = memos.get(kind);
        if (own == null) {
            own = Memo.of(kind, referred);
            memos.put(kind, own);
        }
        return own;
    }
}
