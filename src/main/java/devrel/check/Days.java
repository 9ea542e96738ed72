package devrel.check;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Placed;
import devrel.record.Position;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
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
    private record Order(Kind<?> kind, Column first, Column second) {
        static Order of(Kind<?> kind, String first, String second) {
            return new Order(kind, kind.column(first), kind.column(second));
        }
    }

    /** A date column that can only tell what has been. */
    private record Past(Kind<?> kind, Column column) {
        static Past of(Kind<?> kind, String column) {
            return new Past(kind, kind.column(column));
        }
    }

    private static final List<Order> ORDERS = List.of(
            Order.of(Opening.KIND, "opened", "closed"),
            Order.of(Start.KIND, "date", "until"),
            Order.of(Assignment.KIND, "date", "until"),
            Order.of(Absence.KIND, "date", "until"),
            Order.of(Exit.KIND, "notice_date", "date"),
            Order.of(Exit.KIND, "notice_date", "interview_on"),
            Order.of(Checkin.KIND, "date", "next_on"),
            Order.of(Commitment.KIND, "date", "due"),
            Order.of(CommitmentStep.KIND, "date", "due"));

    private static final List<Past> PAST = List.of(
            Past.of(Person.KIND, "consent_on"),
            Past.of(Person.KIND, "erased"),
            Past.of(Referral.KIND, "consent_on"),
            Past.of(Exit.KIND, "notice_date"),
            Past.of(Exit.KIND, "assessed_on"));

    /** What is agreed before it happens: a hire to come, the place and role that go with it, leave, an announced exit. */
    private static final Set<Kind<?>> PLANNED =
            Set.of(Start.KIND, Position.KIND, Assignment.KIND, Absence.KIND, Exit.KIND);

    private Days() {}

    static List<Finding> daysAreInOrder(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Order order : ORDERS) {
            for (Entry<?> entry : Entry.asRead(data, order.kind())) {
                LocalDate first = date(entry, order.first());
                LocalDate second = date(entry, order.second());
                if (first != null && second != null && first.isAfter(second)) {
                    findings.add(outOfOrder(
                            entry, order.first().name(), first, order.second().name(), second));
                }
            }
        }
        return findings;
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
            if (!kind.isThing() && !PLANNED.contains(kind)) {
                addAhead(data, kind, today, findings);
            }
        }
        for (Past past : PAST) {
            for (Entry<?> entry : Entry.asRead(data, past.kind())) {
                addIfAhead(entry, past.column(), today, findings);
            }
        }
        for (Entry<Exit> exit : Entry.inTime(data, Exit.KIND)) {
            if (exit.item().interview() == Exit.Interview.HELD) {
                addIfAhead(exit, Exit.KIND.column("interview_on"), today, findings);
            }
        }
        return findings;
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
