package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Person;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** That notes hold no personal data that belongs elsewhere or nowhere, and that blocked people are left alone. */
final class Privacy {
    /** How a sealed text begins; nobody can look into it here. */
    private static final String SEALED = "enc1:";

    private Privacy() {}

    static List<Finding> textsHoldNoPersonalData(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, column -> column.isText() && !column.isContact(), (entry, column, text) -> {
            if (!text.startsWith(SEALED)) {
                for (PersonalData what : PersonalData.in(text)) {
                    if (what != PersonalData.PHONE || column.isSealed() || !isNumber(text)) {
                        findings.add(entry.finding(Problem.PERSONAL_DATA, column.name(), "what", what.code()));
                    }
                }
            }
        });
        return findings;
    }

    /** Digits alone, outside notes, are the number of somebody in the HR system. */
    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    static List<Finding> notesAvoidSensitiveWords(Dataset data) {
        SensitiveWords words = SensitiveWords.all();
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, Privacy::isNote, (entry, column, text) -> {
            if (entry.kind() != Person.KIND && !text.startsWith(SEALED)) {
                for (SensitiveWords.Topic topic : words.topics(text)) {
                    findings.add(entry.finding(Problem.SENSITIVE_WORD, column.name(), "topic", topic.code()));
                }
            }
        });
        return findings;
    }

    private static boolean isNote(Column column) {
        return column.isText() && column.isSealed() && !column.isContact();
    }

    /** What was recorded before somebody was blocked stays; nothing is added or changed, except that they leave. */
    static List<Finding> nothingIsRecordedAboutBlockedPeople(Dataset data) {
        Set<String> blocked = new HashSet<>();
        data.all(Person.KIND).stream().filter(Person::isBlocked).map(Person::id).forEach(blocked::add);
        if (blocked.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, column -> Person.KIND.name().equals(column.target()), (entry, column, person) -> {
            if (blocked.contains(person) && entry.isChanging() && isRefused(entry)) {
                findings.add(entry.finding(Problem.BLOCKED_PERSON, column.name(), "person", person));
            }
        });
        return findings;
    }

    private static boolean isRefused(Entry<?> entry) {
        return entry.item() instanceof Happening && entry.kind() != Exit.KIND;
    }
}
