package devrel.report;

import devrel.metric.Covariates;
import devrel.metric.Cox;
import devrel.metric.CoxFit;
import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Levels;
import devrel.metric.LogRank;
import devrel.metric.Observations;
import devrel.metric.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The spells of several groups side by side, each person only compared with those of the same client on the same day of
 * employment where that was asked for.
 */
final class Compared {
    private static final int EVENTS_PER_COEFFICIENT = 10;
    private static final String REST = "";

    private final Basis basis;
    private final boolean withinClients;
    private final List<double[]> spans = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> clients = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final Observations rows;

    /** The groups, all counted from the day on which the company's curve starts. */
    Compared(Basis basis, List<Spells> compared, int start) {
        this.basis = basis;
        this.withinClients = basis.question().curves().withinClients();
        Grouping byClient = withinClients
                ? Grouping.byClient(
                        basis.data(), basis.identities(), basis.question().asOf())
                : Grouping.company();
        for (Spells each : compared) {
            for (Employed employed : each.watched()) {
                byClient.stretches(employed).forEach(stretch -> add(each.name(), stretch, start));
            }
        }
        rows = Observations.of(
                spans.stream().mapToDouble(span -> span[0]).toArray(),
                spans.stream().mapToDouble(span -> span[1]).toArray(),
                spans.stream().mapToInt(span -> (int) span[2]).toArray());
    }

    private void add(String group, Stretch stretch, int start) {
        Employed employed = stretch.employed();
        long known = Spells.exit(employed, basis);
        double from = Math.max(Math.max(stretch.from() - employed.start(), start), Spells.entry(employed, basis));
        double to = Math.min(stretch.to() - employed.start(), known);
        if (from < to) {
            spans.add(new double[] {from, to, to == known ? Spells.cause(employed) : 0});
            groups.add(group);
            clients.add(stretch.group());
            persons.add(employed.person());
        }
    }

    /** The distinct people of a group. */
    int people(String group) {
        Set<String> people = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).equals(group)) {
                people.add(persons.get(i));
            }
        }
        return people.size();
    }

    int exits() {
        return rows.events();
    }

    boolean isWithinClients() {
        return withinClients;
    }

    /** The test of all groups at once. */
    LogRank test() {
        return test(Levels.of(groups));
    }

    /** The test of one group against all the others. */
    LogRank test(String group) {
        return test(Levels.of(
                groups.stream().map(name -> name.equals(group) ? group : REST).toList()));
    }

    private LogRank test(Levels levels) {
        return LogRank.stratified(rows, levels, Levels.of(clients));
    }

    /** How many times as often one group leaves as all the others; robust where a person can have several spells. */
    CoxFit ratio(String group) {
        double[] own =
                groups.stream().mapToDouble(name -> name.equals(group) ? 1 : 0).toArray();
        Cox cox = Cox.of(rows, Covariates.ofRows(own.length).with(group, own))
                .stratified(Levels.of(clients))
                .atLeast(EVENTS_PER_COEFFICIENT);
        return (basis.question().curves().allSpells() ? cox.clustered(Levels.of(persons)) : cox).fit();
    }

    /** One group, or all the others, without regard to clients. */
    Observations side(String group, boolean own) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).equals(group) == own) {
                kept.add(i);
            }
        }
        return rows.keep(kept.stream().mapToInt(Integer::intValue).toArray());
    }
}
