package devrel.check;

import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.BonusStep;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Feedback;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that holds of all good data: its name as a sentence, the kinds it has to see, and what breaks it. In the
 * order in which the rules are documented.
 *
 * <p>A switch and not a function in each constant: linking forty functions takes as long as running all of them on the
 * few records of one command. Kinds by their nouns, since the kinds of all rules are not made for one command.
 */
enum Rule {
    IDS_ARE_UNIQUE_IN_THE_WHOLE_STORE("ids are unique in the whole store", Sees.ANY),
    EXTERNAL_IDS_ARE_UNIQUE("external ids are unique", Sees.TOGETHER, "person"),
    A_DUPLICATE_NAMES_THE_PERSON_WHO_REMAINS("a duplicate names the person who remains", Sees.TOGETHER, "person"),
    REFERENCES_EXIST("references exist", Sees.ANY),
    RECORDS_NAMED_BY_KIND_AND_ID_EXIST("records named by kind and id exist", Sees.ANY),
    RECORDS_NAMED_BY_KIND_AND_ID_COME_FIRST("records named by kind and id come first", Sees.ANY),
    WRITERS_ARE_DECLARED("writers are declared", Sees.ANY),
    CODES_ARE_KNOWN_TO_THEIR_VOCABULARY("codes are known to their vocabulary", Sees.ANY),
    DAYS_ARE_IN_ORDER("days are in order", Sees.ANY),
    EMPLOYMENT_SPELLS_DO_NOT_OVERLAP("employment spells do not overlap", Sees.TOGETHER, "start", "exit"),
    AN_EXIT_ENDS_A_SPELL("an exit ends a spell", Sees.TOGETHER, "start", "exit"),
    AN_EXIT_IS_ABOUT_ITS_OWN_SPELL("an exit is about its own spell", Sees.TOGETHER, "start", "exit"),
    POSITIONS_LIE_INSIDE_EMPLOYMENT("positions lie inside employment", Sees.ONE_BY_ONE, "position", "start", "exit"),
    ASSIGNMENTS_LIE_INSIDE_EMPLOYMENT(
            "assignments lie inside employment", Sees.ONE_BY_ONE, "assignment", "start", "exit"),
    ABSENCES_LIE_INSIDE_EMPLOYMENT("absences lie inside employment", Sees.ONE_BY_ONE, "absence", "start", "exit"),
    CHECKINS_LIE_INSIDE_EMPLOYMENT("check-ins lie inside employment", Sees.ONE_BY_ONE, "checkin", "start", "exit"),
    ONE_ASSIGNMENT_A_DAY("one assignment a day", Sees.TOGETHER, "assignment"),
    STEPS_OF_A_COMMITMENT_COME_AFTER_IT(
            "steps of a commitment come after it", Sees.WITH_THEIRS, "commitment-step", "commitment"),
    NOTHING_FOLLOWS_THE_END_OF_A_COMMITMENT(
            "nothing follows the end of a commitment", Sees.TOGETHER, "commitment-step"),
    A_RENEGOTIATION_NAMES_THE_NEW_DAY("a renegotiation names the new day", Sees.ONE_BY_ONE, "commitment-step"),
    STEPS_OF_AN_ASPIRATION_COME_AFTER_IT(
            "steps of an aspiration come after it", Sees.WITH_THEIRS, "aspiration-step", "aspiration"),
    NOTHING_FOLLOWS_THE_END_OF_AN_ASPIRATION(
            "nothing follows the end of an aspiration", Sees.TOGETHER, "aspiration-step"),
    NOBODY_REFERS_THEMSELF("nobody refers themself", Sees.ONE_BY_ONE, "referral"),
    REFERRERS_ARE_EMPLOYED_ON_THE_DAY(
            "referrers are employed on the day", Sees.ONE_BY_ONE, "referral", "start", "exit", "person"),
    A_CANDIDATE_IS_REFERRED_ONCE("a candidate is referred once", Sees.TOGETHER, "referral"),
    STEPS_OF_A_REFERRAL_COME_AFTER_IT(
            "steps of a referral come after it", Sees.WITH_THEIRS, "referral-step", "referral"),
    STAGES_GO_FORWARD_AND_STOP_AT_THEIR_END("stages go forward and stop at their end", Sees.TOGETHER, "referral-step"),
    FEEDBACK_COMES_AFTER_ITS_REFERRAL("feedback comes after its referral", Sees.WITH_THEIRS, "feedback", "referral"),
    FEEDBACK_IS_ABOUT_A_STAGE_THAT_WAS_REACHED(
            "feedback is about a stage that was reached", Sees.ONE_BY_ONE, "feedback", "referral-step"),
    A_HIRED_REFERRAL_HAS_ITS_START_ON_THE_SAME_DAY(
            "a hired referral has its start on the same day", Sees.TOGETHER, "referral-step", "start"),
    A_START_THAT_NAMES_A_REFERRAL_MAKES_IT_HIRED(
            "a start that names a referral makes it hired", Sees.TOGETHER, "referral-step", "start"),
    WHO_STARTS_IS_THE_CANDIDATE("who starts is the candidate", Sees.TOGETHER, "referral", "start"),
    A_REFERRAL_HIRES_ONCE("a referral hires once", Sees.TOGETHER, "start"),
    THE_SOURCE_OF_A_START_WITH_A_REFERRAL_IS_REFERRAL(
            "the source of a start with a referral is referral", Sees.TOGETHER, "start"),
    STEPS_OF_A_MATCH_COME_AFTER_IT("steps of a match come after it", Sees.WITH_THEIRS, "match-step", "match"),
    A_MATCH_GOES_FROM_ITS_OFFER_TO_AN_END("a match goes from its offer to an end", Sees.TOGETHER, "match-step"),
    A_MATCH_SERVES_AN_ASPIRATION_OF_THE_SAME_PERSON(
            "a match serves an aspiration of the same person", Sees.ONE_BY_ONE, "match", "aspiration"),
    MEMBERS_LEAVE_WHAT_THEY_HAVE_JOINED("members leave what they have joined", Sees.TOGETHER, "membership"),
    AN_INTRODUCTION_IS_OF_TWO_PEOPLE("an introduction is of two people", Sees.ONE_BY_ONE, "introduction"),
    NOBODY_BRINGS_THEMSELF("nobody brings themself", Sees.ONE_BY_ONE, "attendance"),
    ATTENDANCE_IS_TAKEN_AT_WHAT_WAS_HELD("attendance is taken at what was held", Sees.ONE_BY_ONE, "event"),
    WHO_ATTENDED_WAS_SEEN_AT_A_HELD_EVENT(
            "who attended was seen at a held event", Sees.ONE_BY_ONE, "attendance", "event"),
    A_TOUCH_REACHES_SOMEBODY("a touch reaches somebody", Sees.ONE_BY_ONE, "touch"),
    A_TOUCH_IS_OF_THE_KIND_THAT_IT_NAMES("a touch is of the kind that it names", Sees.ONE_BY_ONE, "touch"),
    STEPS_OF_A_BONUS_COME_AFTER_ITS_REFERRAL(
            "steps of a bonus come after its referral", Sees.WITH_THEIRS, "bonus-step", "referral"),
    A_BONUS_IS_PAID_WHEN_IT_IS_ELIGIBLE("a bonus is paid when it is eligible", Sees.TOGETHER, "bonus-step"),
    A_BONUS_IS_ELIGIBLE_AFTER_THE_HIRE(
            "a bonus is eligible after the hire", Sees.ONE_BY_ONE, "bonus-step", "referral-step"),
    STEPS_OF_A_LESSON_COME_AFTER_IT("steps of a lesson come after it", Sees.WITH_THEIRS, "lesson-step", "lesson"),
    NOTHING_FOLLOWS_THE_END_OF_A_LESSON("nothing follows the end of a lesson", Sees.TOGETHER, "lesson-step"),
    TEXTS_HOLD_NO_PERSONAL_DATA("texts hold no personal data", Sees.ANY),
    NOTES_AVOID_WORDS_OF_HEALTH_UNION_AND_POLITICS("notes avoid words of health, union and politics", Sees.ANY),
    CONTACTS_WAIT_UNTIL_THE_CANDIDATE_KNOWS(
            "contacts wait until the candidate knows", Sees.TOGETHER, "person", "referral"),
    NOTHING_NEW_IS_RECORDED_ABOUT_BLOCKED_PEOPLE("nothing new is recorded about blocked people", Sees.ANY, "person");

