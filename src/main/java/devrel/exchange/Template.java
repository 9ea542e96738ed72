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
            boolean isColumn = text.charAt(at) == '{';
            int end = text.indexOf(isColumn ? '}' : '{', at);
            end = end < 0 && !isColumn ? text.length() : end;
            String piece = end < 0 ? "" : text.substring(isColumn ? at + 1 : at, end);
            if (piece.isEmpty() || piece.indexOf('{') >= 0 || piece.indexOf('}') >= 0) {
                return Optional.empty();
            }
            pieces.add(new Piece(isColumn, piece));
            at = isColumn ? end + 1 : end;
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
