package devrel.cli;

import devrel.record.Checkin;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.ReferralStep.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of commands: the generic verbs of every kind of the registry, and the commands of their own. */
final class Commands {
    /** Commands of one word. */
    private static final List<String> SINGLE = List.of("init", "check", "import");

    private static final List<String> GENERIC = List.of("add", "list", "show", "edit", "remove");

    /** Every first word, in the order of the help. */
    static final List<String> NOUNS = Stream.concat(
                    Stream.of("person", "checkin", "commitment", "referral", "opening", "report", "init", "check", "import"),
                    Kinds.ALL.stream().map(Kind::name))
            .distinct()
            .toList();

    private Commands() {}

    /** The second words of a noun, in the order of the help. */
    static List<String> verbs(String noun) {
        List<String> own =
                switch (noun) {
                    case "person" -> List.of("start", "position", "assign", "away", "leave", "rehire");
                    case "checkin" -> List.of("due", "prepare");
                    case "commitment" -> List.of("keep", "renegotiate", "release", "break");
                    case "opening" -> List.of("close");
                    case "referral" ->
                        List.of("log", "advance", "reject", "withdraw", "hold", "resume", "feedback", "silent", "mine");
                    case "report" -> Reports.NAMES;
                    default -> List.of();
                };
        if (SINGLE.contains(noun) || noun.equals("report")) {
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
        return own != null ? Optional.of(own) : Kinds.named(noun).flatMap(kind -> generic(kind, verb));
    }

    private static @org.jspecify.annotations.Nullable Command own(String noun, String verb) {
        return switch (noun + " " + verb) {
            case "init " -> new Init();
            case "check " -> new Check();
            case "import " -> new Import();
            case "person show" -> new PersonShow();
            case "person list" -> new PersonList();
            case "person start" -> new PersonStart(false);
            case "person rehire" -> new PersonStart(true);
            case "person position" -> new PersonPosition();
            case "person assign" -> new PersonAssign();
            case "person away" -> new PersonAway();
            case "person leave" -> new PersonLeave();
            case "checkin due" -> new CheckinDue();
            case "checkin prepare" -> new CheckinPrepare();
            default -> null;
        };
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
