package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Well-known mistakes: the figure that they give, and ours, side by side. */
class SurvivalTrapsTest {
    private static double ratio(Cox cox, String term) {
        return CoxFigures.model(cox).term(term).hazardRatio();
    }

    @Test
    void onlyThoseWhoStayCanJoinSoEverJoinedLooksLikeStaying() {
        SimulatedCompany company = SimulatedCompany.read();
        Observations exits = company.tenures().only(1);
        Covariates ever = Covariates.ofRows(exits.size()).with("ever", company.ever(), "0");
        SimulatedCompany.Pieces pieces = company.membership();
        Covariates joined = Covariates.ofRows(pieces.spans.size()).with("joined", pieces.column(3));
        Cox timed = Cox.of(pieces.observations().only(1), joined);
        double naive = ratio(Cox.of(exits, ever), "ever1");
        double ours = ratio(timed, "joined");
        assertThat(naive).isCloseTo(0.58, within(0.005));
        assertThat(ours).isCloseTo(1.35, within(0.005));
        Interval interval = CoxFigures.model(timed).term("joined").interval(0.95);
        assertThat(interval.contains(1)).as("the truth, no effect").isTrue();
        assertThat(interval.low()).isCloseTo(0.91, within(0.005));
        assertThat(interval.high()).isCloseTo(1.99, within(0.005));
    }

    @Test
    void onlyThoseWhoLiveGetAHeartSoEverTransplantedLooksLikeLiving() {
        Rows rows = Rows.of("heart.csv");
        Cox timed =
                Cox.of(rows.observations("start", "stop", "event"), rows.covariates("age", "surgery", "transplant"));
        assertThat(ratio(CoxCasesTest.ever(rows), "transplant")).as("naive").isCloseTo(0.18, within(0.005));
        assertThat(ratio(timed, "transplant")).as("ours").isCloseTo(1.02, within(0.005));
    }

    @Test
    void whoWasReferredStaysLongerOnlyBecauseOfTheClients() {
        SimulatedCompany company = SimulatedCompany.read();
        Observations exits = company.tenures();
        Covariates referral = Covariates.ofRows(exits.size()).with("ref", company.referral(), "0");
        Cox crude = Cox.of(exits, referral);
        assertThat(ratio(crude, "ref1")).as("naive").isCloseTo(0.73, within(0.005));
        assertThat(ratio(crude.stratified(company.client()), "ref1")).as("ours").isCloseTo(1.05, within(0.005));
    }

    @Test
    void oneOfSeveralEndsIsNotWhatIsLeftOfACurveWithoutTheOthers() {
        Observations ends = LargeRosterCasesTest.ends(Case.named("sim-funnel"));
        double naive = 1 - KaplanMeier.of(ends.only(1)).at(90).orElseThrow().survival();
        double ours = AalenJohansen.of(ends).at(1, 90).orElseThrow().value();
        assertThat(naive).isCloseTo(0.91, within(0.005));
        assertThat(ours).isCloseTo(0.125, within(0.0005));
    }

    @Test
    void whoLeftBeforeTheRecordsBeginIsMissingSoTenureLooksLong() {
        Observations staff = KaplanMeierCasesTest.learnrio(Rows.of("learnrio_roster.csv"));
        KaplanMeier naive = KaplanMeier.of(KaplanMeierCasesTest.naive(staff).given(730));
        KaplanMeier ours = KaplanMeier.of(staff.given(730));
        Map.of(1095, new double[] {0.903, 0.751}, 1825, new double[] {0.766, 0.459})
                .forEach((day, both) -> {
                    double told = naive.at(day).orElseThrow().survival();
                    assertThat(told).as("naive").isCloseTo(both[0], within(0.0005));
                    assertThat(ours.at(day).orElseThrow().survival()).as("ours").isCloseTo(both[1], within(0.0005));
                });
        assertThat(KaplanMeier.of(staff).at(365)).as("nobody watched so early").isEmpty();
        assertThat(staff.firstWith(10).orElseThrow()).isGreaterThan(457);
    }

    @Test
    void theFirstToLeaveAmongVeryFewDoNotDecideACurveThatStartsLater() {
        Rows rows = Rows.of("channing.csv")
                .where(row -> Rows.number(row, "exit_age_months") > Rows.number(row, "entry_age_months"))
                .where(row -> row.get("gender").equals("1"));
        Observations men = rows.observations("entry_age_months", "exit_age_months", "death");
        assertThat(KaplanMeier.of(men).at(900).orElseThrow().survival())
                .as("naive")
                .isZero();
        assertThat(KaplanMeier.of(men.given(816)).at(900).orElseThrow().survival())
                .as("ours")
                .isCloseTo(0.8045, within(0.0001));
    }

    @Test
    void whoEntersAtATimeIsNotYetAtRiskAtIt() {
        Rows rows = Rows.of("heart.csv");
        Covariates covariates = rows.covariates("age", "surgery", "transplant");
        Observations ours = rows.observations("start", "stop", "event");
        Observations early =
                rows.observations(row -> Rows.number(row, "start") - 0.25, row -> Rows.number(row, "stop"), row ->
                        (int) Rows.number(row, "event"));
        assertThat(CoxFigures.model(Cox.of(early, covariates))
                        .term("transplant")
                        .coefficient()
                        .value())
                .as("with entry <= t")
                .isCloseTo(-0.029, within(0.001));
        assertThat(CoxFigures.model(Cox.of(ours, covariates))
                        .term("transplant")
                        .coefficient()
                        .value())
                .as("with entry < t")
                .isCloseTo(0.016, within(0.0005));
    }
}
