package devrel.exchange;

import devrel.record.Column;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The table of a foreign CSV file, as it was written. Its delimiter is the one that its header holds most of; rows
 * without a word are passed over, and rows of the wrong width are kept, to be rejected with the others.
 */
final class Sheet {
    /** A row and the line on which it begins. */
    record Row(int line, List<String> cells) {}

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final String file;
    private final char delimiter;
    private final List<String> header;
    private final List<Row> rows;
    private final Map<String, Integer> positions = new HashMap<>();

    private Sheet(String file, char delimiter, List<String> header, List<Row> rows) {
        this.file = file;
        this.delimiter = delimiter;
        this.header = header;
        this.rows = rows;
        for (int i = 0; i < header.size(); i++) {
            positions.merge(header.get(i).strip(), i, (first, second) -> -1);
        }
    }

    /** The table; refused when it is empty or its quotes are such that nobody can tell where rows end. */
    static Sheet parse(String csv, String file, @Nullable Character declared) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        char delimiter = declared == null ? sniff(text) : declared;
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        List<Row> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord record : parser) {
                List<String> cells = record.toList();
                if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new Row(line, cells));
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            throw Refusal.of(Problem.BAD_QUOTES, Place.of(file, line));
        }
        if (rows.isEmpty()) {
            throw Refusal.of(Problem.EMPTY_FILE, Place.of(file));
        }
        return new Sheet(file, delimiter, rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size())));
    }

    private static char sniff(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || (text.charAt(i) != '\n' && text.charAt(i) != '\r')); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted) {
                counts.merge(text.charAt(i), 1, Integer::sum);
            }
        }
        char most = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            if (counts.getOrDefault(delimiter, 0) > counts.getOrDefault(most, 0)) {
                most = delimiter;
            }
        }
        return most;
    }

    String file() {
        return file;
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether exactly one column has that name. */
    boolean has(String column) {
        return positions.getOrDefault(column, -1) >= 0;
    }

    /** Whether several columns have that name. */
    boolean repeats(String column) {
        return positions.getOrDefault(column, 0) < 0;
    }

    /** Whether some column has that name. */
    boolean knows(String column) {
        return positions.containsKey(column);
    }

    /** Whether the last column has that name, and no other. */
    boolean endsWith(String column) {
        return positions.getOrDefault(column, -1) == header.size() - 1;
    }

    Place place(Row row) {
        return Place.of(file, row.line());
    }

    /** The row's text in that column: composed characters, line breaks as LF, no spaces around. */
    String cell(Row row, String column) {
        String raw = row.cells().get(positions.getOrDefault(column, -1)).strip();
        String text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Tells what makes the row unreadable: its width, or that it is the header again. */
    void inspect(Row row, Findings findings) {
        if (row.cells().size() != header.size()) {
            String found = String.valueOf(row.cells().size());
            findings.add(Problem.WRONG_WIDTH, place(row), "found", found, "expected", String.valueOf(header.size()));
        } else if (row.cells().equals(header)) {
            findings.add(Problem.REPEATED_HEADER, place(row));
        }
    }

    /** Tells of characters that no record may hold: control characters but tab and line break, and bidi overrides. */
    static void inspect(String text, Column.Complaint complaint) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0)) {
                complaint.about(Problem.CONTROL_CHARACTER, "character", name(c));
            } else if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
                complaint.about(Problem.BIDI_CONTROL, "character", name(c));
            } else if (c == '\uFFFD' || loneSurrogate(text, i)) {
                complaint.about(Problem.NOT_UTF8, "byte", name(c));
            } else {
                continue;
            }
            return;
        }
    }

    private static boolean loneSurrogate(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.isSurrogate(c) && !paired;
    }

    private static String name(char c) {
        String digits = Integer.toHexString(0x10000 | c).substring(1);
        return "U+" + digits.toUpperCase(Locale.ROOT);
    }

    /** A table in the same form: the header and these rows, each with one more cell at its end, or another one there. */
    String with(String column, List<Row> some, List<String> cells) {
        StringBuilder csv = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator('\n')
                .get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            printer.printRecord(append(keptOf(header, column), column));
            for (int i = 0; i < some.size(); i++) {
                printer.printRecord(append(keptOf(padded(some.get(i).cells()), column), cells.get(i)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private List<String> keptOf(List<String> cells, String column) {
        return endsWith(column) ? cells.subList(0, header.size() - 1) : cells;
    }

    private List<String> padded(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < header.size()) {
            padded.add("");
        }
        return padded;
    }

    private static List<String> append(List<String> cells, String more) {
        List<String> all = new ArrayList<>(cells);
        all.add(more);
        return all;
    }
}
