package devrel.check;

import devrel.record.Dataset;
import devrel.record.Employment;
import devrel.record.Finding;
import devrel.record.Person;
import devrel.record.Problem;
import devrel.record.Referral;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who refers whom: not themself, while employed, and each candidate once. */
final class Referring {
    private Referring() {}

    static List<Finding> nobodyRefersThemself(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Referral> entry : Entry.inTime(data, Referral.KIND)) {
            Referral referral = entry.item();
            if (Identity.remaining(data, referral.referrer()).equals(Identity.remaining(data, referral.candidate()))) {
                findings.add(entry.clash(
                        Problem.REFERRED_THEMSELF,
                        "candidate",
                        doubles(data, referral),
                        "value",
                        referral.candidate(),
                        "person",
                        referral.referrer()));
            }
        }
        return findings;
    }

    /** The people whose being the same makes the referral one of oneself. */
    private static List<Entry<?>> doubles(Dataset data, Referral referral) {
        List<Entry<?>> doubles = new ArrayList<>();
        for (String id : List.of(referral.candidate(), referral.referrer())) {
            Entry<Person> person = Entry.find(data, Person.KIND, id);
            if (person != null && person.item().sameAs() != null) {
                doubles.add(person);
            }
        }
        return doubles;
    }

    /** A referral of somebody who had left is good, and marked. Staff has no spells and counts as employed. */
    static List<Finding> referrersAreEmployed(Dataset data) {
        Employment employment = Employment.of(data);
        List<Finding> findings = new ArrayList<>();
        for (Entry<Referral> entry : Entry.inTime(data, Referral.KIND)) {
            Referral referral = entry.item();
            if (!isEmployed(data, employment, referral) && !isStaff(data, referral.referrer())) {
                String[] words = {
                    "person", referral.referrer(), "date", referral.date().toString()
                };
                findings.add(entry.finding(Problem.ALUMNI_REFERRER, "referrer", words));
            }
        }
        return findings;
    }

    private static boolean isEmployed(Dataset data, Employment employment, Referral referral) {
        String remaining = Identity.remaining(data, referral.referrer());
        return employment.on(referral.referrer(), referral.date()).isPresent()
                || employment.on(remaining, referral.date()).isPresent();
    }

    private static boolean isStaff(Dataset data, String person) {
        return data.find(Person.KIND, person)
                .filter(each -> each.kind() == Person.PersonKind.STAFF)
                .isPresent();
    }

    /** While the first referral of a candidate owns them, another one is shown beside it. */
    static List<Finding> candidatesAreReferredOnce(Dataset data) {
        int ownership = data.settings().referral().ownershipDays();
        Map<String, Entry<Referral>> owners = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry<Referral> entry : Entry.inTime(data, Referral.KIND)) {
            String candidate = Identity.remaining(data, entry.item().candidate());
            Entry<Referral> owner = owners.get(candidate);
            if (owner == null
                    || ChronoUnit.DAYS.between(owner.item().date(), entry.item().date()) >= ownership) {
                owners.put(candidate, entry);
            } else {
                findings.add(twice(entry, owner));
            }
        }
        return findings;
    }

    private static Finding twice(Entry<Referral> entry, Entry<Referral> owner) {
        return entry.clash(
                Problem.REFERRED_TWICE,
                "candidate",
                List.of(owner),
                "person",
                entry.item().candidate(),
                "date",
                entry.item().date().toString(),
                "owner",
                owner.id(),
                "start",
                owner.item().date().toString());
    }
}