    /** How a rule looks at records. */
    private enum Sees {
        /** Those of its kinds together: a new one may clash with others of its own kind. */
        TOGETHER,
        /** Those of its first kind one by one, in the light of the other kinds. */
        ONE_BY_ONE,
        /** Those of its first kind one by one, with those that they refer to: to add one of these harms nobody. */
        WITH_THEIRS,
        /** Those of any kind. */
        ANY
    }

    private final String sentence;
    private final Sees sees;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> needs;

    Rule(String sentence, Sees sees, String... needs) {
        this.sentence = sentence;
        this.sees = sees;
        this.needs = List.of(needs);
    }

    /** What the rule says of good data. */
    String sentence() {
        return sentence;
    }

    /** The kinds that the rule has to see to judge a new record of this kind; none when it does not look at such. */
    Set<Kind<?>> needsToAdd(Kind<?> kind) {
        boolean isFirst = !needs.isEmpty() && needs.get(0).equals(kind.name());
        Set<Kind<?>> kinds = new LinkedHashSet<>();
        if (isFirst || needs.contains(kind.name()) && sees != Sees.WITH_THEIRS) {
            for (String need : needs) {
                kinds.add(Kinds.named(need).orElseThrow());
            }
        }
        if (isFirst && (sees == Sees.ONE_BY_ONE || sees == Sees.WITH_THEIRS)) {
            kinds.remove(kind);
        }
        return kinds;
    }

