package devrel.cli;

import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.BonusStep;
import devrel.record.CommitmentStep;
import devrel.record.Content;
import devrel.record.Contribution;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.Feedback;
import devrel.record.Group;
import devrel.record.Introduction;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.LessonStep;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Membership;
import devrel.record.Opportunity;
import devrel.record.Position;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Share;
import devrel.record.Touch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of commands: the generic verbs of every kind of the registry, and the commands of their own. */
final class Commands {
    private static final List<String> GENERIC = List.of("add", "list", "show", "edit", "remove");

    private static final List<String> FIRST = List.of(
            "agenda",
            "person",
            "checkin",
            "commitment",
            "growth",
            "growth opportunity",
            "community",
            "group",
            "event",
            "content",
            "referral",
            "opening",
            "lesson",
            "code",
            "report",
            "init",
            "check",
            "history",
            "undo",
            "sync",
            "doctor",
            "import");

    /** Every first word, in the order of the help. */
    static final List<String> NOUNS = nouns();

    private Commands() {}

    private static List<String> nouns() {
        Set<String> nouns = new LinkedHashSet<>(FIRST);
        nouns.addAll(Kinds.NOUNS);
        return List.copyOf(nouns);
    }

    /** The second words of a noun, in the order of the help. */
    static List<String> verbs(String noun) {
        List<String> own = switch (noun) {
            case "person" -> List.of("start", "position", "assign", "away", "leave", "rehire");
            case "checkin" -> List.of("due", "prepare");
            case "commitment" -> List.of("keep", "renegotiate", "release", "break");
            case "growth" ->
                List.of(
                        "aspire",
                        "aspirations",
                        "confirm",
                        "pause",
                        "achieve",
                        "drop",
                        "match",
                        "offer",
                        "offers",
                        "accept",
                        "decline",
                        "start",
                        "complete",
                        "abandon");
            case "growth opportunity", "opportunity", "opening" -> List.of("close");
            case "community" -> List.of("suggest", "introduce", "introductions", "contribute", "contributions");
            case "group" -> List.of("close", "join", "leave", "members");
            case "event" -> List.of("announce", "close", "cancel", "attend", "take", "attendance");
            case "content" -> List.of("publish", "close", "share", "shares", "kit");
            case "lesson" -> List.of("done", "drop");
            case "referral" ->
                List.of(
                        "log",
                        "advance",
                        "reject",
                        "withdraw",
                        "hold",
                        "resume",
                        "feedback",
                        "touch",
                        "touches",
                        "bonus",
                        "bonuses",
                        "silent",
                        "kit",
                        "mine",
                        "tree");
            case "report" -> reports();
            case "code" -> List.of("add", "list");
            case "import" -> List.of("attendance");
            default -> List.of();
        };
        if (!Kinds.NOUNS.contains(last(noun))) {
            return own;
        }
        List<String> verbs = new ArrayList<>(GENERIC);
        verbs.removeIf(verb -> noun.equals("referral") && verb.equals("add"));
        verbs.addAll(own);
        return verbs;
    }

    private static List<String> reports() {
        List<String> reports = new ArrayList<>(Reports.NAMES);
        reports.addAll(List.of("restated", "verify"));
        return reports;
    }

    /** The command of a noun and a verb; the verb of a one-word command is empty. */
    static Optional<Command> find(String noun, String verb) {
        Command own = own(noun, verb);
        if (own != null) {
            return Optional.of(own);
        }
        Optional<Kind<?>> kind = Kinds.named(last(noun));
        return kind.isPresent() ? generic(kind.get(), verb) : Optional.empty();
    }

    /** The kind that a noun of two words is about: {@code growth opportunity}. */
    private static String last(String noun) {
        return noun.substring(noun.indexOf(' ') + 1);
    }

    /** The nouns of two words that begin with this one. */
    static List<String> below(String noun) {
        List<String> below = new ArrayList<>();
        for (String each : NOUNS) {
            if (each.startsWith(noun + " ")) {
                below.add(each);
            }
        }
        return below;
    }

