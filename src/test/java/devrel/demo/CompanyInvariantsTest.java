package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.check.Rules;
import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Checkin.CheckinKind;
import devrel.record.Column;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Person.ContactBasis;
import devrel.record.Person.PersonKind;
import devrel.record.Position;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.Referral.CandidateKnows;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Spell;
import devrel.record.Start;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What records.md and privacy.md ask of any company, asked of many told ones. */
class CompanyInvariantsTest {
    private static final Pattern CONTACT = Pattern.compile("@|https?:|[0-9]{5,}|[0-9][.][0-9]{3}[.][0-9]{3}");

    static Stream<Arguments> companies() {
        Stream<Arguments> sizes = Stream.of(
                Arguments.of(1, 1, 1L),
                Arguments.of(2, 120, 2L),
                Arguments.of(9, 3, 3L),
                Arguments.of(12, 18, 4L),
                Arguments.of(60, 24, 7L),
                Arguments.of(300, 120, 5L));
        Stream<Arguments> seeds = IntStream.range(100, 150).mapToObj(seed -> Arguments.of(60, 24, (long) seed));
        return Stream.concat(sizes, seeds);
    }

    @ParameterizedTest(name = "{0} people, {1} months, seed {2}")
    @MethodSource("companies")
    void holdsAllInvariants(int people, int months, long seed) {
        Told told = Told.of(people, months, seed);

        rulesHaveOnlyAdviceOnDuplicates(told);
        headcountAtTheEndIsThatOfTheArguments(told, people);
        nothingIsToldAheadButOneExitAndOneStart(told);
        whatIsBoundToEmploymentLiesInIt(told);
        checkinsAreOnWorkdaysOnceADayAndNeverWhileAway(told);
        promisesEndOnceAndAfterTheyWereMade(told);
        referralsGoForwardAndHiredOnesStart(told);
        openingsAreOpenWhenReferredTo(told);
        candidatesAreKnownOnlyAsFarAsTheyKnow(told);
        textsHoldNoContactAndAreNormalised(told);
    }

    private static void rulesHaveOnlyAdviceOnDuplicates(Told told) {
        List<Finding> findings = Rules.check(told.data(), told.today()).stream()
                .filter(finding -> finding.problem() != Problem.REFERRED_TWICE)
                .toList();
        assertThat(findings).isEmpty();
    }

    private static void headcountAtTheEndIsThatOfTheArguments(Told told, int people) {
        Employment employment = Employment.of(told.data());
        assertThat(employment.overlapping()).isEmpty();
        assertThat(employment.unpaired()).isEmpty();
        assertThat(told.all(Person.KIND).stream()
                        .filter(person -> person.kind() == PersonKind.PROFESSIONAL)
                        .filter(person ->
                                employment.on(person.id(), told.today()).isPresent()))
                .hasSize(people);
    }

