package devrel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One column of a CSV or key of a YAML file: its name, the form of its values and what the Java type cannot say
 * (mandatory, sealed, vocabulary, reference). A column turns raw text into a value and a value into raw text, the same
 * for files, options, imports and templates; whether a reference exists or a code is known is a rule of {@code check}.
 */
public final class Column {
    /** How values are written, and with which Java type they are held. */
    public enum Form {
        /** The record's own id (String). */
        ID(Shape.ONE),
        /** A calendar date (LocalDate). */
        DATE(Shape.ONE),
        /** The id of a record of {@link Column#target} (String). */
        REFERENCE(Shape.ONE),
        /** The ids of several records of {@link Column#target} (sorted List of String). */
        REFERENCES(Shape.MANY),
        /** A record of any kind, {@code kind:id} (String). */
        KIND_ID(Shape.ONE),
        /** A code of a closed vocabulary (an enum that is {@link Coded}). */
        CODE(Shape.ONE),
        /** A code of an open vocabulary, or any code when {@link Column#vocabulary} is null (String). */
        OPEN_CODE(Shape.ONE),
        /** A set of codes of an open vocabulary (sorted List of String). */
        OPEN_CODES(Shape.MANY),
        /** A declared writer (String). */
        WRITER(Shape.ONE),
        /** A whole number from {@link Column#min} to {@link Column#max} (Integer). */
        NUMBER(Shape.ONE),
        /** Codes with a level from 1 to 5 (sorted Map of String to Integer). */
        LEVELS(Shape.MAP),
        /** true or false (Boolean). */
        FLAG(Shape.ONE),
        /** An amount and a currency (Money). */
        MONEY(Shape.ONE),
        /** Words of a person (String). */
        TEXT(Shape.ONE),
        /** Several texts (List of String). */
        TEXTS(Shape.MANY);

        private final Shape shape;

        Form(Shape shape) {
            this.shape = shape;
        }

        /** Whether a value is one scalar, a list or a map. */
        public Shape shape() {
            return shape;
        }
    }

    /** The shape of a value in YAML; CSV writes lists and maps in one cell, {@code a;b} and {@code a=1;b=2}. */
    public enum Shape {
        /** A scalar. */
        ONE,
        /** A list. */
        MANY,
        /** A map. */
        MAP
    }

    /** Hears what is wrong with a raw value: the problem, and the words of its message. */
    @FunctionalInterface
    public interface Complaint {
        /** What was found and what is allowed; the parameters alternate names and values. */
        void about(Problem problem, String... parameters);
    }

    /** A text holds at most this many bytes of UTF-8. */
    public static final int TEXT_LIMIT = 12_000;

    private final String name;
    private final Form form;
    private boolean required;
    private boolean sealed;
    private boolean contact;
    private boolean writeOnce;
    private int min;
    private int max;
    private @Nullable String target;
    private @Nullable String vocabulary;
    private @Nullable String alternative;
    private List<? extends Coded> codes = List.of();
    private List<String> names = List.of();
    private Id.Form idForm = Id.Form.HAPPENING;

    private Column(String name, Form form) {
        this.name = name;
        this.form = form;
    }

    static Column id(Id.Form form) {
        Column column = new Column("id", Form.ID).required();
        column.idForm = form;
        return column;
    }

    static Column date(String name) {
        return new Column(name, Form.DATE);
    }

    static Column reference(String name, String kind) {
        Column column = new Column(name, Form.REFERENCE);
        column.target = kind;
        return column;
    }

    static Column references(String name, String kind) {
        Column column = new Column(name, Form.REFERENCES);
        column.target = kind;
        return column;
    }

    static Column person(String name) {
        return reference(name, "person");
    }

    static Column kindId(String name) {
        return new Column(name, Form.KIND_ID);
    }

    static Column code(String name, Coded... codes) {
        Column column = new Column(name, Form.CODE);
        column.codes = List.of(codes);
        column.names = names(codes);
        return column;
    }

    private static List<String> names(Coded... codes) {
        List<String> names = new ArrayList<>();
        for (Coded code : codes) {
            names.add(code.code());
        }
        return List.copyOf(names);
    }

    static Column openCode(String name, @Nullable String vocabulary) {
        Column column = new Column(name, Form.OPEN_CODE);
        column.vocabulary = vocabulary;
        return column;
    }

    static Column openCodes(String name, @Nullable String vocabulary) {
        Column column = new Column(name, Form.OPEN_CODES);
        column.vocabulary = vocabulary;
        return column;
    }

    static Column writer(String name) {
        return new Column(name, Form.WRITER);
    }

    /** A writer, or the word that stands for somebody who is none. */
    static Column writerOr(String alternative, String name) {
        Column column = writer(name);
        column.alternative = alternative;
        return column;
    }

