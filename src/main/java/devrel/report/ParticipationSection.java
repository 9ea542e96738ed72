package devrel.report;

import devrel.metric.Activity;
import devrel.metric.Activity.Act;
import devrel.metric.Journey;
import devrel.metric.Pipeline;
import devrel.metric.Proportion;
import devrel.metric.Window;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How far those came who did their first thing in the community, in the 180 days that followed: each had as long. */
final class ParticipationSection {
    private static final int DAYS = 180;
    private static final String WHO = "who";
    private static final String OUTSIDE = "outside";

    private final Basis basis;
    private final Activity activity;
    private final Map<String, List<Long>> referred = new HashMap<>();
    private final Map<String, List<Long>> hired = new HashMap<>();

    ParticipationSection(Basis basis, Activity activity) {
        this.basis = basis;
        this.activity = activity;
        LocalDate asOf = basis.question().asOf();
        for (Journey journey : Pipeline.of(basis.data(), basis.identities(), asOf)) {
            add(referred, journey.candidate(), journey.referral().date());
        }
        for (Start start : basis.data().all(Start.KIND)) {
            if (!start.date().isAfter(asOf)) {
                add(hired, basis.identities().of(start.person()), start.date());
            }
        }
    }

    private static void add(Map<String, List<Long>> days, String person, LocalDate date) {
        days.computeIfAbsent(person, p -> new ArrayList<>()).add(date.toEpochDay());
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        List<Act> cohort = cohort();
        for (Group<Act> firsts : basis.groups(
                cohort, grouping -> act -> basis.groupOn(grouping, act.person(), LocalDate.ofEpochDay(act.day())))) {
            (firsts.isCompany() ? company : groups).addAll(steps(firsts));
        }
        List<Act> outside = cohort.stream().filter(this::isOutside).toList();
        company.addAll(steps(new Group<>(By.of(WHO, OUTSIDE), outside)));
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Sentence(Note.of("report.note.community-conversion")));
        parts.add(new Section.Figures(company));
        parts.addAll(Sections.groups(groups));
        return new Section("report.section.participation", parts);
    }

    /** The first act ever of each, if its 180 days were over in the period. */
    private List<Act> cohort() {
        List<Act> cohort = new ArrayList<>();
        for (Act first : firsts()) {
            if (basis.period().contains(first.day() + DAYS)) {
                cohort.add(first);
            }
        }
        return cohort;
    }

    /** Of what lies before the records were complete nobody knows whether it was the first. */
    private List<Act> firsts() {
        List<Act> firsts = new ArrayList<>();
        for (String person : activity.people()) {
            Act first = activity.of(person).get(0);
            if (isWatched(first)) {
                firsts.add(first);
            }
        }
        return firsts;
    }

    private boolean isWatched(Act first) {
        return first.day() >= basis.dataStart().toEpochDay();
    }

    /** Whether the person was not employed on that day: the others have been hired already. */
    private boolean isOutside(Act first) {
        return !basis.isEmployed(first.person(), LocalDate.ofEpochDay(first.day()));
    }

    private List<Figure> steps(Group<Act> firsts) {
        return List.of(
                step(
                        "second",
                        firsts,
                        first -> activity.within(first.person(), after(first)).size() > 0),
                step(
                        "contribution",
                        firsts,
                        first -> activity.within(first.person(), from(first)).stream()
                                .anyMatch(Act::isContribution)),
                step("referred", firsts, first -> isIn(from(first), referred, first)),
                step("hired", firsts, first -> isIn(after(first), hired, first)));
    }

    /** The first day and the 180 that follow. */
    private static Window from(Act first) {
        return new Window(first.day(), first.day() + DAYS + 1);
    }

    private static Window after(Act first) {
        return new Window(first.day() + 1, first.day() + DAYS + 1);
    }

    private static boolean isIn(Window window, Map<String, List<Long>> days, Act first) {
        return days.getOrDefault(first.person(), List.of()).stream().anyMatch(window::contains);
    }

    private Figure step(String name, Group<Act> firsts, Predicate<Act> came) {
        List<Act> such = firsts.members().stream().filter(came).toList();
        return basis.figures()
                .proportion(
                        "community.conversion." + name,
                        firsts.by(),
                        new Proportion(such.size(), firsts.size()),
                        () -> new Evidence(
                                entries(such, ""),
                                entries(firsts.members(), ""),
                                firsts.isCompany() ? leftOut() : List.of()));
    }

    private List<Evidence.Entry> leftOut() {
        List<Evidence.Entry> entries = new ArrayList<>(entries(young(), "report.reason.too-young"));
        for (String person : activity.people()) {
            Act first = activity.of(person).get(0);
            if (!isWatched(first)) {
                entries.addAll(entries(List.of(first), "report.reason.first-before-records"));
            }
        }
        return entries;
    }

    private List<Act> young() {
        return firsts().stream()
                .filter(first -> first.day() + DAYS > basis.end())
                .toList();
    }

    private static List<Evidence.Entry> entries(Collection<Act> acts, String reason) {
        List<Evidence.Entry> entries = new ArrayList<>(acts.size());
        for (Act act : acts) {
            entries.add(new Evidence.Entry(act.kind(), act.record(), 1, reason));
        }
        return entries;
    }
}
