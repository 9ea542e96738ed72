package devrel.check;

import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Feedback;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All rules of identity, meaning and privacy, in the order in which they are documented. A rule runs when every kind
 * that it has to see was read; rules about any column look at the kinds that were.
 *
 * <p>A finding stands at the record that does not fit. Where records clash it stands at the later one, or at the one that
 * is being changed, and {@code other} names the place of the other.
 */
public final class Rules {
    /** An exit interview may be held up to so many days after the last one. */
    private static final int EXIT_CHECKIN_DAYS = 60;

    private static final List<Rule> ALL = List.of(
            Rule.of("ids are unique in the whole store", Identity::idsAreUnique),
            Rule.of("external ids are unique", Identity::externalIdsAreUnique, Person.KIND),
            Rule.of("a duplicate names the person who remains", Identity::duplicatesNameWhoRemains, Person.KIND),
            Rule.of("references exist", References::referencesExist),
            Rule.of("records named by kind and id exist", References::namedRecordsExist),
            Rule.of("records named by kind and id come first", References::namedRecordsComeFirst),
            Rule.of("writers are declared", Declarations::writersAreDeclared),
            Rule.of("codes are known to their vocabulary", Declarations::codesAreKnown),
            Rule.of("days are in order", Days::daysAreInOrder),
            Rule.of("employment spells do not overlap", Employments::spellsDoNotOverlap, Start.KIND, Exit.KIND),
            Rule.of("an exit ends a spell", Employments::exitsEndASpell, Start.KIND, Exit.KIND),
            Rule.of("an exit is about its own spell", Employments::exitsAreAboutTheirSpell, Start.KIND, Exit.KIND),
            Rule.ofEach(
                    "positions lie inside employment",
                    Employments.within(Position.KIND, Position::person),
                    Position.KIND,
                    Start.KIND,
                    Exit.KIND),
            Rule.ofEach(
                    "assignments lie inside employment",
                    Employments.within(Assignment.KIND, Assignment::person),
                    Assignment.KIND,
                    Start.KIND,
                    Exit.KIND),
            Rule.ofEach(
                    "absences lie inside employment",
                    Employments.within(Absence.KIND, Absence::person),
                    Absence.KIND,
                    Start.KIND,
                    Exit.KIND),
            Rule.ofEach(
                    "check-ins lie inside employment",
                    Employments.within(Checkin.KIND, Checkin::person, Rules::daysAfterExit),
                    Checkin.KIND,
                    Start.KIND,
                    Exit.KIND),
            Rule.of("one assignment a day", Employments::oneAssignmentADay, Assignment.KIND),
            Rule.of(
                    "steps of a commitment come after it",
                    Steps.comeAfter(Commitment.KIND, CommitmentStep.KIND, CommitmentStep::commitment),
                    Commitment.KIND,
                    CommitmentStep.KIND),
            Rule.of(
                    "nothing follows the end of a commitment",
                    Steps::nothingFollowsTheEndOfAPromise,
                    CommitmentStep.KIND),
            Rule.ofEach("a renegotiation names the new day", Steps::renegotiationsNameADay, CommitmentStep.KIND),
            Rule.of(
                    "steps of an aspiration come after it",
                    Steps.comeAfter(Aspiration.KIND, AspirationStep.KIND, AspirationStep::aspiration),
                    Aspiration.KIND,
                    AspirationStep.KIND),
            Rule.of(
                    "nothing follows the end of an aspiration",
                    Steps::nothingFollowsTheEndOfAnAspiration,
                    AspirationStep.KIND),
            Rule.of("nobody refers themself", Referring::nobodyRefersThemself, Referral.KIND),
            Rule.of(
                    "referrers are employed on the day",
                    Referring::referrersAreEmployed,
                    Referral.KIND,
                    Start.KIND,
                    Exit.KIND,
                    Person.KIND),
            Rule.of("a candidate is referred once", Referring::candidatesAreReferredOnce, Referral.KIND),
            Rule.of(
                    "steps of a referral come after it",
                    Steps.comeAfter(Referral.KIND, ReferralStep.KIND, ReferralStep::referral),
                    Referral.KIND,
                    ReferralStep.KIND),
            Rule.of("stages go forward and stop at their end", Stages::stagesGoForward, ReferralStep.KIND),
            Rule.ofEach(
                    "feedback comes after its referral",
                    Steps.comeAfter(Referral.KIND, Feedback.KIND, Feedback::referral),
                    Feedback.KIND,
                    Referral.KIND),
            Rule.ofEach(
                    "feedback is about a stage that was reached",
                    Stages::feedbackIsAboutAStageReached,
                    Feedback.KIND,
                    ReferralStep.KIND),
            Rule.of(
                    "a hired referral has its start on the same day",
                    Hiring::hiredMeansAStart,
                    ReferralStep.KIND,
                    Start.KIND),
            Rule.of(
                    "a start that names a referral makes it hired",
                    Hiring::aReferredStartMeansHired,
                    ReferralStep.KIND,
                    Start.KIND),
            Rule.of("who starts is the candidate", Hiring::theCandidateIsWhoStarts, Referral.KIND, Start.KIND),
            Rule.of("a referral hires once", Hiring::aReferralHiresOnce, Start.KIND),
            Rule.of("the source of a start with a referral is referral", Hiring::aReferralIsTheSource, Start.KIND),
            Rule.of("texts hold no personal data", Privacy::textsHoldNoPersonalData),
            Rule.of("notes avoid words of health, union and politics", Privacy::notesAvoidSensitiveWords),
            Rule.of(
                    "contacts wait until the candidate knows",
                    Privacy::contactsWaitUntilTheCandidateKnows,
                    Person.KIND,
                    Referral.KIND),
            Rule.of(
                    "nothing new is recorded about blocked people",
                    Privacy::nothingIsRecordedAboutBlockedPeople,
                    Person.KIND));

