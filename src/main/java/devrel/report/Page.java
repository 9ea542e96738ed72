package devrel.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The figures of a report as sentences speak of them: only those that may be told. */
final class Page {
    private final List<Figure> figures;

    Page(Report report) {
        this.figures = report.figures().toList();
    }

    /** A value and the limits of its interval. */
    record Bounded(double value, double low, double high) {
        boolean holds(double number) {
            return low <= number && number <= high;
        }
    }

    /** So many of so many. */
    record Counted(double count, double of) {}

    List<Figure> figures() {
        return figures;
    }

    /** The company's figure with that id, if it has a value that is not hidden. */
    Optional<Figure> told(String id) {
        return told(id, By.COMPANY);
    }

    Optional<Figure> told(String id, SortedMap<String, String> by) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id) && figure.by().equals(by))
                .filter(figure -> figure.value() != null && figure.status() != Status.HIDDEN)
                .findFirst();
    }

    Optional<Bounded> bounded(String id) {
        return told(id).flatMap(Page::bounded);
    }

    Optional<Counted> counted(String id) {
        return told(id).flatMap(Page::counted);
    }

    static Optional<Bounded> bounded(Figure figure) {
        Double value = figure.value();
        Double low = figure.low();
        Double high = figure.high();
        return value == null || low == null || high == null
                ? Optional.empty()
                : Optional.of(new Bounded(value, low, high));
    }

    static Optional<Counted> counted(Figure figure) {
        Double count = figure.numerator();
        Double of = figure.denominator();
        return figure.value() == null || count == null || of == null
                ? Optional.empty()
                : Optional.of(new Counted(count, of));
    }

    /** Whether any of it stands on few cases. */
    boolean hasFew() {
        return figures.stream().anyMatch(figure -> figure.status() == Status.SMALL);
    }
}
