package devrel.report;

import devrel.metric.Grouping;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How content people are by client, month by month. No answer is counted in two months, so that nothing can be worked
 * out from how a figure changes; in each month the smallest groups are hidden until they tell nothing of one another.
 */
final class SatisfactionMonths {
    private static final String ID = "satisfaction.mean";

    private final Basis basis;
    private final Answers answers;
    private final Grouping byClient;

    SatisfactionMonths(Basis basis) {
        this.basis = basis;
        this.answers = new Answers(basis);
        this.byClient = Grouping.byClient(
                basis.data(), basis.identities(), basis.question().asOf());
    }

    /** By the waves that asked; beside figures of the last 90 days those of check-ins would tell too much. */
    List<Series> waves() {
        return series(answers.inWaves(Asked.SATISFACTION));
    }

    /** By the waves that asked, or by what was said in check-ins where there are none. */
    List<Series> all() {
        List<Series> waves = waves();
        return waves.isEmpty() ? series(answers.inTalks(Asked.SATISFACTION)) : waves;
    }

    /** The company first, then the clients by name; a client that nobody answered for in a month has none in it. */
    private List<Series> series(SortedMap<YearMonth, List<Answer>> months) {
        SortedMap<YearMonth, Map<SortedMap<String, String>, Figure>> figures = new TreeMap<>();
        TreeSet<String> clients = new TreeSet<>();
        months.forEach((month, said) -> {
            Map<SortedMap<String, String>, Figure> ofMonth = figures(said);
            figures.put(month, ofMonth);
            ofMonth.keySet().forEach(by -> clients.addAll(by.values()));
        });
        List<Series> series = new ArrayList<>();
        if (!figures.isEmpty()) {
            series.add(series(By.COMPANY, figures));
            clients.forEach(client -> series.add(series(By.of(Dimension.CLIENT.key(), client), figures)));
        }
        return series;
    }

    private Map<SortedMap<String, String>, Figure> figures(List<Answer> said) {
        List<Group<Answer>> groups = Group.split(Dimension.CLIENT.key(), said, this::client);
        Polled polled =
                Polled.of(Asked.SATISFACTION, groups, basis.settings().privacy().minGroup());
        Map<SortedMap<String, String>, Figure> figures = new LinkedHashMap<>();
        for (Group<Answer> group : polled.groups()) {
            figures.put(group.by(), AnswerFigures.mean(ID, polled, group, basis));
        }
        return figures;
    }

    private String client(Answer answer) {
        if (answer.person() == null) {
            return answer.client() == null ? Grouping.UNKNOWN : answer.client();
        }
        return basis.groupOn(byClient, answer.person(), answer.date());
    }

    private static Series series(
            SortedMap<String, String> by, SortedMap<YearMonth, Map<SortedMap<String, String>, Figure>> figures) {
        List<Series.Point> points = new ArrayList<>();
        figures.forEach((month, ofMonth) -> {
            Figure figure = ofMonth.get(by);
            points.add(
                    figure == null
                            ? new Series.Point(month, null, Status.NOT_AVAILABLE)
                            : new Series.Point(month, figure.value(), figure.status()));
        });
        return new Series(ID, by, Unit.SCORE, points, month -> Evidence.NONE);
    }
}