    private Rules() {}

    /** What each rule says of good data, in their order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        ALL.forEach(rule -> names.add(rule.name()));
        names.add("nothing is told before it happens");
        return names;
    }

    private static int daysAfterExit(Checkin checkin) {
        return checkin.kind() == Checkin.CheckinKind.EXIT ? EXIT_CHECKIN_DAYS : 0;
    }

    /** The kinds that must be read to judge a change of a record of this kind: itself, what it refers to, what rules see. */
    public static Set<Kind<?>> kindsFor(Kind<?> kind) {
        Set<Kind<?>> kinds = kindsForAdding(kind);
        kinds.add(kind);
        return kinds;
    }

    /** The kinds that must be read to judge a new record: its own only where a rule holds it against its like. */
    public static Set<Kind<?>> kindsForAdding(Kind<?> kind) {
        Set<Kind<?>> kinds = new LinkedHashSet<>();
        for (Rule rule : ALL) {
            for (Kind<?> need : rule.needs().contains(kind) ? rule.needs() : Set.<Kind<?>>of()) {
                if (need != kind || rule.alone() != kind) {
                    kinds.add(need);
                }
            }
        }
        for (Column column : kind.columns()) {
            if (column.target() != null) {
                Kinds.named(column.target()).ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    /** What breaks the rules, sorted by place. */
    public static List<Finding> check(Dataset data) {
        return sorted(findings(data));
    }

    /** What breaks the rules, and what is told although it lies after today; sorted by place. */
    public static List<Finding> check(Dataset data, LocalDate today) {
        List<Finding> findings = findings(data);
        findings.addAll(Days.nothingIsToldBeforeItHappens(data, today));
        return sorted(findings);
    }

    private static List<Finding> findings(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        ALL.forEach(rule -> findings.addAll(rule.check(data)));
        return findings;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted().toList();
    }
}
