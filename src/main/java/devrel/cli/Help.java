package devrel.cli;

import devrel.record.Kinds;
import devrel.render.Document;
import devrel.render.Document.Paragraph;
import devrel.render.Labels;
import devrel.render.TextForm;
import devrel.render.Words;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Help in three depths: all nouns, one noun's verbs, one command's options. */
final class Help {
    private final Session session;
    private final Words words;
    private final PrintStream out;

    Help(Session session) {
        this.session = session;
        this.words = session.words();
        this.out = session.env().out();
    }

    /** What the tool is, and its first words. */
    int top() {
        out.println(words.text("command.devrel"));
        out.println();
        out.println(words.text("command.usage") + " devrel " + noun() + " " + verb() + " [--help]");
        out.println();
        int width = width(Commands.NOUNS);
        for (String noun : Commands.NOUNS) {
            if (noun.indexOf(' ') < 0 && words.find("command." + noun).isPresent()) {
                line(noun, width, words.text("command." + noun));
            }
        }
        out.println();
        print(words.text("command.records", "nouns", String.join(", ", Kinds.NOUNS)));
        globals();
        return 0;
    }

    /** What can be done with a noun. */
    int noun(String noun) {
        List<String> verbs = Commands.verbs(noun);
        out.println(words.find("command." + noun.replace(' ', '.')).orElse(noun));
        out.println();
        int width = Math.max(width(verbs), width(Commands.below(noun)) - noun.length() - 1);
        for (String verb : verbs) {
            line(verb, width, summary(noun + " " + verb));
        }
        for (String below : Commands.below(noun)) {
            line(below.substring(noun.length() + 1), width, words.text("command." + below.replace(' ', '.')));
        }
        out.println();
        out.println(words.text("command.more", "command", "devrel " + noun + " " + verb() + " --help"));
        return 0;
    }

    /** What one command takes. */
    int command(String name, CommandSpec spec) {
        spec.usageMessage()
                .synopsisHeading(words.text("command.usage") + " ")
                .description(summary(name))
                .descriptionHeading("%n")
                .parameterListHeading("%n" + words.text("command.parameters") + "%n")
                .optionListHeading("%n" + words.text("command.options") + "%n")
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(Math.max(80, Math.min(120, session.env().width())));
        String usage = new CommandLine(spec).getUsageMessage(session.env().hasColour() ? Ansi.ON : Ansi.OFF);
        out.print(usage.replace("[OPTIONS]", "[" + Labels.in(words, "OPTIONS") + "]"));
        below(name);
        globals();
        return 0;
    }

    /** What else begins like the command: {@code import attendance}. */
    private void below(String name) {
        List<String> verbs = name.indexOf(' ') < 0 ? Commands.verbs(name) : List.of();
        if (!verbs.isEmpty()) {
            out.println();
            out.println(words.text("command.also"));
            for (String verb : verbs) {
                line(name + " " + verb, width(verbs) + name.length() + 1, summary(name + " " + verb));
            }
        }
    }

    private String noun() {
        return "<" + words.text("command.word.noun") + ">";
    }

    private String verb() {
        return "<" + words.text("command.word.verb") + ">";
    }

    /** One sentence on a command: its own, or that of its verb for every kind. */
    private String summary(String name) {
        String key = name.replace(' ', '.');
        String verb = name.substring(name.lastIndexOf(' ') + 1);
        return words.find("command." + key).orElseGet(() -> words.text("command.generic." + verb));
    }

    private void globals() {
        out.println();
        print(words.text("command.globals"));
        print(words.text("command.values"));
    }

    /** A sentence in lines that fit. */
    private void print(String sentence) {
        out.print(TextForm.of(
                new Document(List.of(new Paragraph(sentence))), session.env().width(), false));
    }

    private static int width(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0) + 2;
    }

    private void line(String name, int width, String summary) {
        out.println("  " + name + " ".repeat(width - name.length()) + summary);
    }
}
