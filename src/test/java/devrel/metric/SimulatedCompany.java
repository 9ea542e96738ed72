package devrel.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The simulated company at the end of 2024: its people's tenures in days, 1 a voluntary and 2 an involuntary exit. */
record SimulatedCompany(Rows people, Observations tenures, Levels client, Levels referral) {
    private static final double CUT = Rows.day("2025-01-01");

    static SimulatedCompany read() {
        Rows people = Rows.of("sim_people.csv").where(row -> Rows.day(row.get("start")) < CUT);
        Observations tenures = people.observations(
                row -> Double.NEGATIVE_INFINITY,
                row -> Math.min(leaves(row), CUT) - Rows.day(row.get("start")),
                row -> leaves(row) > CUT ? 0 : row.get("exit_type").equals("voluntary") ? 1 : 2);
        Levels referral = people.levels(row -> row.get("source").equals("referral") ? "1" : "0");
        return new SimulatedCompany(people, tenures, people.levels("client"), referral);
    }

    private static double leaves(Map<String, String> row) {
        return row.get("last_day").isEmpty() ? Double.POSITIVE_INFINITY : Rows.day(row.get("last_day")) + 1;
    }

    Map<String, Double> joined() {
        Map<String, Double> joined = new HashMap<>();
        Case.rows("sim_community.csv").forEach(row -> joined.put(row.get("person"), Rows.day(row.get("joined_on"))));
        return joined;
    }

    /** Of each person, the day of tenure on which it joined the community; not a number for those who never did. */
    double[] joinedOn() {
        Map<String, Double> joined = joined();
        return people.column(row -> joined.getOrDefault(row.get("person"), Double.NaN) - Rows.day(row.get("start")));
    }

    Levels ever() {
        double[] joined = joinedOn();
        List<String> ever = new ArrayList<>();
        for (double day : joined) {
            ever.add(Double.isNaN(day) ? "0" : "1");
        }
        return Levels.of(ever);
    }

    /** Pieces of tenures with something in force over each. */
    static final class Pieces {
        final List<double[]> spans = new ArrayList<>();
        final List<String> persons = new ArrayList<>();
        final List<String> clients = new ArrayList<>();
        final List<String> referrals = new ArrayList<>();

        Observations observations() {
            return Observations.of(
                    column(0),
                    column(1),
                    spans.stream().mapToInt(span -> (int) span[2]).toArray());
        }

        double[] column(int at) {
            return spans.stream().mapToDouble(span -> span[at]).toArray();
        }
    }

    private void add(Pieces pieces, int person, double from, double to, boolean last, double value) {
        if (from < to) {
            pieces.spans.add(new double[] {from, to, last ? tenures.cause(person) : 0, value});
            pieces.persons.add(people.all().get(person).get("person"));
            pieces.clients.add(client.name(client.of(person)));
            pieces.referrals.add(referral.name(referral.of(person)));
        }
    }

    /** 0 up to the day of joining, 1 after it. */
    Pieces membership() {
        Pieces pieces = new Pieces();
        double[] joined = joinedOn();
        for (int i = 0; i < joined.length; i++) {
            double exit = tenures.exit(i);
            double change = Double.isNaN(joined[i]) ? exit : Math.min(exit, Math.max(0, joined[i]));
            add(pieces, i, 0, change, change == exit, 0);
            add(pieces, i, change, exit, true, 1);
        }
        return pieces;
    }

    /** The last satisfaction score carried forward, from the first one on. */
    Pieces satisfaction() {
        Map<String, TreeMap<Double, Double>> scores = new HashMap<>();
        for (Map<String, String> row : Case.rows("sim_checkins.csv")) {
            scores.computeIfAbsent(row.get("person"), person -> new TreeMap<>())
                    .put(Rows.day(row.get("date")), Rows.number(row, "satisfaction"));
        }
        Pieces pieces = new Pieces();
        for (int i = 0; i < tenures.size(); i++) {
            double start = Rows.day(people.all().get(i).get("start"));
            TreeMap<Double, Double> own =
                    scores.getOrDefault(people.all().get(i).get("person"), new TreeMap<>());
            for (Map.Entry<Double, Double> score : own.entrySet()) {
                Double next = own.higherKey(score.getKey());
                boolean last = next == null || next - start >= tenures.exit(i);
                double until = last ? tenures.exit(i) : next - start;
                add(pieces, i, score.getKey() - start, until, last, score.getValue());
            }
        }
        return pieces;
    }
}
