package devrel.report;

import devrel.record.Assignment;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.List;

/** Who came, who stayed and who left. */
public final class Retention {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS =
            List.of(Person.KIND, Start.KIND, Position.KIND, Assignment.KIND, Exit.KIND);

    private Retention() {}

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        Basis basis = new Basis(question, data);
        Report report = of(basis);
        RetentionBrief brief = new RetentionBrief(basis, report);
        return report.framed(brief.inShort(), brief.limits());
    }

    static Report of(Basis basis) {
        List<Section> sections = new ArrayList<>();
        sections.add(new TurnoverSection(basis).section());
        HeadcountSection headcount = new HeadcountSection(basis);
        sections.add(headcount.section());
        HiresSection hires = new HiresSection(basis);
        sections.add(hires.stayers());
        sections.add(hires.hires());
        sections.add(new ExitsSection(basis).section());
        List<Spells> spells = Spells.of(basis);
        sections.add(new SurvivalSection(basis, spells).section());
        sections.add(new IncidenceSection(basis, spells).section());
        if (basis.question().by() != null) {
            sections.add(new ComparisonSection(basis, spells).section());
        }
        Line feeBased = Line.feeBased(basis);
        if (feeBased != null) {
            sections.add(headcount.feeBased(feeBased));
        }
        return new Report(
                "retention",
                basis.question(),
                basis.settings().definitions(),
                sections,
                basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
    }
}
