package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Checkin.Outcome;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Feedback;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Position;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Spell;
import devrel.record.Start;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That a told company looks like one, within bounds so wide that only a mistake leaves them. */
class CompanyPlausibilityTest {
    private final Told large = Told.of(600, 48, 1);
    private final Told demo = Told.of(60, 24, 7);

    private static <T> double share(List<T> of, Predicate<T> which) {
        return (double) of.stream().filter(which).count() / of.size();
    }

    private static long daysEmployed(Told told) {
        LocalDate cut = told.today().plusDays(1);
        long days = 0;
        for (List<Spell> spells : Employment.of(told.data()).spells().values()) {
            for (Spell spell : spells) {
                LocalDate from =
                        Frame.later(spell.start().date(), told.settings().dataStart());
                LocalDate last = spell.lastDay();
                LocalDate to = last == null ? cut : Frame.earlier(cut, last.plusDays(1));
                days += Math.max(0, ChronoUnit.DAYS.between(from, to));
            }
        }
        return days;
    }

    @Test
    void betweenATenthAndAThirdLeaveInAYearMostOfThemByTheirOwnWish() {
        List<Exit> exits = large.all(Exit.KIND).stream()
                .filter(exit -> exit.renewal() != Exit.Renewal.NOT_APPLICABLE
                        || !exit.ground().equals("159-4"))
                .toList();
        double years = daysEmployed(large) / 365.25;

        assertThat(exits.size() / years).isBetween(0.10, 0.33);
        assertThat(share(exits, exit -> ExitClass.of(exit, large.settings()) == ExitClass.VOLUNTARY))
                .isBetween(0.5, 0.85);
        assertThat(share(exits, exit -> exit.ground().equals("160"))).isBetween(0.001, 0.06);
        assertThat(exits.stream().map(Exit::ground))
                .contains("159-1", "159-2", "159-4", "159-5", "160", "161-1", "contract_end");
    }

    /** Planted: people at the client retail resign twice as often, so more than their fifth of the resignations. */
    @Test
    void resignationsClusterAtOneClient() {
        Map<String, List<Assignment>> assignments =
                large.all(Assignment.KIND).stream().collect(Collectors.groupingBy(Assignment::person));
        Map<String, Integer> resignations = new HashMap<>();
        for (Exit exit : large.all(Exit.KIND)) {
            if (exit.ground().equals("159-2")) {
                List<Assignment> own = assignments.get(exit.person()).stream()
                        .filter(each -> !each.date().isAfter(exit.date()))
                        .toList();
                resignations.merge(own.get(own.size() - 1).client(), 1, Integer::sum);
            }
        }
        int all = resignations.values().stream().mapToInt(Integer::intValue).sum();
        assertThat((double) resignations.get(Charter.RETAIL) / all).isBetween(0.25, 0.45);
    }

    /** Planted: six in ten of those who resign answer lower in their last five months. */
    @Test
    void theLastAnswersBeforeAResignationAreLower() {
        Map<String, LocalDate> lastDays = large.all(Exit.KIND).stream()
                .filter(exit -> exit.ground().equals("159-2"))
                .collect(Collectors.toMap(Exit::person, Exit::date, (first, second) -> second));
        List<Checkin> scored = large.all(Checkin.KIND).stream()
                .filter(checkin -> checkin.satisfaction() != null)
                .toList();
        Predicate<Checkin> isLate = checkin -> {
            LocalDate lastDay = lastDays.get(checkin.person());
            return lastDay != null
                    && !checkin.date().isAfter(lastDay)
                    && ChronoUnit.DAYS.between(checkin.date(), lastDay) <= 60;
        };

        double before = mean(scored.stream().filter(isLate).toList());
        double others = mean(scored.stream().filter(isLate.negate()).toList());
        assertThat(others).isBetween(3.4, 4.2);
        assertThat(others - before).isBetween(0.4, 1.5);
    }

    private static double mean(List<Checkin> checkins) {
        return checkins.stream()
                .mapToInt(checkin -> Objects.requireNonNull(checkin.satisfaction()))
                .average()
                .orElseThrow();
    }

    @Test
    void thereIsAboutOneCheckinAMonthAndMostAreHeld() {
        List<Checkin> checkins = large.all(Checkin.KIND);

        assertThat(checkins.size() / (daysEmployed(large) / 365.25)).isBetween(9.0, 15.0);
        assertThat(share(checkins, Checkin::isHeld)).isBetween(0.78, 0.92);
        assertThat(checkins.stream().map(Checkin::outcome).distinct()).containsExactlyInAnyOrder(Outcome.values());
        assertThat(checkins.stream().map(Checkin::kind).distinct())
                .containsExactlyInAnyOrder(Checkin.CheckinKind.values());
    }

