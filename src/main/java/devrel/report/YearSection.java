package devrel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The twelve months to the end of the period: exits, how far referrals came, how content people are, who stays. */
final class YearSection {
    private static final SortedMap<String, String> YEAR = By.of("window", "t12m");

    private final Basis basis;

    /** The year that ends with what is asked. */
    YearSection(Basis asked) {
        this.basis = new Basis(question(asked.question()), asked.data());
    }

    private static Question question(Question like) {
        return new Question(like.period().trailingYear(), like.asOf(), null, false, like.confidence(), like.commit());
    }

    Section section() {
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Months(new HeadcountSection(basis).exits()));
        parts.add(new Section.Figures(new FunnelSection(basis, new Referred(basis)).company(YEAR)));
        List<Series> content = new SatisfactionMonths(basis).all();
        if (!content.isEmpty()) {
            parts.add(new Section.Months(content));
        }
        return new Section("report.section.year", parts);
    }

    /** Those hired in each year, as far as records tell. */
    Section cohorts() {
        Question asked = basis.question();
        Basis byYear = new Basis(
                new Question(
                        asked.period(), asked.asOf(), Dimension.COHORT_YEAR, false, asked.confidence(), asked.commit()),
                basis.data());
        return new Section("report.section.cohorts", Sections.groups(new HiresSection(byYear).cohortsThatStay()));
    }
}
