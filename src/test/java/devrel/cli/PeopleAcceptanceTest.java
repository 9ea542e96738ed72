package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Case;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people answer, what goes with leaving, and how referrals end: from import to report, against what R counted. */
class PeopleAcceptanceTest {
    private static final TreeSet<String> DONE = new TreeSet<>();
    private static final String HEADER = "referral_id,referrer,candidate,referred_on,screened_on,interviewed_on,"
            + "offered_on,hired_on,rejected_on,withdrawn_on\n";

    @TempDir
    Path directory;

    @AfterAll
    static void sayHowClose() {
        DONE.forEach(System.out::println);
    }

    private static void done(Comparison comparison, String tolerance) {
        assertThat(comparison.compared()).isPositive();
        DONE.add(comparison + "; tolerance: " + tolerance);
    }

    /** The simulated company; who joined the community stands in as who made a referral on that day. */
    private Books company(boolean withClients, boolean withReferrals) {
        Path mapping = directory.resolve("people.yaml");
        String people = Books.read(Books.own("sim_people.yaml"));
        String client = "  assignment: {date: {from: start}, client: {from: client}}\n";
        assertThat(people).contains(client);
        Books.write(mapping, withClients ? people : people.replace(client, ""));
        Books books =
                new Books(directory, "2020-01-01").importTwice(mapping.toString(), Books.beside("sim_people.csv"));
        if (!withReferrals) {
            return books;
        }
        StringBuilder table = new StringBuilder(HEADER);
        int number = 0;
        for (Map<String, String> row : Case.rows("sim_community.csv")) {
            number++;
            table.append("K").append(number).append(',').append(row.get("person"));
            table.append(",Candidate")
                    .append(number)
                    .append(',')
                    .append(row.get("joined_on"))
                    .append(",,,,,,\n");
        }
        Path referrals = directory.resolve("referrals.csv");
        Books.write(referrals, table.toString());
        return books.importTwice("sim_referrals.yaml", referrals);
    }

    private static void ratio(Comparison comparison, Case.Row figure, Case.Row expected, String what) {
        comparison.real(figure.optional("value"), expected.number("hr"), 1e-6, what);
    }

    @Test
    void whatGoesWithLeavingIsThatOfR() {
        Case company = Case.named("sim-company");
        Comparison comparison = new Comparison("sim-company, factors of one stratum");
        Answer report = company(false, true).ask("factors", "--from", "2024-01-01", "--to", "2024-12-31");
        Case.Row joined = report.figure("factor.hazard-ratio", Map.of("factor", "made_referral"));
        ratio(
                comparison,
                joined,
                company.table("community", "time_varying", "coefficients").get(0),
                "joined");
        comparison.count(
                joined.optional("events"),
                company.row("community", "time_varying").number("n_event"),
                "events");
        comparison.real(
                joined.optional("ph_p"),
                company.table("community", "time_varying", "zph_km").get(0).number("p"),
                1e-6,
                "proportional hazards");
        done(comparison, "counts exact, others 1e-6");
    }

    @Test
    void whatGoesWithLeavingWithinClientsIsThatOfR() {
        Case company = Case.named("sim-company");
        Comparison comparison = new Comparison("sim-company, last score within clients");
        Answer report = company(true, false)
                .importTwice("sim_checkins.yaml", Books.beside("sim_checkins.csv"))
                .ask("factors", "--from", "2024-01-01", "--to", "2024-12-31");
        Case.Row score = report.figure("factor.hazard-ratio", Map.of("factor", "last_satisfaction"));
        Case.Row expected = company.row("satisfaction", "cox_last_score_voluntary");
        ratio(
                comparison,
                score,
                company.table("satisfaction", "cox_last_score_voluntary", "coefficients")
                        .get(0),
                "last score");
        comparison.count(score.optional("events"), expected.number("n_event"), "events with a score");
        done(comparison, "counts exact, others 1e-6");
    }

