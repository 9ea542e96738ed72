package devrel.cli;

import devrel.record.Finding;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Messages;
import java.util.List;
import java.util.Optional;

/**
 * One run of the tool. Only the named command's options are built, since building them all takes longer than the work
 * itself; the whole tree is a table of names.
 */
public final class App {
    private final Env env;
    private final Globals globals;
    private final Session session;

    private App(Env env, Globals globals) {
        this.env = env;
        this.globals = globals;
        this.session = new Session(env, globals);
    }

    /** Runs the command that the arguments name, and gives the process's exit code. */
    public static int run(Env env, String... arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            env.out().println("devrel " + Version.NUMBER);
            return 0;
        }
        if (arguments.length == 1 && arguments[0].equals(Training.ARGUMENT)) {
            return Training.run(env);
        }
        App app = new App(env, Globals.of(arguments));
        int exitCode = app.run();
        app.session.close();
        return env.out().checkError() ? app.answerLost() : exitCode;
    }

    private int answerLost() {
        print(Refusal.of(Problem.ANSWER_LOST, Place.of("devrel")));
        return Problem.ANSWER_LOST.exitCode();
    }

    private int run() {
        try {
            refuseDestroyed();
            return dispatch();
        } catch (Refusal refusal) {
            print(refusal);
            return refusal.exitCode();
        } catch (Cancelled cancelled) {
            env.err().println(session.words().text("say.cancelled"));
            return 130;
        } catch (OutOfMemoryError tooLarge) {
            print(Refusal.of(Problem.OUT_OF_MEMORY, Place.of("devrel")));
            return Problem.OUT_OF_MEMORY.exitCode();
        } catch (RuntimeException | StackOverflowError bug) {
            return report(bug);
        }
    }

    /** An argument that reached us with U+FFFD lost its letters to a locale that cannot hold them. */
    private void refuseDestroyed() {
        for (String argument : globals.rest()) {
            if (argument.indexOf('\uFFFD') >= 0) {
                throw Refusal.of(Problem.DESTROYED_ARGUMENT, Place.of("devrel"), "value", argument);
            }
        }
    }

    private int dispatch() {
        List<String> typed = globals.rest();
        String noun = word(typed, 0);
        if (noun.isEmpty() || noun.equals("help")) {
            return new Help(session).top();
        }
        Optional<Command> single = Commands.find(noun, "");
        if (single.isPresent()) {
            String second = word(typed, 1);
            Optional<Command> below = second.isEmpty() ? Optional.empty() : Commands.find(noun, second);
            return below.isPresent()
                    ? run(noun + " " + second, below.get(), typed.subList(2, typed.size()))
                    : run(noun, single.get(), typed.subList(1, typed.size()));
        }
        if (!Commands.NOUNS.contains(noun)) {
            throw unknown(noun, Commands.NOUNS, "");
        }
        String longer = noun + " " + word(typed, 1);
        return Commands.NOUNS.contains(longer) ? verb(longer, typed, 2) : verb(noun, typed, 1);
    }

    /** Runs the verb that stands at that place behind its noun. */
    private int verb(String noun, List<String> typed, int at) {
        String verb = word(typed, at);
        if (verb.isEmpty()) {
            return new Help(session).noun(noun);
        }
        Optional<Command> command = Commands.find(noun, verb);
        if (command.isEmpty()) {
            throw unknown(verb, Commands.verbs(noun), noun);
        }
        return run(noun + " " + verb, command.get(), typed.subList(at + 1, typed.size()));
    }

    private static String word(List<String> typed, int index) {
        return index < typed.size() && !typed.get(index).startsWith("-") ? typed.get(index) : "";
    }

    private static Refusal unknown(String word, List<String> known, String noun) {
        String near = Nearest.to(word, known).orElse("");
        String mend = ("devrel " + noun).strip() + (near.isEmpty() ? " --help" : " " + near);
        return Refusal.of(Problem.UNKNOWN_COMMAND, Place.of("devrel"), "value", word, "near", near, "mend", mend);
    }

    private int run(String name, Command command, List<String> typed) {
        boolean help = globals.asksForHelp();
        Usage usage = new Usage("devrel " + name, help ? Optional.of(session.words()) : Optional.empty());
        command.declare(usage);
        usage.common(command.writes());
        if (help) {
            return new Help(session).command(name, new Grammar(usage).spec());
        }
        Arguments plain = Plain.read(usage, typed);
        Arguments arguments = plain == null ? new Grammar(usage).read(typed) : plain;
        Past.enter(session, arguments);
        return command.run(session, arguments);
    }

    private void print(Refusal refusal) {
        Messages messages = new Messages(session.words());
        List<Finding> placed =
                refusal.findings().stream().map(session::locate).sorted().toList();
        for (String line : messages.of(placed, session.showsValues())) {
            env.err().println(line);
        }
    }

    /** A bug is ours: one line and how to tell us; the trace only for those who ask. */
    private int report(Throwable bug) {
        if (globals.has("--debug")) {
            bug.printStackTrace(env.err());
        }
        print(Refusal.of(Problem.BUG, Place.of("devrel"), "value", String.valueOf(bug)));
        return Problem.BUG.exitCode();
    }
}
