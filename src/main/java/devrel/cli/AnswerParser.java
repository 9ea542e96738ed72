package devrel.cli;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Reads a line as an answer and not as a command: quotes, apostrophes and backslashes are letters. Completion is about
 * the whole answer, or, where there can be several, about the last of them.
 */
record AnswerParser(boolean several) implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        int from = several ? line.substring(0, cursor).lastIndexOf(',') + 1 : 0;
        while (from < cursor && line.charAt(from) == ' ') {
            from++;
        }
        return new Answer(line, line.substring(from), cursor - from, cursor);
    }

    @Override
    public boolean isEscapeChar(char letter) {
        return false;
    }

    private record Answer(String line, String word, int wordCursor, int cursor) implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
