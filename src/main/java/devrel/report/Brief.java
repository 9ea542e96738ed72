package devrel.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Sentences made from the figures of a report: in short at its head, or what may not be concluded at its end. */
final class Brief {
    private static final double MANY = 100;

    private final String title;
    private final List<Section.Part> sentences = new ArrayList<>();

    private Brief(String title) {
        this.title = title;
    }

    static Brief inShort() {
        return new Brief("report.section.headlines");
    }

    static Brief limits() {
        return new Brief("report.section.limits");
    }

    /** A sentence, with the names and values of what stands in it. */
    Brief say(String key, Object... namesAndValues) {
        return say(Note.of(key, namesAndValues));
    }

    Brief say(Note note) {
        sentences.add(new Section.Sentence(note));
        return this;
    }

    Section section() {
        return new Section(title, List.copyOf(sentences));
    }

    static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A share of so many, of 100, with no more digits than so many bear out. */
    static String ofHundred(double share, double of) {
        return rounded(MANY * share, of > MANY ? 1 : 0);
    }

    /** A group as the page names it. */
    static String group(String dimension, String code) {
        return dimension + ":" + code;
    }
}
