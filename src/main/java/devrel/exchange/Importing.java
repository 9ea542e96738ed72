package devrel.exchange;

import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Foreign rows to records. What is there already is compared, not doubled, so importing a file twice changes nothing;
 * nothing is ever removed. What a row says of a record replaces what is there; an empty cell does not, nor does what
 * only the mapping says (its constants and its {@code else}): that holds for new records alone.
 */
public final class Importing {
    private final Mapping mapping;
    private final Sheet sheet;
    private final Ledger ledger;
    private final Codes codes;
    private final RowReader reader;
    private final Map<Integer, Findings> rejected = new TreeMap<>();

    private Importing(
            Mapping mapping, Sheet sheet, Dataset current, String writer, RandomGenerator random, Gathering gathering) {
        this.mapping = mapping;
        this.sheet = sheet;
        this.ledger = new Ledger(current, mapping.subject().kinds(), random);
        this.codes = new Codes(current.settings(), mapping.addsCodes());
        this.reader =
                new RowReader(mapping, sheet, current, codes, new People(current, random), ledger, writer, gathering);
    }

    /** The text of a foreign file: UTF-8, or the encoding of the mapping if nothing marks the file as UTF-8. */
    public static String decode(byte[] bytes, Mapping mapping, String file) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        if (!marked && !mapping.isUtf8()) {
            return new String(bytes, mapping.encoding());
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.of(
                    Problem.NOT_UTF8,
                    end(file, out.flip()),
                    "byte",
                    hex(bytes[in.position()]),
                    "charset",
                    "WINDOWS-1252");
        }
        return out.flip().toString();
    }

    /** The text of a file that nobody described: UTF-8, else the code page that spreadsheets write in the Americas. */
    public static String decode(byte[] bytes, String file) {
        try {
            return decode(bytes, Mapping.PLAIN, file);
        } catch (Refusal notUtf8) {
            return new String(bytes, MappingReader.LATIN_1);
        }
    }

    private static String hex(byte one) {
        return "0x" + Integer.toHexString(0x100 | (one & 0xFF)).substring(1).toUpperCase(Locale.ROOT);
    }

    private static Place end(String file, CharSequence read) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < read.length(); i++) {
            boolean breaks = read.charAt(i) == '\n';
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
        return Place.of(file, line, column);
    }

    /**
     * What importing the text of a file comes to; the dataset holds what the mapping {@linkplain Mapping#needs needs}.
     * Refuses a file that is no table, a mapping that does not fit it, and codes of the mapping that may not be written.
     */
    public static Imported plan(
            Mapping mapping, String csv, String file, Dataset current, String writer, RandomGenerator random) {
        return plan(mapping, csv, file, current, writer, random, Gathering.NONE);
    }

    /** The same for a list of attendance, of which more is said than stands in it. */
    public static Imported plan(
            Mapping mapping,
            String csv,
            String file,
            Dataset current,
            String writer,
            RandomGenerator random,
            Gathering gathering) {
        Sheet sheet = Sheet.parse(csv, file, mapping.delimiter());
        Importing importing = new Importing(mapping, sheet, current, writer, random, gathering);
        new Fit(mapping, sheet, importing.codes).refuse();
        return importing.run(writer);
    }

    private Imported run(String writer) {
        for (Sheet.Row row : sheet.rows()) {
            reader.read(row, rejections(row.line()));
        }
        Attending attending = reader.close();
        Changes changes = Changes.by(writer);
        Map<String, Imported.Count> counts = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        ledger.close(changes, counts, lines);
        List<Imported.Rejected> rows = rejectedRows();
        boolean whole = rows.isEmpty();
        return new Imported(
                whole ? changes : Changes.by(writer),
                counts,
                whole ? codes.added() : Map.of(),
                rows,
                attending == null ? List.of() : attending.unmatched(),
                attending == null ? Map.of() : attending.unnamed(),
                new Imported.Origins(sheet, mapping, lines));
    }

    private Findings rejections(int line) {
        return rejected.computeIfAbsent(line, key -> new Findings());
    }

    private List<Imported.Rejected> rejectedRows() {
        List<Imported.Rejected> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<Finding> reasons = rejections(row.line()).all();
            if (!reasons.isEmpty()) {
                rows.add(new Imported.Rejected(row.line(), row.cells(), reasons));
            }
        }
        return rows;
    }
}
