package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Dataset;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random rosters, whose accounts are told again day by day. */
class HeadcountPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final String[] CLIENTS = {"banco", "retail", "bench"};
    private static final int ROSTERS = 60;

    private static Given roster(Random random) {
        Given given = new Given().bridge(random.nextInt(10));
        for (int person = 0; person < 12; person++) {
            LocalDate day = FIRST.minusDays(random.nextInt(200));
            for (int spell = 0; spell < 1 + random.nextInt(3); spell++) {
                LocalDate last = day.plusDays(random.nextInt(150));
                boolean open = random.nextInt(4) == 0;
                given.employed("p" + person, day.toString(), open ? "" : last.toString(), "159-2");
                for (LocalDate at = day; at.isBefore(last); at = at.plusDays(1 + random.nextInt(60))) {
                    given.assigned("p" + person, at.toString(), CLIENTS[random.nextInt(CLIENTS.length)]);
                }
                if (open) {
                    break;
                }
                day = last.plusDays(1 + random.nextInt(20));
            }
        }
        return given;
    }

    @Test
    void accountsCloseAndAgreeWithAWalkDayByDay() {
        for (int seed = 0; seed < ROSTERS; seed++) {
            Random random = new Random(seed);
            Dataset data = roster(random).data();
            LocalDate asOf = FIRST.plusDays(200);
            Identities identities = Identities.of(data);
            Roster roster = Roster.of(data, asOf);
            Grouping grouping = Grouping.byClient(data, identities, asOf);
            Window window = Window.of(FIRST.plusDays(random.nextInt(30)), FIRST.plusDays(60 + random.nextInt(140)));
            Headcount company = Headcount.of(Grouping.company().stretches(roster.employees()), window);
            Map<String, Headcount> groups = Headcount.byGroup(grouping.stretches(roster.employees()), window);
            company.mustBeSumOf(groups.values());
            groups.forEach((group, headcount) -> assertThat(told(headcount))
                    .as("seed %s, %s", data.settings().bridge(), group)
                    .isEqualTo(walked(roster, grouping, group, window)));
        }
    }

    private static Map<String, Long> told(Headcount headcount) {
        return new TreeMap<>(Map.of(
                "opening", (long) headcount.opening(),
                "closing", (long) headcount.closing(),
                "starts", (long) headcount.starts(),
                "exits", (long) headcount.exits(),
                "in", (long) headcount.movedIn(),
                "out", (long) headcount.movedOut(),
                "days", headcount.personDays()));
    }

    /** The group on a day, asked for day by day; empty when not employed. */
    private static String on(Employed employed, Grouping grouping, long day) {
        return employed.covers(day) ? grouping.on(employed, day) : "";
    }

    private static Map<String, Long> walked(Roster roster, Grouping grouping, String group, Window window) {
        Map<String, Long> counts = new TreeMap<>();
        for (String name : new String[] {"opening", "closing", "starts", "exits", "in", "out", "days"}) {
            counts.put(name, 0L);
        }
        for (Employed employed : roster.employees()) {
            boolean open = employed.covers(window.from() - 1) && employed.covers(window.from());
            count(
                    counts,
                    "opening",
                    open && on(employed, grouping, window.from() - 1).equals(group));
            boolean stays = employed.covers(window.cut() - 1)
                    && (employed.covers(window.cut()) || employed.end() == Employed.OPEN);
            count(
                    counts,
                    "closing",
                    stays && on(employed, grouping, window.cut() - 1).equals(group));
            for (long day = window.from(); day < window.cut(); day++) {
                String before = on(employed, grouping, day - 1);
                String now = on(employed, grouping, day);
                String after = on(employed, grouping, day + 1);
                count(counts, "days", now.equals(group));
                count(counts, "starts", before.isEmpty() && now.equals(group));
                count(counts, "exits", now.equals(group) && after.isEmpty());
                count(counts, "in", !before.isEmpty() && !before.equals(now) && now.equals(group));
                count(counts, "out", before.equals(group) && !now.isEmpty() && !before.equals(now));
            }
        }
        return counts;
    }

    private static void count(Map<String, Long> counts, String name, boolean holds) {
        counts.merge(name, holds ? 1L : 0L, Long::sum);
    }
}
