package devrel.render;

import devrel.record.Money;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import devrel.record.Settings.Language;
import devrel.record.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tool's words in one language, and how that language writes numbers and dates. The part of a key before its first
 * dot is its area; an area is read when the first of its words is wanted. Not for several threads at once.
 */
public final class Words {
    private final Language language;
    private final Function<String, Map<String, String>> source;
    private final Map<String, Map<String, String>> areas = new HashMap<>();
    private final Numerals numerals;

    Words(Language language, Function<String, Map<String, String>> source) {
        this.language = language;
        this.source = source;
        this.numerals = new Numerals(language);
    }

    /** The words in that language. */
    public static Words in(Language language) {
        return new Words(language, new Texts(language));
    }

    public Language language() {
        return language;
    }

    /** The wording of a key, each {@code {name}} replaced by its parameter; a key without wording is our bug. */
    public String text(String key, Map<String, String> parameters) {
        Optional<String> wording = find(key);
        if (wording.isEmpty()) {
            throw new IllegalStateException(language.code() + " has no " + key);
        }
        return fill(wording.get(), parameters);
    }

    /** The wording of a key; the parameters alternate names and values. */
    public String text(String key, String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return text(key, parameters);
    }

    /** The wording of a key, parameters not yet replaced, if there is one. */
    public Optional<String> find(String key) {
        int dot = key.indexOf('.');
        String area = dot < 0 ? key : key.substring(0, dot);
        return Optional.ofNullable(area(area).get(key));
    }

    /** The words of an area, by their full keys; none where the area has no file. */
    Map<String, String> area(String area) {
        return areas.computeIfAbsent(area, source);
    }

    /**
     * The words of a code: those of the settings, else the tool's, else the code itself. The vocabulary is an open one,
     * or {@code kind.column} for a closed one.
     */
    public String code(@Nullable Settings settings, String vocabulary, String code) {
        Optional<Label> declared = settings == null ? Optional.empty() : settings.label(vocabulary, code);
        if (declared.isPresent()) {
            return declared.get().in(language);
        }
        for (String part : Vocabulary.parts(vocabulary)) {
            Optional<String> words = find("code." + part + "." + code);
            if (words.isPresent()) {
                return words.get();
            }
        }
        return code;
    }

    /** A number with so many decimals: {@code 1.234,5} or {@code 1,234.5}; halves go up, as a reader expects. */
    public String number(double value, int decimals) {
        return numerals.number(value, decimals);
    }

    /** An amount and its currency, with the decimals that were written: {@code 450.000 CLP}. */
    public String money(Money money) {
        return numerals.grouped(money.amount()) + " " + money.currency();
    }

    /** A ratio as a percentage with so many decimals: {@code 12,4 %} or {@code 12.4%}. */
    public String percent(double ratio, int decimals) {
        return numerals.percent(ratio, decimals);
    }

    /** The decimals that a percentage of so many can bear, one at most: below a hundred each one moves it by more than 1. */
    public static int percentDecimals(double of) {
        return of > 100 ? 1 : 0;
    }

    /** A day: {@code 22-11-2026} or {@code 2026-11-22}. */
    public String date(LocalDate date) {
        String year = numerals.digits(date.getYear(), 4);
        String month = numerals.digits(date.getMonthValue(), 2);
        String day = numerals.digits(date.getDayOfMonth(), 2);
        return language == Language.ES ? day + "-" + month + "-" + year : year + "-" + month + "-" + day;
    }

    /** A month in full: {@code octubre de 2026} or {@code October 2026}. */
    public String month(YearMonth month) {
        return text("form.month", "month", text("form.month." + month.getMonthValue()), "year", year(month));
    }

    /** A month in short, for tables: {@code oct 2026} or {@code Oct 2026}. */
    public String shortMonth(YearMonth month) {
        return text("form.month.short." + month.getMonthValue()) + " " + year(month);
    }

    private String year(YearMonth month) {
        return numerals.digits(month.getYear(), 4);
    }

    /** One pass, so that what stands in a parameter is never taken for another one; other braces stay as they are. */
    private static String fill(String wording, Map<String, String> parameters) {
        if (wording.indexOf('{') < 0) {
            return wording;
        }
        StringBuilder text = new StringBuilder(wording.length() + 40);
        int from = 0;
        for (int open = wording.indexOf('{'); open >= 0; open = wording.indexOf('{', open + 1)) {
            int close = wording.indexOf('}', open);
            String value = close < 0 ? null : parameters.get(wording.substring(open + 1, close));
            if (value != null) {
                text.append(wording, from, open).append(value);
                from = close + 1;
            }
        }
        return text.append(wording, from, wording.length()).toString();
    }

    /** The words that come with the tool. */
    private record Texts(Language language) implements Function<String, Map<String, String>> {
        @Override
        public Map<String, String> apply(String area) {
            String[] all = WordTexts.of(area + "." + language.code());
            Map<String, String> words = new HashMap<>(all.length);
            for (int i = 0; i < all.length; i += 2) {
                words.put(all[i], all[i + 1]);
            }
            return words;
        }
    }
}
