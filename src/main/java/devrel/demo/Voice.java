package devrel.demo;

import devrel.record.Assignment;
import java.util.List;

/** The notes of one person's conversations: a sentence comes back only after all the others were used. */
final class Voice {
    private final Sentences sentences;
    private final String craft;
    private final Dice dice;
    private final Ring good;
    private final Ring fair;
    private final Ring poor;
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
        this.closing = new Ring(sentences.closing, dice);
        this.challenges = new Ring(sentences.challenges, dice);
        this.aspirations = new Ring(sentences.aspirations, dice);
        this.ours = new Ring(sentences.ours, dice);
        this.theirs = new Ring(sentences.theirs, dice);
    }

    /** What was talked about, in the tone of the mood, mostly with what was agreed. */
    String summary(double mood, Worker.Placement place) {
        String first =
                next(mood >= 3.7 ? good : mood >= 2.8 ? fair : poor, place).text();
        return dice.chance(0.7)
                ? sentences.shared(first + " " + next(closing, place).text())
                : first;
    }

    /** A difficulty, tagged with its topic. */
    Line challenge(Worker.Placement place) {
        return next(challenges, place);
    }

    /** A wish, tagged with its area. */
    Line wish(Worker.Placement place) {
        return next(aspirations, place);
    }

    String promise(boolean isOurs, Worker.Placement place) {
        return next(isOurs ? ours : theirs, place).text();
    }

    /** What was said on leaving, for that reason. */
    String farewell(String reason, Worker.Placement place) {
        List<Line> lines = Line.tagged(sentences.farewell, reason);
        String text = lines.isEmpty()
                ? "Conversación de cierre; agradece el tiempo compartido."
                : dice.pick(lines).text();
        return sentences.shared(text + " " + next(closing, place).text());
    }

    private Line next(Ring ring, Worker.Placement place) {
        Line line = place.client().equals(Assignment.BENCH) ? ring.nextWithoutClient() : ring.next();
        return new Line(line.tag(), sentences.fill(line.text(), place.project(), craft, dice));
    }
}
