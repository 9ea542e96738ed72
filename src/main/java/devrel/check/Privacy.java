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
        Texts texts = new Texts(new ArrayList<>());
        Cells.show(data, texts);
        return texts.findings();
    }

    private record Texts(List<Finding> findings) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.isText() && !column.isContact();
        }

        @Override
        public void visit(Entry<?> entry, Column column, String text) {
            if (text.startsWith(SEALED)) {
                return;
            }
            for (PersonalData what : PersonalData.in(text)) {
                if (what != PersonalData.PHONE || column.isSealed() || !isNumber(text)) {
                    findings.add(entry.finding(Problem.PERSONAL_DATA, column.name(), "what", what.code()));
                }
            }
        }

        /** Digits alone, outside notes, are the number of somebody in the HR system. */
        private static boolean isNumber(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isDigit(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    static List<Finding> notesAvoidSensitiveWords(Dataset data) {
        Notes notes = new Notes(SensitiveWords.all(), new ArrayList<>());
        Cells.show(data, notes);
        return notes.findings();
    }

    private record Notes(SensitiveWords words, List<Finding> findings) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.isText() && column.isSealed() && !column.isContact();
        }

        @Override
        public void visit(Entry<?> entry, Column column, String text) {
            if (entry.kind() == Person.KIND || text.startsWith(SEALED)) {
                return;
            }
            for (SensitiveWords.Topic topic : words.topics(text)) {
                findings.add(entry.finding(Problem.SENSITIVE_WORD, column.name(), "topic", topic.code()));
            }
        }
    }

    /** What was recorded before somebody was blocked stays; nothing is added or changed, except that they leave. */
    static List<Finding> nothingIsRecordedAboutBlockedPeople(Dataset data) {
        Set<String> blocked = new HashSet<>();
        for (Person person : data.all(Person.KIND)) {
            if (person.isBlocked()) {
                blocked.add(person.id());
            }
        }
        Blocked news = new Blocked(blocked, new ArrayList<>());
        if (!blocked.isEmpty()) {
            Cells.show(data, news);
        }
        return news.findings();
    }

    private record Blocked(Set<String> people, List<Finding> findings) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return Person.KIND.name().equals(column.target());
        }

        @Override
        public void visit(Entry<?> entry, Column column, String person) {
            boolean isNews = entry.item() instanceof Happening && entry.kind() != Exit.KIND && entry.isChanging();
            if (isNews && people.contains(person)) {
                findings.add(entry.finding(Problem.BLOCKED_PERSON, column.name(), "person", person));
            }
        }
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
        for (Map.Entry<String, Entry<Referral>> each : unknowing.entrySet()) {
            addContacts(Entry.find(data, Person.KIND, each.getKey()), each.getValue(), findings);
        }
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
                findings.add(entry.clash(
                        Problem.CONTACT_WITHOUT_KNOWLEDGE,
                        column.name(),
                        List.of(referral),
                        "referral",
                        referral.id()));
            }
        }
    }
}
