package devrel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sections as most reports make them: the company's figures first, then those of the groups. */
final class Sections {
    private Sections() {}

    static Section of(String title, List<Figure> company, List<Figure> groups) {
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(List.copyOf(company)));
        parts.addAll(groups(groups));
        return new Section(title, parts);
    }

    /** The figures of groups, those of each dimension by themselves. */
    static List<Section.Part> groups(List<Figure> groups) {
        Map<String, List<Figure>> byDimension = new TreeMap<>();
        for (Figure figure : groups) {
            byDimension
                    .computeIfAbsent(dimension(figure), key -> new ArrayList<>())
                    .add(figure);
        }
        List<Section.Part> parts = new ArrayList<>();
        byDimension.forEach((key, figures) -> parts.add(new Section.Groups(key, List.copyOf(figures))));
        return parts;
    }

    /** What a figure is grouped by: a dimension that can be asked for, before any other key. */
    private static String dimension(Figure figure) {
        for (Dimension dimension : Dimension.values()) {
            if (figure.by().containsKey(dimension.key())) {
                return dimension.key();
            }
        }
        return figure.by().firstKey();
    }
}
