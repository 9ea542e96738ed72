package devrel.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The random source of the demo company: SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
 * Generators", 2014), written here with all its draws so that no version of the JDK can change the company.
 */
final class Dice implements RandomGenerator {
    /** What is drawn for; each subject has streams of its own, so that more talk in one does not move another. */
    enum Subject {
        IDS,
        NAMES,
        TRAITS,
        CAREER,
        HIRING,
        LEAVING,
        ABSENCES,
        TALKS,
        PROMISES,
        WISHES,
        PULSES,
        OPENINGS,
        REFERRALS,
        PROFILES,
        SOCIABILITY,
        OPPORTUNITIES,
        GROWTH,
        GROUPS,
        MEMBERS,
        INTRODUCTIONS,
        EVENTS,
        CONTENT,
        ORIGINS,
        BONUSES,
        LESSONS,
        PLANS
    }

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    Dice(long state) {
        this.state = state;
    }

    /** The stream of a subject, and within it of one person, month or the like. */
    static Dice of(long seed, Subject subject, int number) {
        Dice mixed = new Dice(seed);
        mixed.state = mixed.nextLong() + subject.name().hashCode();
        mixed.state = mixed.nextLong() + number;
        return new Dice(mixed.nextLong());
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** A whole number from the least to the greatest, both included. */
    int between(int least, int greatest) {
        return least + nextInt(greatest - least + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(nextInt(list.size()));
    }

    /** One of the values, each as often as its weight says. */
    @SafeVarargs
    final <T> T weighted(int[] weights, T... values) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = nextInt(total);
        int at = 0;
        while (left >= weights[at]) {
            left -= weights[at++];
        }
        return values[at];
    }

    /** A bell-shaped number with mean 0 and standard deviation 1, from -3.5 to 3.5: no function that CPUs round apart. */
    double bell() {
        return (nextDouble() + nextDouble() + nextDouble() + nextDouble() - 2) * 1.7320508075688772;
    }
}
