package devrel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The neutral answer of a report: what was asked, the figures in sections, and the notes that hold for all of them. */
public record Report(String name, Question question, int definitions, List<Section> sections, List<Note> notes) {
    /** The same with what it says in short at its head, and what may not be concluded after the figures. */
    Report framed(Section inShort, Section... limits) {
        List<Section> framed = new ArrayList<>();
        framed.add(inShort);
        framed.addAll(sections);
        framed.addAll(List.of(limits));
        return new Report(name, question, definitions, List.copyOf(framed), notes);
    }

    /** All figures, in the order of the sections. */
    public Stream<Figure> figures() {
        return sections.stream().flatMap(section -> section.parts().stream()).flatMap(part -> {
            if (part instanceof Section.Figures figures) {
                return figures.figures().stream();
            }
            if (part instanceof Section.Data data) {
                return data.figures().stream();
            }
            return part instanceof Section.Groups groups ? groups.figures().stream() : Stream.empty();
        });
    }

    /** All curves, in the order of the sections. */
    public Stream<Curve> curves() {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part instanceof Section.Curves curves ? curves.curves().stream() : Stream.empty());
    }

    /** All series, in the order of the sections. */
    public Stream<Series> series() {
        return sections.stream().flatMap(section -> section.parts().stream()).flatMap(part -> {
            if (part instanceof Section.Headlines headlines) {
                return headlines.headlines().stream().map(Headline::trend);
            }
            return part instanceof Section.Months months ? months.series().stream() : Stream.empty();
        });
    }
}
