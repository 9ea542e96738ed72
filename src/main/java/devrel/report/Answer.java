package devrel.report;

import devrel.record.Happening;
import devrel.record.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person answered on a day; anonymous when it names nobody. {@code client} is only what an anonymous one says. */
record Answer(@Nullable String person, @Nullable String client, int score, Kind<?> kind, Happening record) {
    LocalDate date() {
        return record.date();
    }

    static List<Integer> scores(Collection<Answer> answers) {
        return answers.stream().map(Answer::score).toList();
    }

    static double[] numbers(Collection<Answer> answers) {
        return answers.stream().mapToDouble(Answer::score).toArray();
    }

    static List<Evidence.Entry> entries(Collection<Answer> answers) {
        List<Evidence.Entry> entries = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            entries.add(new Evidence.Entry(answer.kind(), answer.record(), 1, ""));
        }
        return entries;
    }
}
