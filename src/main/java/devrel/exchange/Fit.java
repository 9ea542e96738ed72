package devrel.exchange;

import devrel.exchange.Mapping.Field;
import devrel.exchange.Mapping.Recipe;
import devrel.record.Column;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import java.util.Collection;
import java.util.List;

/** Whether a mapping fits a file and the settings: its columns are there once, its codes may be written. */
final class Fit {
    private final Sheet sheet;
    private final Codes codes;
    private final Findings findings = new Findings();

    Fit(Mapping mapping, Sheet sheet, Codes codes) {
        this.sheet = sheet;
        this.codes = codes;
        Source.Cell id = mapping.id();
        if (id != null) {
            id.columns().forEach(column -> column(column, id.place()));
        }
        for (Recipe recipe : mapping.recipes()) {
            if (recipe.when() != null) {
                column(recipe.when(), recipe.place());
            }
            recipe.fields().forEach(this::field);
        }
    }

    void refuse() {
        findings.refuse();
    }

    private void field(Field field) {
        Source source = field.source();
        source.columns().forEach(column -> column(column, source.place()));
        if (source instanceof Source.Constant constant) {
            Object value = constant.value();
            Collection<?> words = value instanceof Collection<?> several ? several : List.of(value);
            words.forEach(word -> code(field.column(), word.toString(), source.place()));
        } else if (source instanceof Source.Cell cell) {
            cell.map().values().forEach(ours -> code(field.column(), ours, source.place()));
            code(field.column(), cell.fallback() == null ? "" : cell.fallback(), source.place());
        } else if (source instanceof Source.Levels levels) {
            levels.each().keySet().forEach(code -> code(field.column(), code, source.place()));
        }
    }

    private void column(String name, Place place) {
        if (sheet.repeats(name)) {
            findings.add(Problem.DUPLICATE_KEY, Place.of(sheet.file(), 1).at(name), "field", name);
        } else if (!sheet.has(name)) {
            List<String> header = sheet.header().stream().map(String::strip).toList();
            String near = Nearest.to(name, header).orElse("");
            findings.add(Problem.UNKNOWN_KEY, place, "field", name, "near", near, "allowed", String.join(", ", header));
        }
    }

    private void code(Column column, String code, Place place) {
        if (!code.isEmpty()) {
            codes.inspect(column, code, findings.at(place.at(column.name())));
        }
    }
}
