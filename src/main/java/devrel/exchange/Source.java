package devrel.exchange;

import devrel.record.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the value of one column comes from, and where the mapping says so. */
sealed interface Source {
    Place place();

    /** The columns of the file that the value is made of. */
    List<String> columns();

    /** Always the same value, as the column holds it; of a reference to a person, the words that name them. */
    record Constant(Place place, Object value) implements Source {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /** A cell of the row: our value for it if the map has one, else the fallback if there is one, else its own text. */
    record Cell(
            Place place,
            Template from,
            @Nullable DatePattern format,
            Map<String, String> map,
            @Nullable String fallback)
            implements Source {
        @Override
        public List<String> columns() {
            return from.columns();
        }
    }

    /** A level for each code, each from a source of its own. */
    record Levels(Place place, Map<String, Source> each) implements Source {
        @Override
        public List<String> columns() {
            return each.values().stream()
                    .flatMap(level -> level.columns().stream())
                    .toList();
        }
    }
}