    @Test
    void factorsTogetherWithinClientsAndRobustByPersonAreThoseOfR() {
        Comparison comparison = new Comparison("sim-company, factors within clients");
        Answer report = company(true, true).ask("factors", "--from", "2024-01-01", "--to", "2024-12-31");
        List<Case.Row> expected =
                Case.named("sim-company").table("community", "time_varying_strata_client_cluster", "coefficients");
        Map<String, String> factors = Map.of("joined", "made_referral", "ref", "came_by_referral");
        for (Case.Row row : expected) {
            String factor = factors.get(row.text("term"));
            Case.Row figure =
                    report.figure("factor.hazard-ratio", new TreeMap<>(Map.of("factor", factor, "model", "joint")));
            ratio(comparison, figure, row, factor);
            comparison.real(figure.optional("se"), row.number("robust_se"), 1e-6, factor + " se");
            comparison.real(figure.optional("p"), row.number("p"), 1e-6, factor + " p");
            comparison.real(figure.optional("low"), row.number("hr_lo"), 1e-6, factor + " low");
            comparison.real(figure.optional("high"), row.number("hr_hi"), 1e-6, factor + " high");
        }
        done(comparison, "1e-6");
    }

    @Test
    void recommendationOfEachWaveAndWhatIsHiddenAreThoseOfR() {
        Case company = Case.named("sim-company");
        Books books = company(true, false).importTwice("sim_enps.yaml", Books.beside("sim_enps.csv"));
        Comparison comparison = new Comparison("sim-company, eNPS");
        List<Case.Row> waves = company.table("enps", "by_wave");
        for (Case.Row wave : waves) {
            String day = wave.text("wave");
            Case.Row figure =
                    books.ask("engagement", "--from", "2022-01-01", "--to", day).figure("enps");
            comparison.count(figure.optional("n"), wave.number("responses"), day);
            comparison.real(figure.optional("value"), wave.number("enps"), 1e-9, day);
            comparison.real(figure.optional("se"), wave.number("se"), 1e-9, day + " se");
            comparison.real(figure.optional("low"), wave.number("adjusted1_lo"), 1e-9, day + " low");
            comparison.real(figure.optional("high"), wave.number("adjusted1_hi"), 1e-9, day + " high");
        }
        String last = waves.get(waves.size() - 1).text("wave");
        Answer report = books.ask("engagement", "--from", "2022-01-01", "--to", last, "--by", "client");
        for (Case.Row row : company.table("enps", "last_wave_by_client")) {
            Case.Row figure = report.figure("enps", Map.of("client", row.text("client")));
            boolean hidden = Boolean.TRUE.equals(row.values().get("suppressed_final"));
            assertThat(figure.text("status").equals("hidden"))
                    .as(row.text("client"))
                    .isEqualTo(hidden);
            comparison.real(figure.optional("value"), hidden ? null : row.optional("enps"), 1e-9, row.text("client"));
            comparison.real(
                    figure.optional("n"), hidden ? null : row.optional("responses"), 1e-9, row.text("client") + " n");
        }
        done(comparison, "counts exact, others 1e-9");
    }

    @Test
    void whoStaysLongerWithinClientsIsThatOfR() {
        Case company = Case.named("sim-company");
        Comparison comparison = new Comparison("sim-company, stay of those by referral");
        Answer report = company(true, false).ask("referrals", "--from", "2020-01-01", "--to", "2024-12-31");
        Case.Row all = company.table("referral", "retention12_by_client").get(0);
        Case.Row by = report.figure("quality.stay.12m", Map.of("hired_by", "referral"));
        Case.Row others = report.figure("quality.stay.12m", Map.of("hired_by", "others"));
        comparison.count(by.optional("numerator"), all.number("ref_retained"), "by referral");
        comparison.count(by.optional("denominator"), all.number("ref_n"), "of");
        comparison.count(others.optional("numerator"), all.number("other_retained"), "others");
        comparison.count(others.optional("denominator"), all.number("other_n"), "of others");
        Case.Row within = company.row("referral", "mantel_haenszel");
        Case.Row difference = report.figure("quality.stay.12m");
        comparison.real(difference.optional("p"), within.number("p"), 1e-9, "p");
        comparison.real(difference.optional("odds_ratio"), within.number("common_or"), 1e-9, "odds ratio");
        comparison.real(difference.optional("odds_ratio_low"), within.number("lo"), 1e-9, "odds ratio low");
        comparison.real(difference.optional("odds_ratio_high"), within.number("hi"), 1e-9, "odds ratio high");
        // 83 of 103 against 129 of 191 looks like more than chance, and is a difference of clients.
        assertThat(difference.number("low")).isPositive();
        assertThat(difference.text("note")).contains("may be one of clients");
        done(comparison, "counts exact, others 1e-9");
    }

