package devrel.demo;

import devrel.record.Assignment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What people answer when they are asked for a number. Equal answers share one map, of which there are few. */
final class Mood {
    private static final int FADING_DAYS = 150;

    private final Map<Integer, Map<String, Integer>> levels = new HashMap<>();

    /** How the person feels on that day, before the chance of the moment. */
    double of(Worker worker, LocalDate day) {
        String client = worker.placementOn(day).client();
        double strain = client.equals(Charter.RETAIL) ? 0.25 : client.equals(Assignment.BENCH) ? 0.2 : 0;
        return worker.ease - strain - fading(worker, day);
    }

    private static double fading(Worker worker, LocalDate day) {
        Stint stint = worker.stintOn(day);
        LocalDate lastDay = stint == null || !stint.fading() ? null : stint.lastDay();
        if (lastDay == null) {
            return 0;
        }
        long left = ChronoUnit.DAYS.between(day, lastDay);
        return left >= FADING_DAYS ? 0 : 2.0 * (FADING_DAYS - left) / FADING_DAYS;
    }

    int satisfaction(double mood, Dice dice) {
        return within(1, 5, mood + 0.45 * dice.bell());
    }

    int recommend(double mood, Dice dice) {
        return within(0, 10, 2 * mood + 0.3 + 1.1 * dice.bell());
    }

    int stay(double mood, Dice dice) {
        return within(1, 5, mood - 0.1 + 0.6 * dice.bell());
    }

    /** An answer for each driver; the workload at one client is felt more. */
    Map<String, Integer> drivers(double mood, String client, Dice dice) {
        int key = 0;
        for (String driver : Charter.DRIVERS) {
            double strain = driver.equals("workload") && client.equals(Charter.RETAIL) ? 0.5 : 0;
            key = key * 10 + within(1, 5, mood - strain + 0.7 * dice.bell());
        }
        return levels.computeIfAbsent(key, Mood::unpacked);
    }

    private static Map<String, Integer> unpacked(int key) {
        TreeMap<String, Integer> answers = new TreeMap<>();
        int rest = key;
        for (int i = Charter.DRIVERS.size() - 1; i >= 0; i--) {
            answers.put(Charter.DRIVERS.get(i), rest % 10);
            rest /= 10;
        }
        return Collections.unmodifiableSortedMap(answers);
    }

    private static int within(int least, int greatest, double value) {
        return Math.max(least, Math.min(greatest, (int) Math.floor(value + 0.5)));
    }
}
