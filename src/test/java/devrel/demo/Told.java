package devrel.demo;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Placed;
import devrel.record.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** A company as the tests look at it: the settings, and all records as if they had been read. */
record Told(Settings settings, List<Changes> changes, Dataset data) {
    static final YearMonth UNTIL = YearMonth.of(2026, 10);

    static Told of(int people, int months, long seed) {
        return of(people, months, UNTIL, seed);
    }

    static Told of(int people, int months, YearMonth until, long seed) {
        Settings settings = Company.settings(people, months, until);
        List<Changes> changes = Company.of(people, months, until, seed);
        Dataset.Builder data = Dataset.with(settings);
        Kinds.all().forEach(kind -> put(kind, changes, data));
        return new Told(settings, changes, data.build());
    }

    private static <T extends Item> void put(Kind<T> kind, List<Changes> changes, Dataset.Builder data) {
        List<Placed<T>> placed = new ArrayList<>();
        for (Changes one : changes) {
            for (Change<?> change : one.all()) {
                if (change.kind() == kind) {
                    T item = kind.type().cast(change.item());
                    placed.add(new Placed<>(item, kind + ":" + item.id(), 0));
                }
            }
        }
        data.put(kind, placed);
    }

    LocalDate today() {
        return Objects.requireNonNull(settings.asOf());
    }

    <T extends Item> List<T> all(Kind<T> kind) {
        return data.all(kind);
    }

    /** The SHA-256 of every value of every record, in the order in which the company tells them. */
    String fingerprint() {
        MessageDigest digest = sha256();
        for (Changes one : changes) {
            digest.update(one.writer().getBytes(StandardCharsets.UTF_8));
            one.all().forEach(change -> add(change, digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static <T extends Item> void add(Change<T> change, MessageDigest digest) {
        StringBuilder line = new StringBuilder(change.kind().name());
        for (Object value : change.kind().values(change.item())) {
            line.append('\u001f').append(value);
        }
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
