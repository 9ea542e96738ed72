package devrel.cli;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Imprint;
import devrel.render.Words;
import devrel.report.Question;
import devrel.report.Report;
import devrel.store.InputText;
import devrel.store.Store;
import devrel.store.git.Git;
import devrel.store.git.Revisions;
import devrel.store.git.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code report verify FILE}: makes a monthly report again from the commit that it names, and compares every byte,
 * of its pictures too. */
final class ReportVerify implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("FILE", "command.report.verify.file");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String file = arguments.required(0, "FILE");
        Path directory = session.env().workingDirectory();
        byte[] bytes = InputText.bytes(directory.resolve(file));
        String text = new String(bytes, StandardCharsets.UTF_8);
        Imprint imprint = Imprint.in(text).orElseThrow(() -> Refusal.of(Problem.NOT_A_REPORT, Place.of(file)));
        String commit = imprint.question().commit();
        if (commit == null) {
            throw Refusal.of(Problem.UNCOMMITTED_RECORDS, Place.of(file));
        }
        Kept again = again(session.store(), imprint, commit, format(text));
        List<Finding> findings = new ArrayList<>();
        compare(file, imprint, bytes, again.text(), findings);
        again.pictures().forEach((name, svg) -> picture(directory, beside(file, name), imprint, svg, findings));
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        String pictures = String.valueOf(again.pictures().size());
        String said = again.pictures().isEmpty() ? "say.verified" : "say.verified-with-pictures";
        session.say(said, "file", file, "pictures", pictures, "commit", commit);
        return 0;
    }

    private static String format(String text) {
        return text.startsWith("{") ? "json" : text.startsWith("<!DOCTYPE") ? "html" : "md";
    }

    private static String beside(String file, String picture) {
        return Path.of(file).resolveSibling(picture).toString();
    }

    private static Kept again(Store live, Imprint imprint, String commit, String format) {
        Revisions revisions = Revisions.of(Git.at(live.directory()), "FILE");
        try (Tree tree = revisions.tree(revisions.named(commit))) {
            Store store = live.in(tree);
            Question question = imprint.question().beside(Publication.read(store));
            Report report = ReportRun.defined(Publication.monthly(question, store), imprint.definitions());
            Words words = Words.in(imprint.language());
            return Kept.of(report, format, words, store.settings(), imprint.pictures());
        }
    }

    /** A report that was sent without its pictures is not the whole report: each that is missing is named. */
    private static void picture(Path directory, String file, Imprint imprint, String svg, List<Finding> findings) {
        try {
            compare(file, imprint, InputText.bytes(directory.resolve(file)), svg, findings);
        } catch (Refusal unreadable) {
            findings.addAll(unreadable.findings());
        }
    }

    /** Another version of the tool may write the same figures differently; the same version may not. */
    private static void compare(String file, Imprint imprint, byte[] bytes, String again, List<Finding> findings) {
        if (Arrays.equals(again.getBytes(StandardCharsets.UTF_8), bytes)) {
            return;
        }
        String[] there = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        String[] here = again.split("\n", -1);
        int line = 0;
        while (line < there.length && line < here.length && there[line].equals(here[line])) {
            line++;
        }
        Place place = Place.of(file, line + 1);
        findings.add(
                imprint.version().equals(Version.NUMBER)
                        ? Finding.of(Problem.DIFFERS, place, "value", line(there, line), "again", line(here, line))
                        : Finding.of(
                                Problem.OTHER_VERSION, place, "version", imprint.version(), "ours", Version.NUMBER));
    }

    private static final int LONGEST = 120;

    private static String line(String[] lines, int index) {
        String line = index < lines.length ? lines[index] : "";
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
