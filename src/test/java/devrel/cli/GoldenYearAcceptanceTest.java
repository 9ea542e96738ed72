package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve people in 2024, few enough to count by hand, typed in, and read as JSON and as text. */
class GoldenYearAcceptanceTest {
    private static final Offset<Double> EXACT = within(1e-14);

    /** P10 works one day; P12's last day is the year's; P09 comes back after 65 free days. */
    private static final String ROSTER = """
            person,start,last_day,exit_type
            P01,2020-03-02,,
            P02,2021-06-01,2024-03-15,voluntary
            P03,2022-01-10,,
            P04,2023-11-06,2024-01-31,other
            P05,2024-01-01,,
            P06,2024-02-29,2024-05-28,voluntary
            P07,2024-03-04,2024-11-29,involuntary
            P08,2024-07-01,,
            P09,2022-05-02,2024-06-28,voluntary
            P09,2024-09-02,,
            P10,2024-10-01,2024-10-01,voluntary
            P11,2024-12-31,,
            P12,2019-08-05,2024-12-31,mutual
            """;

    @TempDir
    Path directory;

    private Books books() {
        Path mapping = directory.resolve("golden.yaml");
        Books.write(
                mapping,
                Books.read(Books.own("roster_edge.yaml"))
                        .replace("other: 159-4", "other: 159-4, mutual: 159-1")
                        .replace("    notes: {from: note}\n", ""));
        Path table = directory.resolve("golden.csv");
        Books.write(table, ROSTER);
        return new Books(directory, "2024-01-01").importTwice(mapping.toString(), table);
    }

    private static void value(Answer report, String id, double expected) {
        assertThat(report.figure(id).optional("value")).as(id).isEqualTo(expected);
    }

    @Test
    void theYearIsWhatOneCountsByHand() {
        Answer year = books().ask("retention", "--year", "2024");
        // P01 366, P02 75, P03 366, P04 31, P05 366, P06 90, P07 271, P08 184, P09 180 + 121, P10 1, P11 1, P12 366
        value(year, "headcount.person-days", 2418);
        assertThat(year.figure("headcount.average").number("value")).isCloseTo(2418 / 366.0, EXACT);
        value(year, "headcount.opening", 6);
        value(year, "headcount.starts", 7);
        value(year, "headcount.rehires", 1);
        value(year, "headcount.exits", 7);
        value(year, "headcount.closing", 6);
        value(year, "headcount.exits.voluntary", 4);
        value(year, "headcount.exits.involuntary", 1);
        value(year, "headcount.exits.end_of_term", 1);
        value(year, "headcount.exits.mutual", 1);
        Case.Row voluntary = year.figure("turnover.voluntary.t12m");
        assertThat(voluntary.number("value")).isCloseTo(4 * 366 / 2418.0, EXACT).isCloseTo(0.6055, within(5e-5));
        assertThat(voluntary.number("numerator")).isEqualTo(4);
        assertThat(voluntary.number("denominator")).isCloseTo(2418 / 366.0, EXACT);
        assertThat(voluntary.number("n")).isEqualTo(12);
        stayers(year.figure("retention.stayers"));
    }

    /** Of P01, P02, P03, P04, P09 and P12 the first and third: P09 came back, but not in the same employment. */
    private static void stayers(Case.Row stayers) {
        assertThat(stayers.number("numerator")).isEqualTo(2);
        assertThat(stayers.number("denominator")).isEqualTo(6);
        // Wilson, z² = 3.8414588: centre (2 + z²/2)/(6 + z²) = 0.398389, half-width
        // z·√(2·4/6 + z²/4)/(6 + z²) = 0.301617
        assertThat(stayers.number("low")).isCloseTo(0.096771, within(1e-6));
        assertThat(stayers.number("high")).isCloseTo(0.700007, within(1e-6));
    }

    @Test
    void peopleReadTheSameNumbers() {
        String text = books().run("report", "retention", "--year", "2024");
        assertThat(text)
                .containsPattern("Opening headcount +6\n")
                .containsPattern("Starts +7\n")
                .containsPattern("of them rehires +1\n")
                .containsPattern("Exits +7\n")
                .containsPattern("Voluntary exits +4\n")
                .containsPattern("Closing headcount +6\n")
                .containsPattern("Days of employment, added up +2,418")
                .containsPattern("Average headcount +6\\.6 +2,418/366 +12\n")
                .containsPattern("Voluntary turnover, 12 months +61%\\* +4/6\\.6 ")
                .containsPattern("Still here since the period began +33%\\* +2/6 +\\[10–70%] +6\n");
        assertThat(text).doesNotContain("unknown class").contains("Classes of exit that are not listed had none.");
    }

    /** Records begin on 1 January: whoever came before is at risk only from the tenure of that day on. */
    @Test
    void theCurveIsWhatOneCountsByHand() {
        Books books = books();
        Answer year = books.ask("retention", "--year", "2024");
        // Day 1: P10 of P05 P06 P07 P08 P10 P11, 5/6. Day 87: P04, in since day 56, of five, × 4/5. Day 90: P06 of
        // four, × 3/4. Day 271: P07 of P05 and P07, × 1/2. Day 789: P09 of P03 (in since 721) and P09, × 1/2.
        assertThat(year.figure("survival.90d").number("value")).isCloseTo(1 / 2.0, EXACT);
        assertThat(year.figure("survival.365d").number("value")).isCloseTo(1 / 4.0, EXACT);
        // Day 1019: P02 of P02 (in since 944) and P03 (in since 721), × 1/2
        assertThat(year.figure("survival.1095d").number("value")).isCloseTo(1 / 16.0, EXACT);
        // Half are left from day 90 to day 271: the middle of the flat piece
        assertThat(year.figure("survival.median").number("value")).isEqualTo(180.5);
        // 1 day, 86 days of 5/6, 3 of 2/3, 181 of 1/2, 94 of 1/4
        assertThat(year.figure("survival.rmst.365d").number("value"))
                .isCloseTo(1 + 86 * 5 / 6.0 + 2 + 90.5 + 23.5, within(1e-12));
        // P10 1/6, P06 2/3 · 1/4; P07 1/2 · 1/2; P04 5/6 · 1/5
        assertThat(year.figure("incidence.voluntary.365d").number("value")).isCloseTo(1 / 3.0, EXACT);
        assertThat(year.figure("incidence.involuntary.365d").number("value")).isCloseTo(1 / 4.0, EXACT);
        assertThat(year.figure("incidence.other.365d").number("value")).isCloseTo(1 / 6.0, EXACT);
        assertThat(books.run("report", "retention", "--year", "2024"))
                .containsPattern("Still here after 90 days +50%\\* +\\[11–80%] +12")
                .containsPattern("watched on that day\nx +6 +5 +5\n");
    }

    /** The keys that every figure has, in their order. */
    @Test
    void theFormForMachinesHasItsKeys() {
        Answer year = books().ask("retention", "--year", "2024");
        assertThat(List.copyOf(year.keys()))
                .map(String::valueOf)
                .containsExactly(
                        "report", "period", "as_of", "known_at", "definitions", "metrics", "series", "curves", "notes");
        for (Case.Row figure : year.rows("metrics")) {
            assertThat(figure.values().keySet())
                    .containsSubsequence(
                            "id",
                            "by",
                            "value",
                            "unit",
                            "numerator",
                            "denominator",
                            "n",
                            "low",
                            "high",
                            "confidence",
                            "method",
                            "p",
                            "df",
                            "status",
                            "note");
        }
        assertThat(year.inMonth("headcount.exits.unknown", Map.of(), "2024-05")).isZero();
    }
}
