package devrel.demo;

import devrel.record.Assignment;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The notes of one person's conversations: a sentence comes back only after all the others were used. */
final class Voice {
    private static final Set<String> NOT_YET = Set.of("career", "pay", "wellbeing", "workload");

    private final Sentences sentences;
    private final String craft;
    private final Dice dice;
    private final Ring good;
    private final Ring fair;
    private final Ring poor;
    private final Ring arriving;
    private final Ring closing;
    private final Ring challenges;
    private final Ring aspirations;
    private final Ring ours;
    private final Ring theirs;

    Voice(Sentences sentences, String craft, Dice dice) {
        this.sentences = sentences;
        this.craft = craft;
        this.dice = dice;
        this.good = new Ring(sentences.good, dice);
        this.fair = new Ring(sentences.fair, dice);
        this.poor = new Ring(sentences.poor, dice);
        this.arriving = new Ring(sentences.arriving, dice);
        this.closing = new Ring(sentences.closing, dice);
        this.challenges = new Ring(sentences.challenges, dice);
        this.aspirations = new Ring(sentences.aspirations, dice);
        this.ours = new Ring(sentences.ours, dice);
        this.theirs = new Ring(sentences.theirs, dice);
    }

    /** What somebody new tells, mostly with what was agreed. */
    String arrival(Worker.Placement place) {
        return agreed(next(arriving, place).text(), place);
    }

    /** What was talked about, in the tone of the mood, mostly with what was agreed. */
    String summary(double mood, Worker.Placement place) {
        Ring tone = mood >= 3.7 ? good : mood >= 2.8 ? fair : poor;
        return agreed(next(tone, place).text(), place);
    }

    private String agreed(String first, Worker.Placement place) {
        return dice.chance(0.7)
                ? sentences.shared(first + " " + next(closing, place).text())
                : first;
    }

    /** A difficulty, tagged with its topic; somebody new has none that takes months to come. */
    Line challenge(boolean isNew, Worker.Placement place) {
        return isNew ? next(challenges, line -> !NOT_YET.contains(line.tag()), place) : next(challenges, place);
    }

    /** A wish, tagged with its area. */
    Line wish(Worker.Placement place) {
        return next(aspirations, place);
    }

    String promise(boolean isOurs, Worker.Placement place) {
        return next(isOurs ? ours : theirs, place).text();
    }

    /** What was said on leaving, for that reason. */
    String farewell(String reason) {
        List<Line> lines = Line.tagged(sentences.farewell, reason);
        return lines.isEmpty()
                ? "Conversación de cierre; agradece el tiempo compartido."
                : dice.pick(lines).text();
    }

    private Line next(Ring ring, Worker.Placement place) {
        return next(ring, line -> true, place);
    }

    /** The next line that fits; somebody without a client does not speak of one. */
    private Line next(Ring ring, Predicate<Line> fits, Worker.Placement place) {
        boolean isOnBench = place.client().equals(Assignment.BENCH);
        Line line =
                ring.next(each -> fits.test(each) && !(isOnBench && each.text().contains("cliente")));
        return new Line(line.tag(), sentences.fill(line.text(), place.project(), craft, dice));
    }
}
