package devrel.report;

import devrel.metric.Employed;
import devrel.metric.TestFamily;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.Checkin;
import devrel.record.Contribution;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Kind;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Membership;
import devrel.record.Person;
import devrel.record.Pulse;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What goes with leaving and with referring: ratios of rates between people of the same client and tenure, each factor
 * counted from the day after it happened. Of groups and never of a person: nobody's future is in it.
 */
public final class Factors {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = List.of(
            Person.KIND,
            Start.KIND,
            Assignment.KIND,
            Exit.KIND,
            Checkin.KIND,
            Pulse.KIND,
            Match.KIND,
            MatchStep.KIND,
            Event.KIND,
            Membership.KIND,
            Contribution.KIND,
            Attendance.KIND,
            Referral.KIND,
            ReferralStep.KIND);

    private final Basis basis;
    private final Courses courses;

    private Factors(Basis basis) {
        this.basis = basis;
        this.courses = new Courses(basis);
    }

    /** The report's answer to the question; it looks at everything from the start of the data to the day asked for. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        List<Note> notes = new ArrayList<>(List.of(Note.of("report.note.factors-window")));
        notes.addAll(basis.notesOn(Dimension.values()));
        return new Report(
                "factors",
                basis.question(),
                basis.settings().definitions(),
                new Factors(basis).sections(),
                List.copyOf(notes));
    }

    private List<Section> sections() {
        List<Trial> trials = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<Trial> alone = new ArrayList<>();
            outcome.factors().forEach(factor -> alone.add(alone(outcome, factor)));
            trials.addAll(alone);
            trials.addAll(together(outcome, alone));
        }
        List<OptionalDouble> qs = new TestFamily(trials.stream().map(Trial::p).toList()).benjaminiHochberg();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            figures.add(trials.get(i).figure(qs.get(i), basis.question().confidence()));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(new FactorsBrief(basis, figures).inShort());
        for (Outcome outcome : Outcome.values()) {
            sections.add(section(outcome, figures));
        }
        sections.add(caveats());
        return sections;
    }

    private static Section section(Outcome outcome, List<Figure> figures) {
        List<Figure> own = figures.stream()
                .filter(figure -> figure.id().equals(outcome.id()))
                .toList();
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Sentence(Note.of("report.note.factors-how")));
        parts.add(new Section.Figures(own));
        return new Section(outcome.section(), parts);
    }

    private static Section caveats() {
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Sentence(Note.of("report.note.factors-caveat")));
        for (Factor factor : Factor.values()) {
            parts.add(new Section.Sentence(factor.caveat()));
        }
        return new Section("report.section.limits", parts);
    }

    private Trial alone(Outcome outcome, Factor factor) {
        return courses.isRecorded(factor)
                ? Trial.alone(outcome, factor, rows(outcome, List.of(factor)))
                : Trial.untested(outcome, factor, Note.of("report.note.no-assignments"));
    }

    /** All that can be estimated alone, at once; one alone would only be said twice. */
    private List<Trial> together(Outcome outcome, List<Trial> alone) {
        List<Factor> factors =
                alone.stream().filter(Trial::isEstimated).map(Trial::factor).toList();
        return factors.size() < 2 ? List.of() : Trial.together(outcome, factors, rows(outcome, factors));
    }

    private RiskRows rows(Outcome outcome, List<Factor> factors) {
        RiskRows rows = new RiskRows(factors, courses);
        long dataStart = basis.dataStart().toEpochDay();
        long cut = basis.question().cut().toEpochDay();
        for (Employed employed : basis.roster().employees()) {
            double entry = Math.max(0, dataStart - employed.start());
            long end = Math.min(employed.end(), cut);
            boolean leaves = employed.exitClass() == ExitClass.VOLUNTARY;
            long referral = courses.firstReferral(employed);
            switch (outcome) {
                case LEAVING -> rows.add(employed, entry, end - employed.start(), leaves);
                case REFERRING -> rows.add(employed, entry, Math.min(referral, end) - employed.start(), referral < end);
            }
        }
        return rows;
    }
}
