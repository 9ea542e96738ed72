package devrel.cli;

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
import java.util.Arrays;

/** {@code report verify FILE}: makes a monthly report again from the commit that it names, and compares every byte. */
final class ReportVerify implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("FILE", "command.report.verify.file");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String file = arguments.required(0, "FILE");
        byte[] bytes = InputText.bytes(session.env().workingDirectory().resolve(file));
        String text = new String(bytes, StandardCharsets.UTF_8);
        Imprint imprint = Imprint.in(text).orElseThrow(() -> Refusal.of(Problem.NOT_A_REPORT, Place.of(file)));
        String commit = imprint.question().commit();
        if (commit == null) {
            throw Refusal.of(Problem.UNCOMMITTED_RECORDS, Place.of(file));
        }
        String again = again(session.store(), imprint, commit, format(text));
        if (!Arrays.equals(again.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw different(file, imprint, text, again);
        }
        session.say("say.verified", "file", file, "commit", commit);
        return 0;
    }

    private static String format(String text) {
        return text.startsWith("{") ? "json" : text.startsWith("<!DOCTYPE") ? "html" : "md";
    }

    private static String again(Store live, Imprint imprint, String commit, String format) {
        Revisions revisions = Revisions.of(Git.at(live.directory()), "FILE");
        try (Tree tree = revisions.tree(revisions.named(commit))) {
            Store store = live.in(tree);
            Question question = imprint.question().beside(Publication.read(store));
            Report report = ReportRun.defined(Publication.monthly(question, store), imprint.definitions());
            Words words = Words.in(imprint.language());
            return Kept.of(report, format, words, store.settings(), imprint.pictures())
                    .text();
        }
    }

    /** Another version of the tool may write the same figures differently; the same version may not. */
    private static Refusal different(String file, Imprint imprint, String text, String again) {
        String[] there = text.split("\n", -1);
        String[] here = again.split("\n", -1);
        int line = 0;
        while (line < there.length && line < here.length && there[line].equals(here[line])) {
            line++;
        }
        Place place = Place.of(file, line + 1);
        return imprint.version().equals(Version.NUMBER)
                ? Refusal.of(Problem.DIFFERS, place, "value", line(there, line), "again", line(here, line))
                : Refusal.of(Problem.OTHER_VERSION, place, "version", imprint.version(), "ours", Version.NUMBER);
    }

    private static final int LONGEST = 120;

    private static String line(String[] lines, int index) {
        String line = index < lines.length ? lines[index] : "";
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
