package devrel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Some of what is counted, and the {@code by} under which it is. */
record Group<T>(SortedMap<String, String> by, List<T> members) {
    /** All of them, as the company. */
    static <T> Group<T> company(List<T> all) {
        return new Group<>(By.COMPANY, all);
    }

    /** The members of each group, in the order of the groups' names. */
    static <T> List<Group<T>> split(String key, List<T> all, Function<T, String> name) {
        Map<String, List<T>> byName = new TreeMap<>();
        for (T each : all) {
            byName.computeIfAbsent(name.apply(each), n -> new ArrayList<>()).add(each);
        }
        List<Group<T>> groups = new ArrayList<>();
        byName.forEach((own, members) -> groups.add(new Group<>(By.of(key, own), members)));
        return groups;
    }

    boolean isCompany() {
        return by.isEmpty();
    }

    int size() {
        return members.size();
    }
}
