package devrel.report;

import devrel.metric.Contact;
import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Proportion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who of those employed for 30 days or more at the end answered; anonymous answers are of somebody among them. */
record Response(List<Employed> expected, List<Employed> answered, int anonymous) {
    static Response of(Group<Answer> group, Basis basis) {
        Set<String> people = new HashSet<>();
        int anonymous = 0;
        for (Answer answer : group.members()) {
            anonymous += answer.person() == null ? 1 : 0;
            people.add(answer.person() == null ? "" : answer.person());
        }
        List<Employed> expected = expected(group, basis);
        List<Employed> answered = expected.stream()
                .filter(employed -> people.contains(employed.person()))
                .toList();
        return new Response(expected, answered, anonymous);
    }

    private static List<Employed> expected(Group<Answer> group, Basis basis) {
        List<Employed> expected = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            boolean isSettled = employed.covers(basis.end()) && basis.end() - employed.start() >= Contact.LEAST_TENURE;
            if (isSettled && isIn(group, employed, basis)) {
                expected.add(employed);
            }
        }
        return expected;
    }

    private static boolean isIn(Group<Answer> group, Employed employed, Basis basis) {
        Grouping grouping = basis.grouping();
        return group.isCompany() || (grouping != null && group.by().containsValue(grouping.on(employed, basis.end())));
    }

    /** How many answered, of how many; more answers than people are no share. */
    int answers() {
        return answered.size() + anonymous;
    }

    boolean isShare() {
        return answers() <= expected.size();
    }

    Proportion part() {
        return new Proportion(answers(), expected.size());
    }

    /** Those who said nothing. */
    int silent() {
        return Math.max(0, expected.size() - answers());
    }

    /** Those who answered over those expected, and those who did not answer. */
    Evidence evidence() {
        Set<String> people = new HashSet<>();
        answered.forEach(employed -> people.add(employed.person()));
        List<Employed> silent = expected.stream()
                .filter(employed -> !people.contains(employed.person()))
                .toList();
        return new Evidence(
                Entries.starts(answered, ""),
                Entries.starts(expected, ""),
                Entries.starts(silent, "report.reason.silent"));
    }
}
