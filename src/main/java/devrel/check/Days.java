package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import devrel.record.Problem;
import devrel.record.ReferralStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That days follow each other as they must, and that nothing is told before it happened.
 *
 * <p>No rule is about {@code data_start}: happenings are complete from that day, and older ones, such as the starts of
 * those employed on it, are welcome; it is the figures that do not reach behind it.
 */
final class Days {
    /** Two date columns of one record, of which the first may not lie after the second. */
    private record Order(String first, String second) {}

    /** What is agreed before it happens: a hire to come, the place and role that go with it, leave, an announced exit. */
    private static final Set<String> PLANNED = Set.of("start", "position", "assignment", "absence", "exit");

    private Days() {}

    private static List<Order> orders(String noun) {
        return switch (noun) {
            case "opening", "group" -> List.of(new Order("opened", "closed"));
            case "start", "assignment", "absence" -> List.of(new Order("date", "until"));
            case "exit" -> List.of(new Order("notice_date", "date"), new Order("notice_date", "interview_on"));
            case "checkin" -> List.of(new Order("date", "next_on"));
            case "opportunity" -> List.of(new Order("opens", "closes"));
            case "content" -> List.of(new Order("published_on", "retired_on"));
            case "commitment", "commitment-step", "lesson" -> List.of(new Order("date", "due"));
            default -> List.of();
        };
    }

    /** The dates of a kind that can only tell what has been. */
    private static List<String> past(String noun) {
        return switch (noun) {
            case "person" -> List.of("consent_on", "erased");
            case "referral" -> List.of("consent_on");
            case "exit" -> List.of("notice_date", "assessed_on");
            case "content" -> List.of("published_on", "retired_on");
            default -> List.of();
        };
    }

    static List<Finding> daysAreInOrder(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Kind<?> kind : data.kinds()) {
            for (Order order : orders(kind.name())) {
                addOutOfOrder(data, kind, order, findings);
            }
        }
        return findings;
    }

    private static void addOutOfOrder(Dataset data, Kind<?> kind, Order order, List<Finding> findings) {
        Column from = kind.column(order.first());
        Column to = kind.column(order.second());
        for (Entry<?> entry : Entry.asRead(data, kind)) {
            LocalDate first = date(entry, from);
            LocalDate second = date(entry, to);
            if (first != null && second != null && first.isAfter(second)) {
                findings.add(outOfOrder(entry, order.first(), first, order.second(), second));
            }
        }
    }

    /** The finding that the first of two days lies after the second. */
    static Finding outOfOrder(Entry<?> entry, String first, LocalDate from, String second, LocalDate to) {
        String field = second.equals("date") ? first : second;
        return entry.finding(
                Problem.DATES_OUT_OF_ORDER,
                field,
                "value",
                (field.equals(first) ? from : to).toString(),
                "first",
                first,
                "from",
                from.toString(),
                "second",
                second,
                "to",
                to.toString());
    }

    static List<Finding> nothingIsToldBeforeItHappens(Dataset data, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Kind<?> kind : data.kinds()) {
            if (!kind.isThing() && !PLANNED.contains(kind.name())) {
                addAhead(data, kind, today, findings);
            }
            for (String column : past(kind.name())) {
                for (Entry<?> entry : Entry.asRead(data, kind)) {
                    addIfAhead(entry, kind.column(column), today, findings);
                }
            }
        }
        if (data.has("event")) {
            addHeldAhead(data, today, findings);
        }
        for (Entry<Exit> exit : Entry.inTime(data, Exit.KIND)) {
            if (exit.item().interview() == Exit.Interview.HELD) {
                addIfAhead(exit, Exit.KIND.column("interview_on"), today, findings);
            }
        }
        return findings;
    }

    /** What was held has been. */
    private static void addHeldAhead(Dataset data, LocalDate today, List<Finding> findings) {
        for (Entry<Event> event : Entry.inTime(data, Event.KIND)) {
            if (event.item().state() == Event.State.HELD) {
                addIfAhead(event, Event.KIND.column("on"), today, findings);
            }
        }
    }

    private static <T extends Item> void addAhead(Dataset data, Kind<T> kind, LocalDate today, List<Finding> findings) {
        for (Placed<T> placed : data.placed(kind)) {
            if (placed.item() instanceof Happening happening
                    && happening.date().isAfter(today)
                    && !isPlannedHire(happening)) {
                addIfAhead(new Entry<>(kind, placed.item(), placed.place()), kind.column("date"), today, findings);
            }
        }
    }

    /** A hired step carries the day of the start, which may be agreed weeks before. */
    private static boolean isPlannedHire(Happening happening) {
        return happening instanceof ReferralStep step && step.stage() == ReferralStep.Stage.HIRED;
    }

    private static void addIfAhead(Entry<?> entry, Column column, LocalDate today, List<Finding> findings) {
        LocalDate date = date(entry, column);
        if (date != null && date.isAfter(today)) {
            findings.add(entry.finding(
                    Problem.FUTURE_DATE, column.name(), "value", date.toString(), "today", today.toString()));
        }
    }

    private static @Nullable LocalDate date(Entry<?> entry, Column column) {
        return (LocalDate) entry.kind().value(entry.item(), column);
    }
}