    private static void nothingIsToldAheadButOneExitAndOneStart(Told told) {
        List<String> ahead = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            for (Item item : told.all(kind)) {
                if (item instanceof Happening happening && happening.date().isAfter(told.today())) {
                    ahead.add(kind.name());
                }
            }
        }
        assertThat(ahead).isSubsetOf("start", "exit").doesNotHaveDuplicates();
    }

    private static void whatIsBoundToEmploymentLiesInIt(Told told) {
        Employment employment = Employment.of(told.data());
        told.all(Position.KIND).forEach(each -> assertEmployed(employment, each.person(), each.date(), each));
        told.all(Assignment.KIND).forEach(each -> assertEmployed(employment, each.person(), each.date(), each));
        told.all(Absence.KIND).forEach(each -> {
            assertEmployed(employment, each.person(), each.date(), each);
            LocalDate until = each.until();
            if (until != null) {
                assertEmployed(employment, each.person(), until, each);
            }
        });
        told.all(Checkin.KIND).forEach(each -> assertEmployed(employment, each.person(), each.date(), each));
    }

    private static void assertEmployed(Employment employment, String person, LocalDate day, Item item) {
        List<Spell> covering = employment.of(person).stream()
                .filter(spell -> spell.covers(day))
                .toList();
        assertThat(covering).as(item.toString()).hasSize(1);
    }

    private static void checkinsAreOnWorkdaysOnceADayAndNeverWhileAway(Told told) {
        Workdays workdays = new Workdays(told.settings().holidays());
        Map<String, List<Absence>> absences = new HashMap<>();
        told.all(Absence.KIND)
                .forEach(each -> absences.computeIfAbsent(each.person(), p -> new ArrayList<>())
                        .add(each));
        Set<String> days = new HashSet<>();
        for (Checkin checkin : told.all(Checkin.KIND)) {
            assertThat(days.add(checkin.person() + checkin.date()))
                    .as("%s", checkin)
                    .isTrue();
            assertThat(workdays.includes(checkin.date()) || checkin.kind() == CheckinKind.EXIT)
                    .as("%s", checkin)
                    .isTrue();
            assertThat(absences.getOrDefault(checkin.person(), List.of()))
                    .noneMatch(absence -> absence.covers(checkin.date()));
            assertThat(checkin.date()).isAfterOrEqualTo(told.settings().dataStart());
        }
    }

    private static void promisesEndOnceAndAfterTheyWereMade(Told told) {
        Set<String> ended = new HashSet<>();
        for (CommitmentStep step : told.all(CommitmentStep.KIND)) {
            Commitment made =
                    told.data().find(Commitment.KIND, step.commitment()).orElseThrow();
            assertThat(step.date()).as("%s", step).isAfter(made.date());
            assertThat(ended).as("%s", step).doesNotContain(step.commitment());
            if (step.step().isEnd()) {
                ended.add(step.commitment());
            } else {
                assertThat(step.due()).as("%s", step).isAfter(step.date()).isAfter(made.due());
            }
        }
    }

    private static void referralsGoForwardAndHiredOnesStart(Told told) {
        Map<String, Start> starts = new HashMap<>();
        told.all(Start.KIND).stream()
                .filter(start -> start.referral() != null)
                .forEach(start -> assertThat(starts.put(String.valueOf(start.referral()), start))
                        .isNull());
        Map<String, ReferralStep> latest = new HashMap<>();
        Set<String> hired = new HashSet<>();
        for (ReferralStep step : told.all(ReferralStep.KIND)) {
            Referral referral = told.data().find(Referral.KIND, step.referral()).orElseThrow();
            assertThat(step.date()).as("%s", step).isAfterOrEqualTo(referral.date());
            ReferralStep before = latest.put(step.referral(), step);
            assertThat(before != null && before.stage().isEnd()).as("%s", step).isFalse();
            assertThat(before != null || step.stage() == Stage.ACKNOWLEDGED)
                    .as("%s", step)
                    .isTrue();
            if (step.stage() == Stage.HIRED) {
                Start start = starts.get(step.referral());
                assertThat(start).as("%s", step).isNotNull();
                assertThat(start.date()).isEqualTo(step.date());
                assertThat(start.person()).isEqualTo(referral.candidate());
                assertThat(start.hireSource()).isEqualTo("referral");
                hired.add(step.referral());
            }
        }
        assertThat(hired).isEqualTo(starts.keySet());
    }

    private static void openingsAreOpenWhenReferredTo(Told told) {
        for (Referral referral : told.all(Referral.KIND)) {
            String id = referral.opening();
            if (id != null) {
                Opening opening = told.data().find(Opening.KIND, id).orElseThrow();
                LocalDate closed = opening.closed();
                assertThat(opening.opened()).as("%s", referral).isBeforeOrEqualTo(referral.date());
                assertThat(closed == null || closed.isAfter(referral.date()))
                        .as("%s", referral)
                        .isTrue();
            }
        }
    }

    private static void candidatesAreKnownOnlyAsFarAsTheyKnow(Told told) {
        Set<String> contacted = new HashSet<>();
        told.all(ReferralStep.KIND).stream()
                .filter(step -> step.stage() == Stage.CONTACTED)
                .forEach(step -> contacted.add(step.referral()));
        for (Referral referral : told.all(Referral.KIND)) {
            Person candidate =
                    told.data().find(Person.KIND, referral.candidate()).orElseThrow();
            boolean knows = referral.candidateKnows() == CandidateKnows.YES;
            assertThat(referral.consentOn() != null).as("%s", referral).isEqualTo(knows);
            assertThat(knows || !contacted.contains(referral.id()))
                    .as("%s", referral)
                    .isTrue();
            if (candidate.kind() == PersonKind.CANDIDATE) {
                assertThat(candidate.email() != null).as("%s", candidate).isEqualTo(knows);
                assertThat(candidate.contactBasis()).isEqualTo(knows ? ContactBasis.CONSENT : null);
            }
        }
    }

    private static void textsHoldNoContactAndAreNormalised(Told told) {
        for (Kind<?> kind : Kinds.all()) {
            List<Column> texts = kind.columns().stream()
                    .filter(column -> column.isText() && !column.isContact())
                    .toList();
            for (Item item : told.all(kind)) {
                for (Column column : texts) {
                    if (kind.value(item, column) instanceof String text) {
                        assertThat(CONTACT.matcher(text).find()).as(text).isFalse();
                        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                                .as(text)
                                .isTrue();
                        assertThat(text).doesNotContain("{", "\n").isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aCompanyBeyondTheTableOfHolidaysIsToldToo() {
        Told told = Told.of(12, 12, YearMonth.of(2040, 2), 1);

        assertThat(told.settings().holidays()).isEmpty();
        rulesHaveOnlyAdviceOnDuplicates(told);
        headcountAtTheEndIsThatOfTheArguments(told, 12);
    }

    @Test
    void aCompanyOfTenHasSomebodyLeavingAndSomebodyComing() {
        Told told = Told.of(60, 24, 7);
        List<Exit> announced = told.all(Exit.KIND).stream()
                .filter(exit -> exit.date().isAfter(told.today()))
                .toList();

        assertThat(announced).hasSize(1).allSatisfy(exit -> {
            assertThat(exit.noticeDate()).isBeforeOrEqualTo(told.today());
            assertThat(exit.interview()).isEqualTo(Exit.Interview.PENDING);
        });
        assertThat(told.all(Start.KIND).stream().filter(start -> start.date().isAfter(told.today())))
                .hasSize(1);
        assertThat(told.all(Absence.KIND).stream().filter(absence -> absence.until() == null))
                .hasSize(1);
    }
}
