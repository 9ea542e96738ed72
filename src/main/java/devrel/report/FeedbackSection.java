package devrel.report;

import devrel.metric.BusinessDays;
import devrel.metric.Journey;
import devrel.metric.Proportion;
import devrel.record.Feedback;
import devrel.record.Feedback.To;
import devrel.record.ReferralStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What referrers hear from us, and how soon. Every referral is owed a word, counted or not. */
final class FeedbackSection {
    private final Basis basis;
    private final Figures figures;
    private final Referred referred;
    private final BusinessDays businessDays;
    private final Map<String, List<LocalDate>> words = new HashMap<>();

    FeedbackSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.figures = basis.figures();
        this.referred = referred;
        this.businessDays = new BusinessDays(basis.settings().holidays());
        for (Feedback feedback : basis.data().all(Feedback.KIND)) {
            if (feedback.to() == To.REFERRER
                    && !feedback.date().isAfter(basis.question().asOf())) {
                words.computeIfAbsent(feedback.referral(), r -> new ArrayList<>())
                        .add(feedback.date());
            }
        }
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Journey> logged : referred.groups(referred.ofPeriod())) {
            (logged.isCompany() ? company : groups).add(firstWord(logged));
        }
        for (Group<Journey> open : referred.groups(open())) {
            (open.isCompany() ? company : groups).add(silent(open));
        }
        for (Group<Journey> ended : referred.groups(ended())) {
            (ended.isCompany() ? company : groups).add(closure(ended));
        }
        return Sections.of("report.section.feedback", company, groups);
    }

    private LocalDate deadline(LocalDate since) {
        return businessDays.after(since, basis.settings().sla().referrerFeedbackBusinessDays());
    }

    private List<LocalDate> words(Journey journey) {
        return words.getOrDefault(journey.referral().id(), List.of());
    }

    /** Whether the referrer heard from us between that day and its deadline. */
    private boolean isTold(Journey journey, LocalDate since) {
        LocalDate deadline = deadline(since);
        return words(journey).stream().anyMatch(word -> !word.isBefore(since) && !word.isAfter(deadline));
    }

    private Figure firstWord(Group<Journey> logged) {
        return answered(
                "feedback.first.sla", logged, journey -> journey.referral().date());
    }

    private Figure closure(Group<Journey> ended) {
        return answered("feedback.closure", ended, FeedbackSection::endedOn);
    }

    private interface Since {
        @Nullable
        LocalDate of(Journey journey);
    }

    private static @Nullable LocalDate endedOn(Journey journey) {
        return journey.end().map(ReferralStep::date).orElse(null);
    }

    /** Those told in time, of those whose deadline has come; the others still have time. */
    private Figure answered(String id, Group<Journey> owed, Since since) {
        LocalDate asOf = basis.question().asOf();
        List<Journey> due = new ArrayList<>();
        List<Journey> notYet = new ArrayList<>();
        List<Journey> told = new ArrayList<>();
        for (Journey journey : owed.members()) {
            LocalDate day = since.of(journey);
            if (day == null || deadline(day).isAfter(asOf)) {
                notYet.add(journey);
            } else {
                due.add(journey);
                told.addAll(isTold(journey, day) ? List.of(journey) : List.of());
            }
        }
        Proportion part = new Proportion(told.size(), due.size());
        int days = basis.settings().sla().referrerFeedbackBusinessDays();
        Draft draft = figures.share(
                        id,
                        owed.by(),
                        part,
                        () -> new Evidence(
                                Referred.entries(told),
                                Referred.entries(due),
                                Referred.entries(notYet, "report.reason.not-yet-due")))
                .note(Note.of("report.note.within-business-days", "days", days));
        return figures.settled(draft, part, owed.by());
    }

    private List<Journey> open() {
        return referred.all().stream().filter(Journey::isOpen).toList();
    }

    private List<Journey> ended() {
        return referred.all().stream()
                .filter(journey -> {
                    LocalDate end = endedOn(journey);
                    return end != null && basis.period().contains(end);
                })
                .toList();
    }

    private Figure silent(Group<Journey> open) {
        Predicate<Journey> isSilent = journey -> {
            LocalDate last = words(journey).stream()
                    .max(LocalDate::compareTo)
                    .orElse(journey.referral().date());
            return basis.asOf() - last.toEpochDay() > basis.settings().sla().referralSilenceDays();
        };
        List<Journey> silent = open.members().stream().filter(isSilent).toList();
        Proportion part = new Proportion(silent.size(), open.size());
        Draft draft = figures.share(
                        "feedback.silent",
                        open.by(),
                        part,
                        () -> new Evidence(Referred.entries(silent), Referred.entries(open.members()), List.of()))
                .note(Note.of(
                        "report.note.silent-for", "days", basis.settings().sla().referralSilenceDays()));
        return figures.settled(draft, part, open.by());
    }
}
