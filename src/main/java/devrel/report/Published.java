package devrel.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a month's report as they were published: by which definitions and which version of the tool, from which
 * commit of the records. No person is in it, and nothing that the report hid.
 */
public record Published(YearMonth month, int definitions, String tool, String commit, List<Stated> figures) {
    /** What a report states; its question must name the commit. */
    public static Published of(Report report, String tool) {
        Question question = report.question();
        String commit = question.commit();
        if (commit == null) {
            throw new IllegalArgumentException("nothing is published from records that are in no commit");
        }
        YearMonth month = YearMonth.from(question.period().to());
        return new Published(month, report.definitions(), tool, commit, stated(report));
    }

    private static List<Stated> stated(Report report) {
        Map<List<Object>, Stated> stated = new LinkedHashMap<>();
        report.figures().map(Stated::of).forEach(each -> stated.putIfAbsent(List.of(each.id(), each.by()), each));
        return List.copyOf(stated.values());
    }

    /** The question that a month's published figures answer. */
    public static Question question(YearMonth month, double confidence, String commit) {
        Period period = Period.months(month, 1);
        return new Question(period, period.to(), null, false, confidence, commit);
    }

    /**
     * What would be told differently now, in the order of the figures. A figure that another version of the tool did not
     * know yet is no difference.
     */
    public List<Restatement> differences(Published now) {
        Map<List<Object>, Stated> left = byGroup(now);
        Set<String> known = new HashSet<>();
        List<Restatement> differences = new ArrayList<>();
        for (Stated then : figures) {
            known.add(then.id());
            Stated again = left.remove(List.of(then.id(), then.by()));
            if (!then.equals(again)) {
                differences.add(new Restatement(then, again));
            }
        }
        boolean sameTool = tool.equals(now.tool);
        left.values().stream()
                .filter(fresh -> sameTool || known.contains(fresh.id()))
                .forEach(fresh -> differences.add(new Restatement(null, fresh)));
        return differences;
    }

    private static Map<List<Object>, Stated> byGroup(Published published) {
        Map<List<Object>, Stated> byGroup = new LinkedHashMap<>();
        published.figures.forEach(figure -> byGroup.put(List.of(figure.id(), figure.by()), figure));
        return byGroup;
    }
}
