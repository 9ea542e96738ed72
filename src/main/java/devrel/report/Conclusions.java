package devrel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What changed, what was promised and kept, and what wants a decision: in sentences, from the figures of the report. */
final class Conclusions {
    private static final SortedMap<String, String> OURS = By.of("owner", "ours");
    private static final SortedMap<String, String> THEIRS = By.of("owner", "theirs");

    private final Basis basis;
    private final List<Headline> headlines;
    private final List<Figure> figures;

    Conclusions(Basis basis, List<Headline> headlines, List<Figure> figures) {
        this.basis = basis;
        this.headlines = headlines;
        this.figures = figures;
    }

    /** With what became of the referrals of half a year ago, if there were any. */
    List<Section> sections(Optional<Note> referrals) {
        List<Note> changed = changed();
        referrals.ifPresent(changed::add);
        return List.of(
                section("report.section.changed", changed),
                section("report.section.promised", promised()),
                section("report.section.decisions", decisions()));
    }

    private static Section section(String title, List<Note> notes) {
        List<Section.Part> parts = new ArrayList<>();
        notes.forEach(note -> parts.add(new Section.Sentence(note)));
        return new Section(title, parts);
    }

    /** Which headlines moved by more than chance explains, and who came and went. */
    private List<Note> changed() {
        List<Note> notes = new ArrayList<>();
        for (Headline headline : headlines) {
            String way = way(headline);
            if (way.equals("higher") || way.equals("lower")) {
                notes.add(Note.of("report.changed." + headline.now().id() + "." + way));
            }
        }
        if (notes.isEmpty()) {
            notes.add(Note.of("report.changed.none"));
        }
        notes.add(people());
        return notes;
    }

    private Note people() {
        String starts = count("headcount.starts", By.COMPANY);
        String exits = count("headcount.exits", By.COMPANY);
        String closing = count("headcount.closing", By.COMPANY);
        if (starts.equals("0") && exits.equals("0")) {
            return Note.of("report.changed.nobody", "closing", closing);
        }
        return Note.of(
                "report.changed.people",
                "starts",
                starts,
                "exits",
                exits,
                "voluntary",
                count("headcount.exits.voluntary", By.COMPANY),
                "opening",
                count("headcount.opening", By.COMPANY),
                "closing",
                closing);
    }

    private static String way(Headline headline) {
        String key = headline.sentence().key();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private List<Note> promised() {
        return List.of(side("report.promised.ours", OURS), side("report.promised.theirs", THEIRS));
    }

    private Note side(String key, SortedMap<String, String> owner) {
        Figure kept = figure("commitments.kept", owner);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("open", count("commitments.open", owner));
        parameters.put("late", count("commitments.late", owner));
        if (kept == null || kept.denominator() == null || kept.numerator() == null || kept.denominator() == 0) {
            return new Note(key + ".none", parameters);
        }
        parameters.put("kept", whole(kept.numerator()));
        parameters.put("due", whole(kept.denominator()));
        return new Note(key, parameters);
    }

    /** What somebody must decide or do, the gravest first; each says where its list is. */
    private List<Note> decisions() {
        List<Note> notes = new ArrayList<>();
        for (Headline headline : headlines) {
            boolean worse = way(headline).equals(headline.now().id().startsWith("turnover.") ? "higher" : "lower");
            if (worse) {
                notes.add(Note.of("report.decision." + headline.now().id()));
            }
        }
        ask(notes, "report.decision.late", count("commitments.late", OURS));
        ask(notes, "report.decision.announced", count("headcount.announced", By.COMPANY));
        ask(notes, "report.decision.overdue", count("checkins.overdue", By.COMPANY));
        ask(notes, "report.decision.silent", part("feedback.silent"));
        return notes.isEmpty() ? List.of(Note.of("report.decision.none")) : notes;
    }

    private void ask(List<Note> notes, String key, String count) {
        if (!count.equals("0")) {
            int days = basis.settings().sla().referralSilenceDays();
            notes.add(Note.of(key, "count", count, "days", days));
        }
    }

    private @Nullable Figure figure(String id, SortedMap<String, String> by) {
        for (Figure figure : figures) {
            if (figure.id().equals(id) && figure.by().equals(by)) {
                return figure;
            }
        }
        return null;
    }

    private String count(String id, SortedMap<String, String> by) {
        Figure figure = figure(id, by);
        return figure == null || figure.value() == null ? "0" : whole(figure.value());
    }

    private String part(String id) {
        Figure figure = figure(id, By.COMPANY);
        return figure == null || figure.numerator() == null ? "0" : whole(figure.numerator());
    }

    private static String whole(double count) {
        return Long.toString(Math.round(count));
    }
}
