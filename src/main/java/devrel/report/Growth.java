package devrel.report;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Assignment;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.Opportunity;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.List;

/** What people want, what we bring to them, and what becomes of it. */
public final class Growth {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = List.of(
            Person.KIND,
            Opportunity.KIND,
            Start.KIND,
            Position.KIND,
            Assignment.KIND,
            Exit.KIND,
            Aspiration.KIND,
            AspirationStep.KIND,
            Match.KIND,
            MatchStep.KIND);

    /** The kinds that the figures of the monthly report need. */
    static final List<Kind<?>> BRIEF_NEEDS = List.of(Aspiration.KIND, AspirationStep.KIND, Match.KIND, MatchStep.KIND);

    private Growth() {}

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        List<Note> notes = new ArrayList<>(List.of(Note.of("report.note.growth-no-judgement")));
        notes.addAll(basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
        return new Report(
                "growth",
                basis.question(),
                basis.settings().definitions(),
                List.of(new AspirationsSection(basis).section(), new OffersSection(basis).section()),
                List.copyOf(notes));
    }

    /** The company's figures in short, for the monthly report. */
    static Section brief(Basis basis) {
        List<Figure> company = new ArrayList<>(new AspirationsSection(basis).company());
        company.addAll(new OffersSection(basis).company());
        return Sections.of("report.section.growth", company, List.of());
    }
}