    @Test
    void referralsEndAsInR() {
        Books books = FunnelAcceptanceTest.books(directory);
        Case funnel = Case.named("sim-funnel");
        Comparison comparison = new Comparison("sim-funnel, ends and referrers");
        Answer report = books.ask("referrals", "--from", "2023-01-01", "--to", "2024-12-31", "--by", "referrer");
        for (Case.Row row : funnel.table("aalen_johansen")) {
            if (row.count("time") == 90 || row.count("time") == 180) {
                String id = "incidence." + row.text("state") + "." + row.count("time") + "d";
                Case.Row figure = report.figure(id);
                comparison.real(figure.optional("value"), row.number("p"), 1e-9, id);
                comparison.real(figure.optional("se"), row.number("se"), 1e-9, id + " se");
                comparison.real(figure.optional("low"), row.number("lo_log"), 1e-9, id + " low");
                comparison.real(figure.optional("high"), row.number("hi_log"), 1e-9, id + " high");
            }
        }
        Case.Row pooled = report.figure("referrer.conversion");
        Case.Row matured = funnel.row("per_referrer_mature180");
        comparison.real(pooled.optional("value"), matured.number("pooled"), 1e-9, "all referrers");
        List<Case.Row> referrers = report.rows("metrics").stream()
                .filter(row -> row.text("id").equals("referrer.conversion")
                        && !((Map<?, ?>) row.values().get("by")).isEmpty())
                .toList();
        // R has a line for those without a referral that is old enough too.
        List<Case.Row> expected = funnel.table("per_referrer_mature180", "posterior_mle").stream()
                .filter(row -> row.count("n") > 0)
                .toList();
        assertThat(referrers).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Case.Row row = expected.get(i);
            String who = row.text("id");
            comparison.count(referrers.get(i).optional("numerator"), row.number("x"), who);
            comparison.count(referrers.get(i).optional("denominator"), row.number("n"), who + " of");
            comparison.real(referrers.get(i).optional("value"), row.number("post_mean"), 1e-4, who);
            comparison.real(referrers.get(i).optional("low"), row.number("lo95"), 1e-4, who + " low");
            comparison.real(referrers.get(i).optional("high"), row.number("hi95"), 1e-4, who + " high");
        }
        done(comparison, "counts exact, ends 1e-9, referrers 1e-4");
    }

    /** Every figure of these reports can be asked for the records behind it, hidden ones too, which show none. */
    @Test
    void everyFigureIsExplained() {
        Sandbox sandbox = new Sandbox(directory, LocalDate.of(2026, 11, 22)).copy(Path.of("data"), "data");
        for (String report : List.of("engagement", "factors", "quality", "referrals")) {
            String command =
                    "report " + report + " --format json" + (report.equals("referrals") ? " --by referrer" : "");
            Answer answer = new Answer(sandbox.run(Sandbox.words(command)).out());
            TreeSet<String> ids = new TreeSet<>();
            answer.rows("metrics").forEach(row -> ids.add(row.text("id")));
            assertThat(ids).isNotEmpty();
            for (String id : ids) {
                Sandbox.Result result = sandbox.run(Sandbox.words(command.replace("--format json", "--explain " + id)));
                assertThat(result.exitCode()).as(id).isZero();
                assertThat(result.out()).as(id).contains("(" + id + ")");
            }
        }
    }
}
