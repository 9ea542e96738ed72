package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Nearest;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import devrel.record.Vocabulary;
import devrel.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code code add}: a new client, driver, role, source … with its words in both languages. */
final class CodeAdd implements Command {
    @Override
    public void declare(Usage usage) {
        usage.parameter("VOCABULARY", "command.code.vocabulary")
                .parameter("CODE", "command.code.code")
                .option("--es", "TEXT", "command.code.es")
                .option("--en", "TEXT", "command.code.en");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Settings settings = session.settings();
        String vocabulary = vocabulary(
                Vocabulary.parts(arguments.requiredParameter(0, "VOCABULARY")).get(0));
        String code = wellFormed(arguments.requiredParameter(1, "CODE"));
        if (settings.codes(vocabulary).contains(code)) {
            session.say("say.code-known", "vocabulary", vocabulary, "code", code);
            return 0;
        }
        String es = arguments.value("--es").or(() -> arguments.value("--en")).orElse(code);
        Label label = new Label(es, arguments.value("--en").orElse(es));
        Changes changes = Changes.by(session.writer()).declare(Map.of(vocabulary, Map.of(code, label)));
        Writing writing = new Writing(session, arguments);
        Store.Saved saved = writing.write(changes, Dataset.with(settings).build());
        saved.advice().forEach(session::warn);
        if (writing.sayDryRun()) {
            return 0;
        }
        session.say("say.code", "vocabulary", vocabulary, "code", code, "files", String.join(", ", saved.files()));
        writing.tellCommit(saved);
        return 0;
    }

    private static String vocabulary(String typed) {
        List<String> known = vocabularies();
        if (!known.contains(typed)) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT,
                    Place.of("VOCABULARY"),
                    "value",
                    typed,
                    "allowed",
                    String.join(", ", known),
                    "mend",
                    "devrel code add " + Nearest.to(typed, known).orElse(String.join("|", known)) + " …");
        }
        return typed;
    }

    /** The vocabularies that can be extended; the grounds of exit are the country's. */
    private static List<String> vocabularies() {
        List<String> all = new ArrayList<>(List.of("clients", "drivers"));
        Vocabulary.DEFAULTS.keySet().stream().sorted().forEach(all::add);
        return all;
    }

    private static String wellFormed(String typed) {
        List<Finding> findings = new ArrayList<>();
        Column anyCode = Person.KIND.column("city");
        anyCode.parse(
                typed,
                (problem, parameters) ->
                        findings.add(Finding.of(Problem.BAD_CODE, Place.of("CODE"), "field", "CODE", "value", typed)));
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return typed;
    }
}
