package devrel.cli;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.CommitmentStep;
import devrel.record.Exit;
import devrel.record.Feedback;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Position;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
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
            "person", "checkin", "commitment", "referral", "opening", "code", "report", "init", "check", "import");

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
            case "opening" -> List.of("close");
            case "referral" ->
                List.of("log", "advance", "reject", "withdraw", "hold", "resume", "feedback", "silent", "mine", "tree");
            case "report" -> Reports.NAMES;
            case "code" -> List.of("add", "list");
            default -> List.of();
        };
        if (!Kinds.NOUNS.contains(noun)) {
            return own;
        }
        List<String> verbs = new ArrayList<>(GENERIC);
        verbs.removeIf(verb -> noun.equals("referral") && verb.equals("add"));
        verbs.addAll(own);
        return verbs;
    }

    /** The command of a noun and a verb; the verb of a one-word command is empty. */
    static Optional<Command> find(String noun, String verb) {
        Command own = own(noun, verb);
        if (own != null) {
            return Optional.of(own);
        }
        Optional<Kind<?>> kind = Kinds.named(noun);
        return kind.isPresent() ? generic(kind.get(), verb) : Optional.empty();
    }

    private static @Nullable Command own(String noun, String verb) {
        return switch (noun + " " + verb) {
            case "init " -> new Init();
            case "check " -> new Check();
            case "import " -> new Import();
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
            case "referral feedback" -> new RecordAdd<>(Feedback.KIND);
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
