package devrel.render;

import devrel.record.Settings;
import devrel.report.Evidence;
import devrel.report.Figure;
import devrel.report.Note;
import devrel.report.Stated;
import devrel.report.Status;
import devrel.report.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure in words: its label and group, its value by unit, its counts, its interval and what is to be said of it. */
final class FigureWords {
    static final String NO_VALUE = "–";
    private static final double LEAST_P = 0.001;
    private static final int FACTOR_DECIMALS = 2;
    private static final String TIMES = "×";
    private static final String DRIVER = "driver.";

    /** How ratios of rates are made. */
    private static final Set<String> OF_FACTORS = Set.of("conditional-exact", "cox-efron", "cox-efron-stratified");

    /** Above it a comparison among many is no news. */
    private static final double MOST_Q = 0.1;

    /** The groups whose codes a reader meets elsewhere: in lists, and when records are added. */
    private static final Set<String> CODED = Set.of("client", "role", "source", "driver");

    /** Figures of our own records, which are counted in full: no interval, and no few of them. */
    private static final String COUNTED_IN_FULL = "records.";

    private final Words words;
    private final @Nullable Settings settings;
    private final NoteWords noteWords;

    FigureWords(Words words, @Nullable Settings settings) {
        this.words = words;
        this.settings = settings;
        this.noteWords = new NoteWords(words, this::group);
    }

    /** The label of a metric; that of a driver, whose code is part of the id, is followed by the driver's own. */
    String label(String id) {
        if (id.startsWith(DRIVER)) {
            String driver = words.code(settings, "drivers", id.substring(DRIVER.length()));
            return words.text("metric.driver") + ": " + driver;
        }
        return words.find("metric." + id).or(() -> horizonLabel(id)).orElse(id);
    }

    /** The label of a figure at a number of days that was asked for. */
    private Optional<String> horizonLabel(String id) {
        int dot = id.lastIndexOf('.');
        String days = dot > 0 && id.endsWith("d") ? id.substring(dot + 1, id.length() - 1) : "";
        boolean isHorizon = !days.isEmpty() && days.chars().allMatch(c -> c >= '0' && c <= '9');
        return isHorizon
                ? words.find("form.horizon." + id.substring(0, dot)).map(wording -> wording.replace("{days}", days))
                : Optional.empty();
    }

    /** With its group; a difference between groups has a label of its own. */
    String label(String id, Map<String, String> by) {
        return by.isEmpty() ? words.find("form.whole." + id).orElse(label(id)) : label(id) + " · " + group(by);
    }

    /** A group's words, and its code where one can ask for it: {@code Banca (banco)}. */
    String group(Map<String, String> by) {
        List<String> parts = new ArrayList<>();
        by.forEach((key, code) -> {
            String label = code(key, code);
            boolean said = label.equalsIgnoreCase(code) || !CODED.contains(key);
            parts.add(said ? label : label + " (" + code + ")");
        });
        return String.join(" · ", parts);
    }

    private String code(String key, String code) {
        String vocabulary = switch (key) {
            case "client", "role", "source", "driver" -> key + "s";
            case "seniority" -> "position.seniority";
            case "contract" -> "start.contract";
            case "class" -> "exit_class";
            case "stage" -> "referral-step.stage";
            case "reason" -> "exit_reasons";
            case "decline_reason" -> "decline_reasons";
            case "destination" -> "exit.destination";
            default -> key;
        };
        String label = words.code(settings, vocabulary, code);
        return label.equals(code) ? words.code(null, "group", code) : label;
    }

    String value(Figure figure) {
        Double value = figure.status() == Status.HIDDEN ? null : figure.value();
        return value == null ? NO_VALUE : value(value, figure);
    }

    private String value(double value, Figure figure) {
        return isFactor(figure)
                ? words.number(value, FACTOR_DECIMALS) + TIMES
                : value(value, figure.unit(), Decimals.of(figure));
    }

    /** Whether the figure says how many times one rate is another, which nobody reads as a percentage. */
    private static boolean isFactor(Figure figure) {
        return figure.method() != null && OF_FACTORS.contains(figure.method());
    }

    /** Whether the test that is told stands beside it. */
    private static boolean isTestedApart(Figure figure) {
        return isFactor(figure) && figure.id().startsWith("survival.");
    }

    /** Whether the value is an estimate over time and no share of its counts. */
    private static boolean isEstimated(Figure figure) {
        return figure.id().startsWith("survival.") || figure.id().startsWith("incidence.");
    }

    String value(double value, Unit unit, int decimals) {
        return unit == Unit.RATIO ? words.percent(value, decimals) : words.number(value, decimals);
    }