    /** Whether a change of records of these kinds can break the rule. */
    boolean minds(Set<Kind<?>> changed) {
        boolean minds = sees == Sees.ANY;
        for (Kind<?> kind : changed) {
            minds |= needs.contains(kind.name());
        }
        return minds;
    }

    /** What breaks the rule; nothing when a kind that it has to see was not read. */
    List<Finding> check(Dataset data) {
        for (String need : needs) {
            if (!data.has(need)) {
                return List.of();
            }
        }
        return findings(data);
    }

    private List<Finding> findings(Dataset data) {
        return switch (this) {
            case IDS_ARE_UNIQUE_IN_THE_WHOLE_STORE -> Identity.idsAreUnique(data);
            case EXTERNAL_IDS_ARE_UNIQUE -> Identity.externalIdsAreUnique(data);
            case A_DUPLICATE_NAMES_THE_PERSON_WHO_REMAINS -> Identity.duplicatesNameWhoRemains(data);
            case REFERENCES_EXIST -> References.referencesExist(data);
            case RECORDS_NAMED_BY_KIND_AND_ID_EXIST -> References.namedRecordsExist(data);
            case RECORDS_NAMED_BY_KIND_AND_ID_COME_FIRST -> References.namedRecordsComeFirst(data);
            case WRITERS_ARE_DECLARED -> Declarations.writersAreDeclared(data);
            case CODES_ARE_KNOWN_TO_THEIR_VOCABULARY -> Declarations.codesAreKnown(data);
            case DAYS_ARE_IN_ORDER -> Days.daysAreInOrder(data);
            case EMPLOYMENT_SPELLS_DO_NOT_OVERLAP -> Employments.spellsDoNotOverlap(data);
            case AN_EXIT_ENDS_A_SPELL -> Employments.exitsEndASpell(data);
            case AN_EXIT_IS_ABOUT_ITS_OWN_SPELL -> Employments.exitsAreAboutTheirSpell(data);
            case POSITIONS_LIE_INSIDE_EMPLOYMENT -> Employments.within(data, Position.KIND);
            case ASSIGNMENTS_LIE_INSIDE_EMPLOYMENT -> Employments.within(data, Assignment.KIND);
            case ABSENCES_LIE_INSIDE_EMPLOYMENT -> Employments.within(data, Absence.KIND);
            case CHECKINS_LIE_INSIDE_EMPLOYMENT -> Employments.within(data, Checkin.KIND);
            case ONE_ASSIGNMENT_A_DAY -> Employments.oneAssignmentADay(data);
            case STEPS_OF_A_COMMITMENT_COME_AFTER_IT ->
                Steps.comeAfter(data, Commitment.KIND, CommitmentStep.KIND, CommitmentStep::commitment);
            case NOTHING_FOLLOWS_THE_END_OF_A_COMMITMENT -> Steps.nothingFollowsTheEndOfAPromise(data);
            case A_RENEGOTIATION_NAMES_THE_NEW_DAY -> Steps.renegotiationsNameADay(data);
            case STEPS_OF_AN_ASPIRATION_COME_AFTER_IT ->
                Steps.comeAfter(data, Aspiration.KIND, AspirationStep.KIND, AspirationStep::aspiration);
            case NOTHING_FOLLOWS_THE_END_OF_AN_ASPIRATION -> Steps.nothingFollowsTheEndOfAnAspiration(data);
            case NOBODY_REFERS_THEMSELF -> Referring.nobodyRefersThemself(data);
            case REFERRERS_ARE_EMPLOYED_ON_THE_DAY -> Referring.referrersAreEmployed(data);
            case A_CANDIDATE_IS_REFERRED_ONCE -> Referring.candidatesAreReferredOnce(data);
            case STEPS_OF_A_REFERRAL_COME_AFTER_IT ->
                Steps.comeAfter(data, Referral.KIND, ReferralStep.KIND, ReferralStep::referral);
            case STAGES_GO_FORWARD_AND_STOP_AT_THEIR_END -> Stages.stagesGoForward(data);
            case FEEDBACK_COMES_AFTER_ITS_REFERRAL ->
                Steps.comeAfter(data, Referral.KIND, Feedback.KIND, Feedback::referral);
            case FEEDBACK_IS_ABOUT_A_STAGE_THAT_WAS_REACHED -> Stages.feedbackIsAboutAStageReached(data);
            case A_HIRED_REFERRAL_HAS_ITS_START_ON_THE_SAME_DAY -> Hiring.hiredMeansAStart(data);
            case A_START_THAT_NAMES_A_REFERRAL_MAKES_IT_HIRED -> Hiring.aReferredStartMeansHired(data);
            case WHO_STARTS_IS_THE_CANDIDATE -> Hiring.theCandidateIsWhoStarts(data);
            case A_REFERRAL_HIRES_ONCE -> Hiring.aReferralHiresOnce(data);
            case THE_SOURCE_OF_A_START_WITH_A_REFERRAL_IS_REFERRAL -> Hiring.aReferralIsTheSource(data);
            case STEPS_OF_A_MATCH_COME_AFTER_IT -> Steps.comeAfter(data, Match.KIND, MatchStep.KIND, MatchStep::match);
            case A_MATCH_GOES_FROM_ITS_OFFER_TO_AN_END -> Ways.matchesGoFromOfferToEnd(data);
            case A_MATCH_SERVES_AN_ASPIRATION_OF_THE_SAME_PERSON -> Meeting.matchesServeTheirOwnAspirations(data);
            case MEMBERS_LEAVE_WHAT_THEY_HAVE_JOINED -> Ways.membersLeaveWhatTheyJoined(data);
            case AN_INTRODUCTION_IS_OF_TWO_PEOPLE -> Meeting.introductionsAreOfTwo(data);
            case NOBODY_BRINGS_THEMSELF -> Meeting.nobodyBringsThemself(data);
            case ATTENDANCE_IS_TAKEN_AT_WHAT_WAS_HELD -> Meeting.attendanceIsTakenWhereHeld(data);
            case WHO_ATTENDED_WAS_SEEN_AT_A_HELD_EVENT -> Meeting.whoAttendedWasSeen(data);
            case A_TOUCH_REACHES_SOMEBODY -> Touching.touchesReachSomebody(data);
            case A_TOUCH_IS_OF_THE_KIND_THAT_IT_NAMES -> Touching.touchesAreOfTheirKind(data);
            case STEPS_OF_A_BONUS_COME_AFTER_ITS_REFERRAL ->
                Steps.comeAfter(data, Referral.KIND, BonusStep.KIND, BonusStep::referral);
            case A_BONUS_IS_PAID_WHEN_IT_IS_ELIGIBLE -> Ways.bonusesArePaidWhenEligible(data);
            case A_BONUS_IS_ELIGIBLE_AFTER_THE_HIRE -> Touching.bonusesFollowTheHire(data);
            case STEPS_OF_A_LESSON_COME_AFTER_IT ->
                Steps.comeAfter(data, Lesson.KIND, LessonStep.KIND, LessonStep::lesson);
            case NOTHING_FOLLOWS_THE_END_OF_A_LESSON -> Steps.nothingFollowsTheEndOfALesson(data);
            case TEXTS_HOLD_NO_PERSONAL_DATA -> Privacy.textsHoldNoPersonalData(data);
            case NOTES_AVOID_WORDS_OF_HEALTH_UNION_AND_POLITICS -> Privacy.notesAvoidSensitiveWords(data);
            case CONTACTS_WAIT_UNTIL_THE_CANDIDATE_KNOWS -> Privacy.contactsWaitUntilTheCandidateKnows(data);
            case NOTHING_NEW_IS_RECORDED_ABOUT_BLOCKED_PEOPLE -> Privacy.nothingIsRecordedAboutBlockedPeople(data);
        };
    }
}
