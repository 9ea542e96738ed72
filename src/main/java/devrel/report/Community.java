package devrel.report;

import devrel.metric.Activity;
import devrel.metric.Ties;
import devrel.record.Assignment;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who takes part in the community, inside the company and around it, and what that leads to. */
public final class Community {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = needs();

    /** The kinds that the figures of the monthly report need. */
    static final List<Kind<?>> BRIEF_NEEDS = both(Activity.NEEDS, Ties.NEEDS);

    private static List<Kind<?>> needs() {
        return both(
                List.of(
                        Person.KIND,
                        Start.KIND,
                        Position.KIND,
                        Assignment.KIND,
                        Exit.KIND,
                        Referral.KIND,
                        ReferralStep.KIND),
                both(Activity.NEEDS, Ties.NEEDS));
    }

    private static List<Kind<?>> both(List<Kind<?>> some, List<Kind<?>> others) {
        Set<Kind<?>> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return List.copyOf(both);
    }

    private Community() {}

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        Activity activity = activity(basis);
        List<Section> sections = List.of(
                new CommunitySection(basis, activity).section(),
                new ReachSection(basis).section(),
                new ParticipationSection(basis, activity).section());
        List<Note> notes = new ArrayList<>(List.of(Note.of("report.note.community-who")));
        notes.addAll(basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
        return new Report("community", basis.question(), basis.settings().definitions(), sections, List.copyOf(notes));
    }

    private static Activity activity(Basis basis) {
        return Activity.of(basis.data(), basis.identities(), basis.question().asOf());
    }

    /** The company's figures in short, for the monthly report. */
    static Section brief(Basis basis) {
        List<Figure> company = new ArrayList<>(new CommunitySection(basis, activity(basis)).company());
        company.add(new ReachSection(basis).company());
        return Sections.of("report.section.community-brief", company, List.of());
    }
}
