package devrel.render;

import devrel.record.ExitClass;
import devrel.report.Curve;
import devrel.report.Figure;
import devrel.report.Series;
import devrel.report.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader need not see: exits of a rare class when there were none, months that are hidden throughout, and the
 * days behind an average. The forms that machines read keep all of it.
 */
final class Gist {
    private static final Set<String> OF_RARE_CLASSES = ofRareClasses();
    private static final String ONLY_BY_MONTH = ".month";
    private static final String PERSON_DAYS = "headcount.person-days";

    private Gist() {}

    private static Set<String> ofRareClasses() {
        Set<String> ids = new HashSet<>();
        for (ExitClass exitClass : ExitClass.values()) {
            if (exitClass != ExitClass.VOLUNTARY && exitClass != ExitClass.INVOLUNTARY) {
                ids.add("headcount.exits." + exitClass.code());
                ids.add("turnover." + exitClass.code() + ".t12m");
            }
        }
        return Set.copyOf(ids);
    }

    /** The figures without those of rare classes that no group had exits of. */
    static List<Figure> figures(List<Figure> figures) {
        Set<String> had = new HashSet<>();
        for (Figure figure : figures) {
            if (!isNone(figure)) {
                had.add(figure.id());
            }
        }
        return figures.stream()
                .filter(figure -> had.contains(figure.id()) || !OF_RARE_CLASSES.contains(figure.id()))
                .toList();
    }

    /** Whether these are the company's accounts of people, where it is said once what is not listed. */
    static boolean isAccounts(List<Figure> figures) {
        Figure first = figures.get(0);
        return first.by().isEmpty() && first.id().startsWith("headcount.");
    }

    private static boolean isNone(Figure figure) {
        Double count = figure.numerator() == null ? figure.value() : figure.numerator();
        return count != null && count == 0;
    }

    /** The curves of a plot: those of groups are of all exits only; the company's tell the voluntary ones apart. */
    static List<Curve> curves(List<Curve> curves) {
        return curves.stream()
                .filter(curve -> !curve.points().isEmpty())
                .filter(curve -> curve.by().isEmpty() || curve.id().equals("survival"))
                .toList();
    }

    /** The series that a table of months shows: none when there is one whole month, since the figures tell of it. */
    static List<Series> series(List<Series> series) {
        boolean severalMonths = series.stream()
                .flatMap(each -> each.points().stream())
                .anyMatch(point -> point.status() == Status.PARTIAL
                        || !point.month().equals(series.get(0).points().get(0).month()));
        return series.stream()
                .filter(each -> severalMonths || each.id().endsWith(ONLY_BY_MONTH))
                .filter(Gist::isTold)
                .toList();
    }

    private static boolean isTold(Series series) {
        boolean hidden = true;
        boolean none = true;
        for (Series.Point point : series.points()) {
            Double value = point.value();
            hidden &= point.status() == Status.HIDDEN;
            none &= value == null || value == 0;
        }
        return !hidden && !series.id().equals(PERSON_DAYS) && !(none && OF_RARE_CLASSES.contains(series.id()));
    }
}
