package devrel.demo;

import java.util.List;
import java.util.function.Predicate;

/** A walk through a list that comes back to a line only after all the others, in an order of its own. */
final class Ring {
    private final List<Line> lines;
    private final int stride;
    private int at;

    Ring(List<Line> lines, Dice dice) {
        this.lines = lines;
        this.at = dice.nextInt(lines.size());
        int step = dice.between(1, lines.size());
        while (commonDivisor(step, lines.size()) != 1) {
            step++;
        }
        this.stride = step;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    Line next() {
        at = (at + stride) % lines.size();
        return lines.get(at);
    }

    /** The next line that fits; the next of all when none does. */
    Line next(Predicate<Line> fits) {
        Line line = next();
        for (int tries = 1; !fits.test(line) && tries < lines.size(); tries++) {
            line = next();
        }
        return line;
    }
}
