package devrel.report;

import java.util.ArrayList;
import java.util.List;

/** Sections as most reports make them: the company's figures first, then those of the groups. */
final class Sections {
    private Sections() {}

    static Section of(String title, List<Figure> company, List<Figure> groups) {
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(List.copyOf(company)));
        if (!groups.isEmpty()) {
            parts.add(groups(groups));
        }
        return new Section(title, parts);
    }

    static Section.Part groups(List<Figure> groups) {
        return new Section.Groups(groups.get(0).by().firstKey(), List.copyOf(groups));
    }
}