    /**
     * {@code 12/97}; empty without a numerator, or where it counts nothing (a ratio of rates); without the denominator
     * where that is so many hundreds of people.
     */
    String counts(Figure figure) {
        Double numerator = figure.numerator();
        Double denominator = figure.denominator();
        if (numerator == null
                || isFactor(figure)
                || isEstimated(figure)
                || (denominator != null && !Decimals.isWhole(numerator))) {
            return "";
        }
        if (denominator == null || (figure.unit() == Unit.COUNT && !Decimals.isWhole(denominator))) {
            return count(numerator);
        }
        return count(numerator) + "/" + count(denominator);
    }

    /** {@code [7–25 %]}; empty where there is none. */
    String interval(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        if ((low == null && high == null) || !hasInterval(figure)) {
            return "";
        }
        String from = low == null ? "" : start(low, figure);
        String to = high == null ? "" : end(high, figure);
        return low != null && low < 0
                ? "[" + words.text("form.from_to", "from", from, "to", to) + "]"
                : "[" + from + "–" + to + "]";
    }

    private static boolean hasInterval(Figure figure) {
        return figure.value() != null && figure.status() != Status.HIDDEN && !isCountedInFull(figure);
    }

    /** Whether it counts all there is, so that chance has no part in it. */
    static boolean isCountedInFull(Figure figure) {
        return figure.id().startsWith(COUNTED_IN_FULL);
    }

    private String start(double low, Figure figure) {
        return isFactor(figure)
                ? words.number(low, FACTOR_DECIMALS)
                : words.number(scaled(low, figure), Decimals.of(figure));
    }

    private String end(double high, Figure figure) {
        return value(high, figure);
    }

    private static double scaled(double value, Figure figure) {
        return figure.unit() == Unit.RATIO
                ? Numerals.shortest(value).movePointRight(2).doubleValue()
                : value;
    }

    /** What was published of a figure: its value, the counts it is made of, and its interval. */
    String stated(Stated stated) {
        Figure figure = new Figure(
                stated.id(),
                stated.by(),
                stated.value(),
                stated.unit(),
                stated.numerator(),
                stated.denominator(),
                stated.n(),
                stated.low(),
                stated.high(),
                null,
                stated.method(),
                null,
                null,
                stated.status(),
                null,
                Map.of(),
                () -> Evidence.NONE);
        String counts = counts(figure);
        return (value(figure) + (counts.isEmpty() ? "" : " (" + counts + ")") + " " + interval(figure)).strip();
    }

    String n(Figure figure) {
        Integer n = figure.n();
        return n == null ? "" : words.number(n, 0);
    }

    /** Everything else that must be said: p, a note, or why there is no value. */
    String remark(Figure figure) {
        List<String> parts = new ArrayList<>();
        boolean none = figure.value() == null || figure.status() == Status.HIDDEN;
        if (figure.status() == Status.HIDDEN) {
            parts.add(status(Status.HIDDEN));
        }
        if (figure.p() != null && figure.status() != Status.HIDDEN && !isTestedApart(figure)) {
            parts.add(p(figure.p(), figure.df()));
            parts.addAll(tested(figure.more()));
        }
        String note = figure.note() == null ? "" : note(figure.note());
        if (none && figure.status() != Status.HIDDEN) {
            String reason = note.isEmpty() ? words.text("form.no_reason") : note;
            parts.add(status(Status.NOT_AVAILABLE) + " (" + reason + ")");
        } else if (!note.isEmpty()) {
            parts.add(note);
        }
        return String.join("; ", parts);
    }

    String status(Status status) {
        return words.text("code.status." + status.code());
    }

    /** What belongs to a p-value: q where it is low enough to be told, the events, the test of proportional hazards. */
    private List<String> tested(Map<String, Double> more) {
        List<String> parts = new ArrayList<>();
        Double q = more.get("q");
        if (q != null && q <= MOST_Q) {
            parts.add(words.text("form.q", "q", least(q)));
        }
        Double events = more.get("events");
        if (events != null) {
            parts.add(words.text("form.events", "events", count(events)));
        }
        Double proportional = more.get("ph_p");
        if (proportional != null) {
            parts.add(words.text("form.ph_p", "p", least(proportional)));
        }
        return parts;
    }

    private String least(double p) {
        return p < LEAST_P ? "< " + words.number(LEAST_P, 3) : "= " + words.number(p, 3);
    }

    private String p(double p, @Nullable Integer df) {
        String text = p < LEAST_P
                ? words.text("form.p.least", "p", words.number(LEAST_P, 3))
                : words.text("form.p", "p", words.number(p, 3));
        return df == null ? text : text + ", " + words.text("form.df", "df", String.valueOf(df));
    }

    /** The note's sentence. */
    String note(Note note) {
        return noteWords.of(note);
    }

    String count(double count) {
        return words.number(count, Decimals.isWhole(Math.rint(count * 10) / 10) ? 0 : 1);
    }
}
