package devrel.cli;

import devrel.metric.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report as the command line gives it in JSON. */
final class Answer {
    private final Map<String, Case.Row> figures = new LinkedHashMap<>();
    private final Map<String, Double> points = new LinkedHashMap<>();
    private final Map<?, ?> whole;

    Answer(String json) {
        whole = (Map<?, ?>) Case.parse(json);
        for (Case.Row figure : rows("metrics")) {
            figures.put(key(figure), figure);
        }
        for (Case.Row series : rows("series")) {
            for (Object point : (List<?>) series.values().get("points")) {
                Map<?, ?> at = (Map<?, ?>) point;
                points.put(key(series) + " " + at.get("month"), (Double) at.get("value"));
            }
        }
    }

    private static String key(Case.Row row) {
        return row.text("id") + " " + row.values().get("by");
    }

    /** The rows of a list of the report. */
    List<Case.Row> rows(String name) {
        return rows((List<?>) whole.get(name));
    }

    private static List<Case.Row> rows(List<?> list) {
        List<Case.Row> rows = new ArrayList<>();
        for (Object row : list) {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> values.put((String) key, value));
            rows.add(new Case.Row(values));
        }
        return rows;
    }

    Set<?> keys() {
        return whole.keySet();
    }

    /** The figure of that id in that group; there must be one. */
    Case.Row figure(String id, Map<String, String> by) {
        Case.Row figure = figures.get(id + " " + by);
        if (figure == null) {
            throw new AssertionError("no figure " + id + " " + by);
        }
        return figure;
    }

    Case.Row figure(String id) {
        return figure(id, Map.of());
    }

    /** The points of a curve; there must be one of that id in that group. */
    List<Case.Row> curve(String id, Map<String, String> by) {
        for (Case.Row curve : rows("curves")) {
            if (key(curve).equals(id + " " + by)) {
                return rows((List<?>) curve.values().get("points"));
            }
        }
        throw new AssertionError("no curve " + id + " " + by);
    }

    /** The value of a series in a month; there must be such a point, its value may be null. */
    @Nullable
    Double inMonth(String id, Map<String, String> by, String month) {
        String key = id + " " + by + " " + month;
        if (!points.containsKey(key)) {
            throw new AssertionError("no point " + key);
        }
        return points.get(key);
    }
}
