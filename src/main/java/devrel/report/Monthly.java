package devrel.report;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One page for leadership, then the other reports in full. Names nobody. */
public final class Monthly {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = needs();

    private Monthly() {}

    private static List<Kind<?>> needs() {
        Set<Kind<?>> needs = new LinkedHashSet<>();
        needs.addAll(Retention.NEEDS);
        needs.addAll(Checkins.NEEDS);
        needs.addAll(Commitments.NEEDS);
        needs.addAll(Growth.BRIEF_NEEDS);
        needs.addAll(Community.BRIEF_NEEDS);
        needs.addAll(Referrals.NEEDS);
        needs.addAll(Engagement.NEEDS);
        needs.addAll(Events.NEEDS);
        needs.addAll(Contents.NEEDS);
        needs.addAll(List.of(Lesson.KIND, LessonStep.KIND));
        return Kinds.all().stream().filter(needs::contains).toList();
    }

    /** The first day on which it tells how long ago we talked, or what was answered: a year ago, too. */
    public static LocalDate talksSince(Question question) {
        Question earlier = FirstPage.yearEarlier(question);
        LocalDate answered = Answers.since(earlier.period());
        LocalDate talked = Checkins.talksSince(earlier);
        return answered.isBefore(talked) ? answered : talked;
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        Basis basis = new Basis(question, data);
        List<Report> reports =
                List.of(Retention.of(basis), Checkins.of(basis), Commitments.of(basis), Referrals.of(basis));
        FirstPage page = new FirstPage(basis);
        List<Headline> headlines = page.headlines();
        List<Figure> figures = reports.stream().flatMap(Report::figures).toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "report.section.headlines",
                List.of(new Section.Headlines(headlines), new Section.Sentence(Note.of("report.note.bars-overlap")))));
        sections.addAll(new Conclusions(basis, headlines, figures).sections(page.halfYearAgo()));
        sections.addAll(year(basis));
        reports.forEach(report -> sections.addAll(report.sections()));
        RecommendSection recommend = new RecommendSection(basis);
        sections.add(recommend.section(recommend.company()));
        sections.add(Growth.brief(basis));
        sections.add(Community.brief(basis));
        sections.add(Events.part(basis));
        sections.add(Contents.part(basis));
        sections.add(new LessonsSection(basis).section());
        sections.addAll(new RestatedSection(question, headlines).sections());
        List<Note> notes = reports.stream()
                .flatMap(report -> report.notes().stream())
                .distinct()
                .toList();
        return new Report("monthly", question, data.settings().definitions(), once(sections), notes);
    }

    private static List<Section> year(Basis basis) {
        YearSection year = new YearSection(basis);
        Dimension by = basis.question().by();
        return by != null && by.isCohort() ? List.of(year.section()) : List.of(year.section(), year.cohorts());
    }

    /** A figure that the first pages tell month by month is not told again for the months of the period. */
    private static List<Section> once(List<Section> sections) {
        Set<List<Object>> told = new HashSet<>();
        List<Section> left = new ArrayList<>();
        for (Section section : sections) {
            List<Section.Part> parts = new ArrayList<>();
            for (Section.Part part : section.parts()) {
                if (part instanceof Section.Headlines page) {
                    page.headlines().forEach(headline -> told.add(key(headline.trend())));
                }
                if (part instanceof Section.Months months) {
                    List<Series> others = months.series().stream()
                            .filter(series -> told.add(key(series)))
                            .toList();
                    parts.addAll(others.isEmpty() ? List.of() : List.of(new Section.Months(others)));
                } else {
                    parts.add(part);
                }
            }
            left.add(new Section(section.title(), parts));
        }
        return left;
    }

    private static List<Object> key(Series series) {
        return List.of(series.id(), series.by());
    }
}