    @Test
    void oursAreKeptOnTimeMoreOftenThanTheirs() {
        Map<String, CommitmentStep> last = new HashMap<>();
        large.all(CommitmentStep.KIND).forEach(step -> last.put(step.commitment(), step));
        List<Commitment> due = large.all(Commitment.KIND).stream()
                .filter(made -> made.due().isBefore(large.today().minusDays(60)))
                .toList();
        Predicate<Commitment> isOnTime = made -> {
            CommitmentStep step = last.get(made.id());
            return step != null
                    && step.step() == CommitmentStep.Step.KEPT
                    && !step.date().isAfter(made.due());
        };

        assertThat(share(due.stream().filter(Commitment::isOurs).toList(), isOnTime))
                .isBetween(0.6, 0.8);
        assertThat(share(due.stream().filter(made -> !made.isOurs()).toList(), isOnTime))
                .isBetween(0.45, 0.7);
        assertThat(last.values().stream().map(CommitmentStep::step).distinct()).hasSize(4);
        assertThat(large.all(Commitment.KIND)).anyMatch(made -> !last.containsKey(made.id()));
    }

    @Test
    void referralsReachEveryStageAndSomeLeadToHires() {
        List<Referral> referrals = large.all(Referral.KIND);
        List<ReferralStep> steps = large.all(ReferralStep.KIND);
        List<Referral> old = referrals.stream()
                .filter(referral -> referral.date().isBefore(large.today().minusDays(180)))
                .toList();
        List<String> hired = steps.stream()
                .filter(step -> step.stage() == Stage.HIRED)
                .map(ReferralStep::referral)
                .toList();

        assertThat(steps.stream().map(ReferralStep::stage).distinct()).containsExactlyInAnyOrder(Stage.values());
        assertThat(share(old, referral -> hired.contains(referral.id()))).isBetween(0.1, 0.4);
        assertThat(large.all(Feedback.KIND).stream()
                        .map(Feedback::referral)
                        .distinct()
                        .count())
                .isBetween((long) (referrals.size() * 0.6), (long) (referrals.size() * 0.95));
    }

    @Test
    void hiresComeFromAllSourcesAndUnderAllContracts() {
        List<Start> starts = large.all(Start.KIND);

        assertThat(starts.stream().map(Start::hireSource).distinct())
                .containsAll(large.settings().codes("sources"));
        assertThat(starts.stream().map(Start::contract).distinct())
                .contains(Contract.INDEFINITE, Contract.FIXED_TERM, Contract.PER_PROJECT, Contract.FEE_BASED);
        assertThat(share(starts, start -> start.referral() != null)).isBetween(0.05, 0.4);
    }

    @Test
    void theDemoCompanyShowsSomethingOfEverything() {
        assertThat(demo.all(Person.KIND).stream().map(Person::kind).distinct())
                .containsExactlyInAnyOrder(PersonKind.values());
        assertThat(demo.all(Position.KIND).size())
                .isGreaterThan(demo.all(Start.KIND).size());
        assertThat(Employment.of(demo.data()).spells().values())
                .anyMatch(CompanyPlausibilityTest::isRenewed)
                .anyMatch(CompanyPlausibilityTest::hasReturned);
        assertThat(demo.all(Assignment.KIND))
                .anyMatch(assignment -> assignment.client().equals(Assignment.BENCH));
        assertThat(demo.all(Absence.KIND))
                .anyMatch(absence ->
                        absence.until() != null && ChronoUnit.DAYS.between(absence.date(), absence.until()) > 60);
        assertThat(demo.all(Opening.KIND).stream().map(Opening::closeReason).distinct())
                .hasSizeGreaterThan(2);
        assertThat(demo.all(Pulse.KIND).stream().map(Pulse::wave).distinct())
                .containsExactly("2024-h2", "2025-h1", "2025-h2", "2026-h1");
        assertThat(share(demo.all(Pulse.KIND), pulse -> pulse.person() == null)).isBetween(0.1, 0.4);
        assertThat(demo.all(ReferralStep.KIND).stream().map(ReferralStep::stage).distinct())
                .contains(Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN, Stage.ON_HOLD, Stage.DUPLICATE);
    }

    private static boolean isRenewed(List<Spell> spells) {
        return spells.size() > 1
                && spells.get(1).start().date().equals(spells.get(0).lastDay().plusDays(1));
    }

    private static boolean hasReturned(List<Spell> spells) {
        return spells.size() > 1
                && spells.get(spells.size() - 1)
                        .start()
                        .date()
                        .isAfter(spells.get(0).lastDay().plusDays(60));
    }

    @Test
    void textsDoNotRepeatVisibly() {
        Map<String, Long> summaries = demo.all(Checkin.KIND).stream()
                .map(Checkin::summary)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        long all = summaries.values().stream().mapToLong(Long::longValue).sum();

        assertThat(summaries.size()).isGreaterThan((int) (all * 0.7));
        assertThat(summaries.values()).allMatch(times -> times <= 12);
    }
}
