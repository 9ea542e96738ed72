package devrel.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The rows of a data file as what the curves and tests are made of. */
record Rows(List<Map<String, String>> all) {
    static Rows of(String file) {
        return new Rows(Case.rows(file));
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    static double day(String iso) {
        return LocalDate.parse(iso).toEpochDay();
    }

    Rows where(Predicate<Map<String, String>> keep) {
        return new Rows(all.stream().filter(keep).toList());
    }

    /** The rows that have all of these columns. */
    Rows knowing(String... columns) {
        return where(row ->
                List.of(columns).stream().noneMatch(column -> row.get(column).isEmpty()));
    }

    double[] column(String name) {
        return column(row -> number(row, name));
    }

    double[] column(ToDoubleFunction<Map<String, String>> value) {
        return all.stream().mapToDouble(value).toArray();
    }

    Levels levels(String column) {
        return levels(row -> row.get(column));
    }

    Levels levels(Function<Map<String, String>, String> value) {
        return Levels.of(all.stream().map(value).toList());
    }

    Observations observations(String exit, String event) {
        return observations(row -> Double.NEGATIVE_INFINITY, row -> number(row, exit), row -> (int) number(row, event));
    }

    Observations observations(String entry, String exit, String event) {
        return observations(row -> number(row, entry), row -> number(row, exit), row -> (int) number(row, event));
    }

    Observations observations(
            ToDoubleFunction<Map<String, String>> entry,
            ToDoubleFunction<Map<String, String>> exit,
            ToIntFunction<Map<String, String>> cause) {
        return Observations.of(
                column(entry), column(exit), all.stream().mapToInt(cause).toArray());
    }

    Covariates covariates(String... columns) {
        Covariates covariates = Covariates.ofRows(all.size());
        for (String column : columns) {
            covariates = covariates.with(column, column(column));
        }
        return covariates;
    }

    static int[] every(int size) {
        return IntStream.range(0, size).toArray();
    }
}
