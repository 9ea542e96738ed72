package devrel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where a value comes from: a column by its name, or text with columns in braces, {@code "{first} {last}"}. */
record Template(String text, List<Piece> pieces) {
    /** Words that stand for themselves, or the name of a column. */
    record Piece(boolean isColumn, String text) {}

    /** The template, or empty when a brace is left open, closed twice or empty. */
    static Optional<Template> of(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return text.isBlank() ? Optional.empty() : Optional.of(new Template(text, List.of(new Piece(true, text))));
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int end = open < 0 ? text.length() : open;
            if (text.substring(at, end).indexOf('}') >= 0) {
                return Optional.empty();
            }
            if (end > at) {
                pieces.add(new Piece(false, text.substring(at, end)));
            }
            at = end;
            if (open >= 0) {
                int close = text.indexOf('}', open);
                if (close <= open + 1 || text.substring(open + 1, close).indexOf('{') >= 0) {
                    return Optional.empty();
                }
                pieces.add(new Piece(true, text.substring(open + 1, close)));
                at = close + 1;
            }
        }
        return Optional.of(new Template(text, List.copyOf(pieces)));
    }

    List<String> columns() {
        return pieces.stream().filter(Piece::isColumn).map(Piece::text).toList();
    }

    /** The text of one row: the cells in their places, spaces at the ends and double spaces gone; empty if all cells are. */
    String fill(UnaryOperator<String> cell) {
        if (pieces.size() == 1) {
            return cell.apply(pieces.get(0).text());
        }
        StringBuilder filled = new StringBuilder();
        boolean any = false;
        for (Piece piece : pieces) {
            String words = piece.isColumn() ? cell.apply(piece.text()) : piece.text();
            any |= piece.isColumn() && !words.isEmpty();
            boolean doubled = words.startsWith(" ") && (filled.isEmpty() || filled.charAt(filled.length() - 1) == ' ');
            filled.append(doubled ? words.substring(1) : words);
        }
        return any ? filled.toString().strip() : "";
    }
}