    static Column number(String name, int min, int max) {
        Column column = new Column(name, Form.NUMBER);
        column.min = min;
        column.max = max;
        return column;
    }

    static Column levels(String name, String vocabulary) {
        Column column = new Column(name, Form.LEVELS);
        column.vocabulary = vocabulary;
        column.min = 1;
        column.max = 5;
        return column;
    }

    static Column flag(String name) {
        return new Column(name, Form.FLAG);
    }

    static Column money(String name) {
        return new Column(name, Form.MONEY);
    }

    static Column text(String name) {
        return new Column(name, Form.TEXT);
    }

    static Column texts(String name) {
        return new Column(name, Form.TEXTS);
    }

    Column required() {
        required = true;
        return this;
    }

    /** Free text and contacts that a sealed store encrypts, and that no error message repeats. */
    Column sealed() {
        sealed = true;
        return this;
    }

    /** A field where a phone number, an address or an e-mail is at home. */
    Column contact() {
        contact = true;
        return this;
    }

    /** Set when the record is made, and never changed. */
    Column writeOnce() {
        writeOnce = true;
        return this;
    }

    /** The name in files, {@code snake_case}. */
    public String name() {
        return name;
    }

    /** The name as an option, {@code kebab-case}. */
    public String option() {
        return name.replace('_', '-');
    }

    public Form form() {
        return form;
    }

    public Shape shape() {
        return form.shape();
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isSealed() {
        return sealed;
    }

    public boolean isContact() {
        return contact;
    }

    public boolean isWriteOnce() {
        return writeOnce;
    }

    /** Whether the value is a person's own words rather than a code, number, date or reference. */
    public boolean isText() {
        return form == Form.TEXT || form == Form.TEXTS;
    }

    /** The least number allowed; 0 where {@link #form} is not a number or levels. */
    public int min() {
        return min;
    }

    /** The greatest number allowed; 0 where {@link #form} is not a number or levels. */
    public int max() {
        return max;
    }

    /** The name of the kind that a reference points to, or null. */
    public @Nullable String target() {
        return target;
    }

    /** The open vocabulary of the codes, or null where every well-formed code is allowed. */
    public @Nullable String vocabulary() {
        return vocabulary;
    }

    /** The word that may stand in place of a writer, or null. */
    public @Nullable String alternative() {
        return alternative;
    }

    /** The codes of a closed vocabulary, in the order in which same-day records are read; empty otherwise. */
    public List<? extends Coded> codes() {
        return codes;
    }

    /** The codes of a closed vocabulary as files write them; empty otherwise. */
    List<String> names() {
        return names;
    }

    /** The form of the record's own id. */
    public Id.Form idForm() {
        return idForm;
    }

    /** The value of an absent or empty cell: an empty list or map, else null. */
    public @Nullable Object empty() {
        return switch (shape()) {
            case ONE -> null;
            case MANY -> List.of();
            case MAP -> Collections.emptySortedMap();
        };
    }

    /** The value that the scalar writes; null, after a complaint, when it writes none. */
    public @Nullable Object parse(String raw, Complaint complaint) {
        return Reading.of(this, raw, complaint);
    }

    /** The sorted set (or, of texts, the list) that the entries write. */
    public List<String> parseAll(Collection<String> raw, Complaint complaint) {
        List<String> values = new ArrayList<>();
        for (String entry : raw) {
            if (parse(entry, complaint) instanceof String value) {
                values.add(value);
            }
        }
        return form == Form.TEXTS ? List.copyOf(values) : List.copyOf(new TreeSet<>(values));
    }

    /** The levels that the entries write, sorted by code. */
    public Map<String, Integer> parseLevels(Map<String, String> raw, Complaint complaint) {
        TreeMap<String, Integer> levels = new TreeMap<>();
        for (Map.Entry<String, String> each : raw.entrySet()) {
            String known = Reading.code(this, each.getKey(), complaint);
            Integer number = Reading.number(this, each.getValue(), complaint);
            if (known != null && number != null) {
                levels.put(known, number);
            }
        }
        return Collections.unmodifiableSortedMap(levels);
    }

    /** The text of one scalar value (a set's member, a level), as files write it. */
    public static String print(Object value) {
        return value instanceof Coded coded ? coded.code() : value.toString();
    }

    /** What is allowed, as words that need no translation: codes, a range or a pattern. */
    public String allowed() {
        return switch (form) {
            case CODE -> String.join(", ", names);
            case NUMBER, LEVELS -> min + ".." + max;
            case DATE -> "YYYY-MM-DD";
            case FLAG -> "true, false";
            case MONEY -> "450000 CLP";
            case KIND_ID -> "kind:id";
            default -> "";
        };
    }
}
