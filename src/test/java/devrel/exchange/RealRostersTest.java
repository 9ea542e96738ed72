package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.exchange.Imported.Count;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Grounds;
import devrel.record.Kinds;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Start;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Tables that nobody here made; skipped where they are not at hand. Expected counts were taken from the tables themselves and from R. */
class RealRostersTest {
    private static long exits(Dataset data, LocalDate from, LocalDate to, ExitClass type) {
        return data.all(Exit.KIND).stream()
                .filter(exit -> !exit.date().isBefore(from) && !exit.date().isAfter(to))
                .filter(exit -> Grounds.CHILE.get(exit.ground()) == type)
                .count();
    }

    private static long employed(Dataset data, LocalDate day) {
        long started = data.all(Start.KIND).stream()
                .filter(start -> !start.date().isAfter(day))
                .count();
        long gone = data.all(Exit.KIND).stream()
                .filter(exit -> exit.date().isBefore(day))
                .count();
        return started - gone;
    }

    private static void assertUnchangedBySecondImport(String name, Dataset once) {
        Imported again = Fixture.plan(Fixture.example(name + ".yaml"), Fixture.caseData(name + ".csv"), once);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.changes().isEmpty()).isTrue();
        assertThat(again.newCodes()).isEmpty();
    }

    @Test
    void aRosterOfSixThousandPeople() {
        String csv = Fixture.caseData("mfg_roster.csv");
        Imported imported = Fixture.plan(Fixture.example("mfg_roster.yaml"), csv, Fixture.empty());

        assertThat(imported.rejected()).isEmpty();
        assertThat(imported.counts())
                .containsEntry("person", new Count(6279, 0, 0))
                .containsEntry("start", new Count(6279, 0, 0))
                .containsEntry("position", new Count(6279, 0, 0))
                .containsEntry("assignment", new Count(6279, 0, 0))
                .containsEntry("exit", new Count(1480, 0, 0));
        assertThat(imported.newCodes().get("clients")).containsOnlyKeys("headoffice", "stores");
        assertThat(imported.newCodes().get("roles")).hasSize(21);
        Dataset data = Fixture.after(imported, Fixture.empty());
        // roster-mfg.json: 2006-01 opens with 4,338 and has 8 voluntary exits; 2015-12 has 12 and 73, and closes with
        // 4,799
        assertThat(employed(data, LocalDate.parse("2005-12-31"))
                        - exits(
                                data,
                                LocalDate.parse("2005-12-31"),
                                LocalDate.parse("2005-12-31"),
                                ExitClass.VOLUNTARY))
                .isEqualTo(4338);
        assertThat(exits(data, LocalDate.parse("2006-01-01"), LocalDate.parse("2006-01-31"), ExitClass.VOLUNTARY))
                .isEqualTo(8);
        assertThat(exits(data, LocalDate.parse("2015-12-01"), LocalDate.parse("2015-12-31"), ExitClass.VOLUNTARY))
                .isEqualTo(12);
        assertThat(exits(data, LocalDate.parse("2015-12-01"), LocalDate.parse("2015-12-31"), ExitClass.INVOLUNTARY))
                .isEqualTo(73);
        assertThat(employed(data, LocalDate.parse("2016-01-01"))).isEqualTo(4799);
        assertUnchangedBySecondImport("mfg_roster", data);
    }

    @Test
    void aStaffExtractWhoseExitsHaveNoType() {
        String csv = Fixture.caseData("learnrio_roster.csv");
        Imported imported = Fixture.plan(Fixture.example("learnrio_roster.yaml"), csv, Fixture.empty());

        assertThat(imported.counts())
                .containsEntry("person", new Count(1954, 0, 0))
                .containsEntry("exit", new Count(397, 0, 0));
        Dataset data = Fixture.after(imported, Fixture.empty());
        assertThat(data.all(Exit.KIND)).allMatch(exit -> exit.ground().equals("unknown"));
        assertThat(data.all(Start.KIND).stream()
                        .filter(start -> start.hireSource().equals("referral")))
                .hasSize(258);
        assertThat(imported.newCodes().get("sources"))
                .containsOnlyKeys(
                        "consultant", "job_boards", "job_fairs", "walk_in", "social_media", "company_website");
        assertUnchangedBySecondImport("learnrio_roster", data);
    }

    @Test
    void aCompanyWithCheckinsAndSurveyWaves() {
        Dataset people = Fixture.imported(
                Fixture.example("sim_people.yaml"), Fixture.caseData("sim_people.csv"), Fixture.empty());
        Dataset checkins =
                Fixture.imported(Fixture.example("sim_checkins.yaml"), Fixture.caseData("sim_checkins.csv"), people);
        Dataset waves = Fixture.imported(Fixture.example("sim_enps.yaml"), Fixture.caseData("sim_enps.csv"), checkins);

        assertThat(waves.all(Kinds.named("checkin").orElseThrow())).hasSize(3319);
        assertThat(waves.all(Pulse.KIND)).hasSize(1195);
        assertUnchangedBySecondImport("sim_people", waves);
        assertUnchangedBySecondImport("sim_checkins", waves);
        assertUnchangedBySecondImport("sim_enps", waves);
    }

    @Test
    void aReferralPipelineWithDuplicateReferrals() {
        String csv = Fixture.caseData("sim_referrals.csv");
        StringBuilder referrers = new StringBuilder("person,start,last_day,exit_type\n");
        csv.lines()
                .skip(1)
                .map(row -> row.split(",")[1])
                .distinct()
                .forEach(referrer -> referrers.append(referrer).append(",2020-01-01,,\n"));
        Dataset company =
                Fixture.imported(Fixture.example("clients_spells.yaml"), referrers.toString(), Fixture.empty());
        Dataset data = Fixture.imported(Fixture.example("sim_referrals.yaml"), csv, company);

        assertThat(data.all(Referral.KIND)).hasSize(420);
        assertThat(data.all(Referral.KIND).stream().map(Referral::candidate).distinct())
                .hasSize(391);
        assertThat(data.all(ReferralStep.KIND).stream().filter(step -> step.stage() == Stage.HIRED))
                .hasSize(46);
        assertThat(data.all(ReferralStep.KIND).stream().filter(step -> step.stage() == Stage.SCREENED))
                .hasSize(292);
        assertThat(data.all(Start.KIND).stream().filter(start -> start.referral() != null))
                .hasSize(46);
        assertUnchangedBySecondImport("sim_referrals", data);
    }
}
