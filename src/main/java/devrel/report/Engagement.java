package devrel.report;

import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Pulse;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people answer about being here: of groups, never of a person, and not below the least group. */
public final class Engagement {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS =
            List.of(Person.KIND, Start.KIND, Position.KIND, Assignment.KIND, Exit.KIND, Checkin.KIND, Pulse.KIND);

    private final Basis basis;
    private final Answers answers;
    private final Answers.Wave content;
    private final Set<Note> sources = new LinkedHashSet<>();

    private Engagement(Basis basis) {
        this.basis = basis;
        this.answers = new Answers(basis);
        this.content = answers.latest(Asked.SATISFACTION);
    }

    /** The report's answer to the question; refused when a group would leave one person's answer to be worked out. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        Engagement engagement = new Engagement(basis);
        Report report = engagement.report();
        EngagementBrief brief = new EngagementBrief(basis, report);
        return report.framed(brief.inShort(engagement.before(), engagement.isByName()), brief.limits());
    }

    private Report report() {
        List<Section> sections = sections();
        List<Note> notes = new ArrayList<>(sources);
        notes.add(Note.of("report.note.answers"));
        notes.add(Note.of("report.note.enps"));
        notes.addAll(basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
        return new Report("engagement", basis.question(), basis.settings().definitions(), sections, List.copyOf(notes));
    }

    /** The wave in which satisfaction was asked before; none where check-ins were read. */
    private @Nullable String before() {
        return answers.before(Asked.SATISFACTION, content).name();
    }

    /** Whether whoever answered about satisfaction is known to us. */
    private boolean isByName() {
        return content.answers().stream().anyMatch(answer -> answer.person() != null);
    }

    private List<Section> sections() {
        Polled satisfaction = polled(Asked.SATISFACTION, content);
        List<Section> sections = new ArrayList<>(List.of(
                content(satisfaction),
                new SamePeopleSection(basis, answers).section(content),
                new RecommendSection(basis).section(polled(Asked.RECOMMEND, answers.latest(Asked.RECOMMEND))),
                stay(polled(Asked.STAY, answers.latest(Asked.STAY)))));
        if (!basis.settings().drivers().isEmpty()) {
            sections.add(drivers());
        }
        return sections;
    }

    private Section content(Polled satisfaction) {
        Section section = new SatisfactionSection(basis).section(satisfaction);
        List<Series> waves = new SatisfactionMonths(basis).waves();
        if (waves.isEmpty()) {
            return section;
        }
        List<Section.Part> parts = new ArrayList<>(section.parts());
        parts.add(new Section.Sentence(Note.of("report.note.months-of-waves")));
        parts.add(new Section.Months(waves));
        return new Section(section.title(), parts);
    }

    private Polled polled(Asked asked, Answers.Wave wave) {
        if (!wave.answers().isEmpty()) {
            sources.add(wave.source(asked, basis.question().period().to()));
        }
        return Polled.of(asked, wave.answers(), basis);
    }

    private Section stay(Polled polled) {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Answer> group : polled.groups()) {
            (group.isCompany() ? company : groups)
                    .add(AnswerFigures.share("stay-intent", polled, group, AnswerFigures.HIGH, basis));
        }
        return Sections.of("report.section.stay", company, groups);
    }

    private Section drivers() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (String driver : basis.settings().drivers().keySet()) {
            Asked asked = Asked.driver(driver);
            Polled polled = polled(asked, answers.latest(asked));
            for (Group<Answer> group : polled.groups()) {
                (group.isCompany() ? company : groups)
                        .add(AnswerFigures.mean("driver." + driver, polled, group, basis));
            }
        }
        return Sections.of("report.section.drivers", company, groups);
    }
}
