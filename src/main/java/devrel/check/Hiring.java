package devrel.check;

import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That a referral is hired exactly when one start names it: the same day, and the candidate's. */
final class Hiring {
    private static final String REFERRAL = "referral";

    private Hiring() {}

    static List<Finding> hiredMeansAStart(Dataset data) {
        Map<String, Entry<Start>> starts = startsByReferral(data);
        List<Finding> findings = new ArrayList<>();
        for (Entry<ReferralStep> step : Entry.inTime(data, ReferralStep.KIND)) {
            Entry<Start> start = starts.get(step.item().referral());
            boolean hired = step.item().stage() == Stage.HIRED;
            if (hired
                    && (start == null || !start.item().date().equals(step.item().date()))) {
                findings.add(mismatch(data, step, "date", step.item().referral(), start, step));
            }
        }
        return findings;
    }

    static List<Finding> aReferredStartMeansHired(Dataset data) {
        Map<String, Entry<ReferralStep>> hired = hired(data);
        List<Finding> findings = new ArrayList<>();
        for (Entry<Start> start : Entry.inTime(data, Start.KIND)) {
            String referral = start.item().referral();
            if (referral != null && !hired.containsKey(referral)) {
                findings.add(mismatch(data, start, REFERRAL, referral, start, null));
            }
        }
        return findings;
    }

    private static Map<String, Entry<ReferralStep>> hired(Dataset data) {
        Map<String, Entry<ReferralStep>> hired = new HashMap<>();
        for (Entry<ReferralStep> step : Entry.inTime(data, ReferralStep.KIND)) {
            if (step.item().stage() == Stage.HIRED) {
                hired.putIfAbsent(step.item().referral(), step);
            }
        }
        return hired;
    }

    static List<Finding> theCandidateIsWhoStarts(Dataset data) {
        Map<String, Entry<ReferralStep>> hired = hired(data);
        List<Finding> findings = new ArrayList<>();
        for (Entry<Start> start : Entry.inTime(data, Start.KIND)) {
            String id = start.item().referral();
            Referral referral = id == null ? null : data.find(Referral.KIND, id).orElse(null);
            if (referral != null
                    && !isSame(data, referral.candidate(), start.item().person())) {
                findings.add(mismatch(data, start, "person", referral.id(), start, hired.get(referral.id())));
            }
        }
        return findings;
    }

    private static boolean isSame(Dataset data, String person, String other) {
        return Identity.remaining(data, person).equals(Identity.remaining(data, other));
    }

    static List<Finding> aReferralHiresOnce(Dataset data) {
        Map<String, Entry<Start>> first = startsByReferral(data);
        Map<String, Entry<ReferralStep>> hired = hired(data);
        List<Finding> findings = new ArrayList<>();
        for (Entry<Start> start : Entry.inTime(data, Start.KIND)) {
            String referral = start.item().referral();
            Entry<Start> before = referral == null ? null : first.get(referral);
            if (referral != null && before != null && !before.isSame(start)) {
                findings.add(mismatch(data, start, REFERRAL, referral, before, hired.get(referral)));
            }
        }
        return findings;
    }

    static List<Finding> aReferralIsTheSource(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Start> start : Entry.inTime(data, Start.KIND)) {
            if (start.item().referral() != null && !start.item().hireSource().equals(REFERRAL)) {
                String because = "hire_source=" + start.item().hireSource();
                findings.add(start.finding(
                        Problem.NOT_APPLICABLE, REFERRAL, "value", start.item().referral(), "because", because));
            }
        }
        return findings;
    }

    private static Map<String, Entry<Start>> startsByReferral(Dataset data) {
        Map<String, Entry<Start>> starts = new HashMap<>();
        for (Entry<Start> start : Entry.inTime(data, Start.KIND)) {
            if (start.item().referral() != null) {
                starts.putIfAbsent(start.item().referral(), start);
            }
        }
        return starts;
    }

    private static Finding mismatch(
            Dataset data,
            Entry<? extends Happening> entry,
            String field,
            String referral,
            @Nullable Entry<Start> start,
            @Nullable Entry<ReferralStep> hired) {
        Entry<Referral> origin = Entry.find(data, Referral.KIND, referral);
        Entry<?> other = start != null && !start.isSame(entry) ? start : origin;
        String candidate = origin == null ? Entry.NONE : origin.item().candidate();
        String person = start == null ? Entry.NONE : start.item().person();
        List<String> words = new ArrayList<>(List.of(REFERRAL, referral, "candidate", candidate, "person", person));
        boolean isHalf = entry.isChanging() && (start == null || hired == null);
        words.addAll(List.of("start", date(start), "hired", date(hired)));
        words.addAll(List.of("day", date(entry), "together", isHalf ? "yes" : ""));
        List<Entry<?>> others = other == null ? List.of() : List.of(other);
        return entry.clash(Problem.HIRED_WITHOUT_START, field, others, words.toArray(String[]::new));
    }

    private static String date(@Nullable Entry<? extends Happening> entry) {
        return entry == null ? Entry.NONE : entry.item().date().toString();
    }
}
