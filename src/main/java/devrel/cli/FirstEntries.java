package devrel.cli;

import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.report.Entered;
import devrel.store.git.FirstCommits;
import devrel.store.git.Git;
import devrel.store.git.Log;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days on which rows were first committed, where the organisation is, by the commits up to the one that is read. */
final class FirstEntries {
    private final Map<String, Map<String, LocalDate>> days = new HashMap<>();
    private final ZoneId zone;
    private long second = Long.MIN_VALUE;
    private LocalDate day = LocalDate.EPOCH;

    private FirstEntries(ZoneId zone) {
        this.zone = zone;
    }

    static Entered of(Session session) {
        Git git = Git.at(session.store().directory());
        if (!git.isWorkTree()) {
            return Entered.WITHOUT_GIT;
        }
        if (git.isShallow()) {
            return Entered.SHALLOW;
        }
        FirstEntries entries = new FirstEntries(ZoneId.of(session.settings().zone()));
        if (!Log.of(git).isEmpty()) {
            FirstCommits.read(git, session.store().commit().orElse("HEAD"), directories(), entries::add);
        }
        return entries.days.isEmpty() ? Entered.NOTHING_COMMITTED : new Entered(entries.days, null);
    }

    private static List<String> directories() {
        return Kinds.all().stream()
                .filter(kind -> !kind.isThing())
                .map(Kind::directory)
                .toList();
    }

    /** A row that was edited or moved since was committed before: the earliest day counts. */
    private void add(String directory, String id, long committed) {
        if (committed != second) {
            second = committed;
            day = LocalDate.ofInstant(Instant.ofEpochSecond(committed), zone);
        }
        Map<String, LocalDate> ofKind = days.computeIfAbsent(directory, kind -> new HashMap<>());
        LocalDate known = ofKind.get(id);
        if (known == null || day.isBefore(known)) {
            ofKind.put(id, day);
        }
    }
}
