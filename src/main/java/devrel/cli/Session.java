package devrel.cli;

import devrel.check.Rules;
import devrel.record.Changes;
import devrel.record.Coded;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Settings.Language;
import devrel.render.Messages;
import devrel.render.Words;
import devrel.store.InputText;
import devrel.store.Reversal;
import devrel.store.Store;
import devrel.store.git.Git;
import devrel.store.git.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one run knows: the streams, the store, the settings, the language, the writer and the day. All of it lazily. */
final class Session {
    private final Env env;
    private final Globals globals;
    private @Nullable Store store;
    private @Nullable Store live;
    private @Nullable LocalDate known;
    private final List<Tree> trees = new ArrayList<>();
    private @Nullable Words words;
    private @Nullable LocalDate today;

    Session(Env env, Globals globals) {
        this.env = env;
        this.globals = globals;
    }

    Env env() {
        return env;
    }

    Store store() {
        if (store == null) {
            store = Store.find(globals.value("--data").orElse(null), env.environment(), env.workingDirectory());
        }
        return store;
    }

    Settings settings() {
        return store().settings();
    }

    /** Somebody else wrote: what is known of the store so far is forgotten. */
    void reread() {
        store = null;
        today = null;
    }

    /** From here on the records are those of a commit, until the session ends. */
    void read(Tree tree) {
        live = store();
        trees.add(tree);
        store = live.in(tree);
        today = null;
    }

    /** Of what happened after that day the records that are read cannot tell. */
    void knowNothingAfter(LocalDate day) {
        known = day;
    }

    /** The last day that the records that are read can tell of, as far as they go to today. */
    LocalDate lastKnown() {
        LocalDate day = today();
        return known != null && settings().asOf() == null && known.isBefore(day) ? known : day;
    }

    /** Ends what was begun to read commits. */
    void close() {
        for (Tree tree : trees) {
            tree.close();
        }
    }

    /** The words in the language of --lang, DEVREL_LANG, the settings or the locale, whichever speaks first. */
    Words words() {
        if (words == null) {
            words = Words.in(language());
        }
        return words;
    }

    private Language language() {
        String asked = asked("--lang", "DEVREL_LANG");
        if (!asked.isEmpty()) {
            return named(asked);
        }
        try {
            return (live == null ? store() : live).settings().language();
        } catch (Refusal noSettings) {
            String locale = env.environment().getOrDefault("DEVREL_LOCALE", env.variable("LANG"));
            return locale.toLowerCase(Locale.ROOT).startsWith("es") ? Language.ES : Language.EN;
        }
    }

    private Language named(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        words = Words.in(Language.EN);
        throw Refusal.of(Problem.BAD_ARGUMENT, Place.of("--lang"), "value", code, "mend", "--lang es");
    }

    /** The day that commands take for today: the settings' {@code as_of}, else the day in the organisation's zone. */
    LocalDate today() {
        if (today == null) {
            LocalDate asOf = settings().asOf();
            today = asOf != null ? asOf : env.clock().apply(settings().zone());
        }
        return today;
    }

    /** The day that the text names; in Spanish also as days are shown there. */
    Optional<LocalDate> day(String typed) {
        return Dates.read(typed, today())
                .or(() -> words().language() == Language.ES ? Dates.dayFirst(typed) : Optional.empty());
    }

    /** The day that an option names. */
    Optional<LocalDate> day(Arguments arguments, String option) {
        return arguments.value(option).map(typed -> day(typed).orElseThrow(() -> Dates.refusal(option, typed)));
    }

    /** Who records: --writer, DEVREL_WRITER, or the one with git's user.email; the only writer there is, too. */
    String writer() {
        String asked = asked("--writer", "DEVREL_WRITER");
        Map<String, String> writers = settings().writers();
        if (!asked.isEmpty() && writers.containsKey(asked)) {
            return asked;
        }
        String allowed = String.join(", ", writers.keySet());
        if (!asked.isEmpty()) {
            throw Refusal.of(Problem.UNDECLARED_WRITER, Place.of("--writer"), "value", asked, "allowed", allowed);
        }
        return byEmail(writers)
                .orElseThrow(() -> Refusal.of(Problem.NO_WRITER, Place.of("--writer"), "allowed", allowed));
    }

    /** What the option says, else the variable; the empty text when neither says anything. */
    String asked(String option, String variable) {
        return globals.value(option).orElse(env.variable(variable));
    }

    private Optional<String> byEmail(Map<String, String> writers) {
        if (writers.size() == 1) {
            return writers.keySet().stream().findFirst();
        }
        String email = Git.at(store().directory()).userEmail().orElse("");
        return writers.entrySet().stream()
                .filter(writer -> writer.getValue().equalsIgnoreCase(email))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Person person(String text) {
        return new People(store()).find(text);
    }

    /** Whether messages may repeat what files say: not in CI, whose logs others read. */
    boolean showsValues() {
        return env.variable("CI").isEmpty() || globals.has("--show-values");
    }

    /** Says an advice, which stops nothing. */
    void warn(Finding advice) {
        new Messages(words()).of(List.of(locate(advice)), showsValues()).forEach(env.err()::println);
    }

    Records records() {
        return new Records(store());
    }

    /** A text as typed, or read from {@code @file} or, for {@code -}, from the standard input. */
    String text(String typed) {
        if (typed.equals("-")) {
            return InputText.read(env.in());
        }
        return typed.startsWith("@") ? InputText.read(env.workingDirectory().resolve(typed.substring(1))) : typed;
    }

    /** A finding with its line and column, where it is about a record in a file. */
    Finding locate(Finding finding) {
        return store == null ? finding : store.locate(finding);
    }

    /** Writes the changes by the one write path, all of them or none, after all rules have seen the new state. */
    Store.Saved save(Changes changes, Dataset read, boolean dryRun) {
        return store().write(changes, read, new Judge(today(), changes.kinds()), dryRun);
    }

    /** Takes an operation back by the same path. */
    Store.Saved undo(Reversal reversal, Dataset read, boolean dryRun) {
        Set<Kind<?>> kinds = reversal.changesSettings()
                ? Set.copyOf(Kinds.all())
                : reversal.changes().kinds();
        return store().undo(reversal, read, new Judge(today(), kinds), dryRun);
    }

    /** The rules that a change of these kinds can break. */
    private record Judge(LocalDate today, Set<Kind<?>> changed) implements Function<Dataset, List<Finding>> {
        @Override
        public List<Finding> apply(Dataset after) {
            return Rules.check(after, today, changed);
        }
    }

    /** One line of the answer, in the user's language. */
    void say(String key, String... parameters) {
        env.out().println(words().text(key, parameters));
    }

    /** The words of a closed code. */
    String code(String vocabulary, Coded code) {
        return words().code(null, vocabulary, code.code());
    }
}
