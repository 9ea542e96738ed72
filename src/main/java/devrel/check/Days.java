package devrel.check;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Checkin;
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
    private record Order(Kind<?> kind, String first, String second) {}

    /** A date column that can only tell what has been. */
    private record Past(Kind<?> kind, String column) {}

    private static final List<Order> ORDERS = List.of(
            new Order(Opening.KIND, "opened", "closed"),
            new Order(Start.KIND, "date", "until"),
            new Order(Assignment.KIND, "date", "until"),
            new Order(Absence.KIND, "date", "until"),
            new Order(Exit.KIND, "notice_date", "date"),
            new Order(Exit.KIND, "notice_date", "interview_on"),
            new Order(Checkin.KIND, "date", "next_on"),
            new Order(Commitment.KIND, "date", "due"),
            new Order(CommitmentStep.KIND, "date", "due"));

    private static final List<Past> PAST = List.of(
            new Past(Person.KIND, "consent_on"),
            new Past(Person.KIND, "erased"),
            new Past(Referral.KIND, "consent_on"),
            new Past(Exit.KIND, "notice_date"),
            new Past(Exit.KIND, "assessed_on"));

    /** What is agreed before it happens: a hire to come, the place and role that go with it, leave, an announced exit. */
    private static final Set<Kind<?>> PLANNED =
            Set.of(Start.KIND, Position.KIND, Assignment.KIND, Absence.KIND, Exit.KIND);

    private Days() {}

    static List<Finding> daysAreInOrder(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Order order : ORDERS) {
            Entry.each(data, order.kind(), entry -> {
                LocalDate first = date(entry, order.first());
                LocalDate second = date(entry, order.second());
                if (first != null && second != null && first.isAfter(second)) {
                    findings.add(outOfOrder(entry, order.first(), first, order.second(), second));
                }
            });
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
            Entry.each(data, past.kind(), entry -> addIfAhead(entry, past.column(), today, findings));
        }
        return findings;
    }

    private static <T extends Item> void addAhead(Dataset data, Kind<T> kind, LocalDate today, List<Finding> findings) {
        for (Placed<T> placed : data.placed(kind)) {
            if (placed.item() instanceof Happening happening
                    && happening.date().isAfter(today)
                    && !isPlannedHire(happening)) {
                addIfAhead(new Entry<>(kind, placed.item(), placed.place()), "date", today, findings);
            }
        }
    }

    /** A hired step carries the day of the start, which may be agreed weeks before. */
    private static boolean isPlannedHire(Happening happening) {
        return happening instanceof ReferralStep step && step.stage() == ReferralStep.Stage.HIRED;
    }

    private static void addIfAhead(Entry<?> entry, String column, LocalDate today, List<Finding> findings) {
        LocalDate date = date(entry, column);
        if (date != null && date.isAfter(today)) {
            findings.add(
                    entry.finding(Problem.FUTURE_DATE, column, "value", date.toString(), "today", today.toString()));
        }
    }

    private static @Nullable LocalDate date(Entry<?> entry, String column) {
        return (LocalDate) entry.kind().value(entry.item(), entry.kind().column(column));
    }
}