    private static @Nullable Command own(String noun, String verb) {
        return switch (noun + " " + verb) {
            case "init " -> new Init();
            case "check " -> new Check();
            case "agenda " -> new AgendaShow();
            case "doctor " -> new Doctor();
            case "undo " -> new Undo();
            case "history " -> new HistoryShow();
            case "sync " -> new Sync();
            case "merge-driver " -> new MergeVersions();
            case "import " -> new Import();
            case "import attendance" -> new ImportAttendance();
            case "person show" -> new PersonShow();
            case "person list" -> new PersonList();
            case "person start" -> new PersonStart(false);
            case "person rehire" -> new PersonStart(true);
            case "person position" -> new RecordAdd<>(Position.KIND);
            case "person assign" -> new RecordAdd<>(Assignment.KIND);
            case "person away" -> new RecordAdd<>(Absence.KIND);
            case "person leave" -> new RecordAdd<>(Exit.KIND);
            case "checkin due" -> new CheckinDue();
            case "checkin prepare" -> new CheckinPrepare();
            case "commitment keep" -> Move.to(CommitmentStep.KIND, CommitmentStep.Step.KEPT);
            case "commitment renegotiate" -> Move.to(CommitmentStep.KIND, CommitmentStep.Step.RENEGOTIATED);
            case "commitment release" -> Move.to(CommitmentStep.KIND, CommitmentStep.Step.RELEASED);
            case "commitment break" -> Move.to(CommitmentStep.KIND, CommitmentStep.Step.BROKEN);
            case "code add" -> new CodeAdd();
            case "code list" -> new CodeList();
            case "opening close" -> new OpeningClose();
            case "referral log" -> new ReferralLog();
            case "referral advance" -> Move.on(ReferralStep.KIND);
            case "referral reject" -> Move.to(ReferralStep.KIND, Stage.REJECTED);
            case "referral withdraw" -> Move.to(ReferralStep.KIND, Stage.WITHDRAWN);
            case "referral hold" -> Move.to(ReferralStep.KIND, Stage.ON_HOLD);
            case "referral resume" -> Move.to(ReferralStep.KIND, Stage.RESUMED);
            case "growth aspire" -> new RecordAdd<>(Aspiration.KIND);
            case "growth aspirations" -> new RecordList<>(Aspiration.KIND);
            case "growth confirm" -> Move.to(AspirationStep.KIND, AspirationStep.Step.CONFIRMED);
            case "growth pause" -> Move.to(AspirationStep.KIND, AspirationStep.Step.PAUSED);
            case "growth achieve" -> Move.to(AspirationStep.KIND, AspirationStep.Step.ACHIEVED);
            case "growth drop" -> Move.to(AspirationStep.KIND, AspirationStep.Step.DROPPED);
            case "growth match" -> new GrowthMatch();
            case "growth offer" -> new GrowthOffer();
            case "growth offers" -> new RecordList<>(Match.KIND);
            case "growth accept" -> Move.to(MatchStep.KIND, MatchStep.Step.ACCEPTED);
            case "growth decline" -> Move.to(MatchStep.KIND, MatchStep.Step.DECLINED);
            case "growth start" -> Move.to(MatchStep.KIND, MatchStep.Step.STARTED);
            case "growth complete" -> Move.to(MatchStep.KIND, MatchStep.Step.COMPLETED);
            case "growth abandon" -> Move.to(MatchStep.KIND, MatchStep.Step.ABANDONED);
            case "growth opportunity close", "opportunity close" -> new Dated<>(Opportunity.KIND, "closes");
            case "community suggest" -> new CommunitySuggest();
            case "community introduce" -> new RecordAdd<>(Introduction.KIND);
            case "community introductions" -> new RecordList<>(Introduction.KIND);
            case "community contribute" -> new RecordAdd<>(Contribution.KIND);
            case "community contributions" -> new RecordList<>(Contribution.KIND);
            case "group close" -> new Dated<>(Group.KIND, "closed");
            case "group join" -> new RecordAdd<>(Membership.KIND, "change", Membership.Change.JOINED);
            case "group leave" -> new RecordAdd<>(Membership.KIND, "change", Membership.Change.LEFT);
            case "group members" -> new Standing<>(Membership.KIND, "group", "change", Membership.Change.LEFT);
            case "event announce" -> EventTurn.to(Event.State.ANNOUNCED);
            case "event close" -> EventTurn.to(Event.State.HELD);
            case "event cancel" -> EventTurn.to(Event.State.CANCELLED);
            case "event take" -> EventTurn.taken();
            case "event attend" -> new RecordAdd<>(Attendance.KIND);
            case "event attendance" -> new Standing<>(Attendance.KIND, "event", "status");
            case "content publish" -> new Dated<>(Content.KIND, "published_on", "url");
            case "content close" -> new Dated<>(Content.KIND, "retired_on");
            case "content share" -> RecordAdd.about(Share.KIND, "content", "person");
            case "content shares" -> new RecordList<>(Share.KIND);
            case "content kit" -> new ContentKit();
            case "report restated" -> new ReportRestated();
            case "report verify" -> new ReportVerify();
            case "lesson done" -> Move.to(LessonStep.KIND, LessonStep.Step.DONE);
            case "lesson drop" -> Move.to(LessonStep.KIND, LessonStep.Step.DROPPED);
            case "referral touch" -> RecordAdd.about(Touch.KIND, "referral");
            case "referral touches" -> new RecordList<>(Touch.KIND);
            case "referral bonus" -> new RecordAdd<>(BonusStep.KIND);
            case "referral bonuses" -> new RecordList<>(BonusStep.KIND);
            case "referral feedback" -> new RecordAdd<>(Feedback.KIND);
            case "referral kit" -> new ReferralKit();
            case "referral silent" -> new ReferralSilent();
            case "referral mine" -> new ReferralMine();
            case "referral tree" -> new ReferralTree();
            default -> noun.equals("report") ? report(verb) : null;
        };
    }

    private static @Nullable Command report(String name) {
        return Reports.named(name).map(ReportRun::new).orElse(null);
    }

    private static <T extends Item> Optional<Command> generic(Kind<T> kind, String verb) {
        return Optional.ofNullable(
                switch (verb) {
                    case "add" -> new RecordAdd<>(kind);
                    case "list" -> new RecordList<>(kind);
                    case "show" -> new RecordShow<>(kind);
                    case "edit" -> new RecordEdit<>(kind);
                    case "remove" -> new RecordRemove<>(kind);
                    default -> null;
                });
    }
}
