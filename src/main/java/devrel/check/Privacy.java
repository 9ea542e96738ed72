package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Person;
import devrel.record.Problem;
import devrel.record.Referral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** A candidate who knows of no referral, and whom nothing else allows us to contact, has no contact data yet. */
    static List<Finding> contactsWaitUntilTheCandidateKnows(Dataset data) {
        Map<String, Entry<Referral>> unknowing = new HashMap<>();
        Set<String> knowing = new HashSet<>();
        for (Entry<Referral> entry : Entry.inTime(data, Referral.KIND)) {
            if (entry.item().candidateKnows() == Referral.CandidateKnows.YES) {
                knowing.add(entry.item().candidate());
            } else {
                unknowing.put(entry.item().candidate(), entry);
            }
        }
        unknowing.keySet().removeAll(knowing);
        List<Finding> findings = new ArrayList<>();
        unknowing.forEach((id, referral) -> addContacts(Entry.find(data, Person.KIND, id), referral, findings));
        return findings;
    }

    private static void addContacts(@Nullable Entry<Person> entry, Entry<Referral> referral, List<Finding> findings) {
        if (entry == null
                || entry.item().kind() != Person.PersonKind.CANDIDATE
                || entry.item().contactBasis() != null) {
            return;
        }
        for (Column column : Person.KIND.columns()) {
            Object value = Person.KIND.value(entry.item(), column);
            if (column.isContact() && value != null && !value.equals(column.empty())) {
                findings.add(entry.clash(Problem.CONTACT_WITHOUT_KNOWLEDGE, column.name(), List.of(referral)));
            }
        }
    }
}
