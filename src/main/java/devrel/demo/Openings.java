package devrel.demo;

import devrel.record.Money;
import devrel.record.Opening;
import devrel.record.Opening.CloseReason;
import devrel.record.Seniority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The positions to fill: those that referral hires filled, and others that are open, filled, cancelled or on hold. */
final class Openings {
    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final Map<YearMonth, List<Opening>> byMonth = new HashMap<>();
    private final Map<String, Money> bonuses = new HashMap<>();

    Openings(Frame frame, Ledger ledger, Crafts crafts) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
    }

    /** The opening that somebody was hired for on the day it closed. */
    String filled(String role, String client, Seniority seniority, LocalDate opened, LocalDate closed, Dice dice) {
        return add(role, client, seniority, opened, closed, CloseReason.FILLED, dice);
    }

    /** The other openings of a month, about one for eighty people. */
    void open(int month, int headcount) {
        Dice dice = frame.dice(Dice.Subject.OPENINGS, month);
        int count = (int) (headcount * 0.0125 + dice.nextDouble());
        YearMonth when = frame.month(month);
        for (int i = 0; i < count; i++) {
            LocalDate opened = frame.workdays().onOrBefore(when.atDay(dice.between(7, 27)));
            LocalDate closed = frame.workdays().onOrAfter(opened.plusDays(dice.between(20, 150)));
            CloseReason reason =
                    dice.weighted(new int[] {5, 3, 1}, CloseReason.FILLED, CloseReason.CANCELLED, CloseReason.ON_HOLD);
            boolean isClosed = frame.isOver(closed);
            add(
                    dice.pick(crafts.names()),
                    dice.pick(Charter.CLIENTS),
                    dice.weighted(new int[] {3, 4, 3}, Seniority.JUNIOR, Seniority.SEMI, Seniority.SENIOR),
                    opened,
                    isClosed ? closed : null,
                    isClosed ? reason : null,
                    dice);
        }
    }

    private String add(
            String role,
            String client,
            Seniority seniority,
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable CloseReason reason,
            Dice dice) {
        YearMonth month = YearMonth.from(opened);
        Opening opening = new Opening(
                ledger.slug(month + "-" + client + "-" + role),
                role,
                client,
                seniority,
                wantedSkills(role, dice),
                1,
                opened,
                closed,
                reason,
                dice.chance(0.7) ? new Money(BigDecimal.valueOf(dice.between(6, 12) * 50_000L), "CLP") : null);
        ledger.add(frame.sourcingWriter(), Opening.KIND, opening);
        byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(opening);
        if (opening.bonus() != null) {
            bonuses.put(opening.id(), opening.bonus());
        }
        return opening.id();
    }

    private Map<String, Integer> wantedSkills(String role, Dice dice) {
        List<String> skills = crafts.skills(role);
        Map<String, Integer> wanted = new TreeMap<>();
        wanted.put(skills.get(0), dice.between(3, 4));
        wanted.put(skills.get(1), dice.between(2, 3));
        return Collections.unmodifiableMap(wanted);
    }

    /** The bonus that was promised for a referral to that opening; null when there is none. */
    @Nullable
    Money bonus(@Nullable String opening) {
        return opening == null ? null : bonuses.get(opening);
    }

    /** An opening that was open on that day, or null when none of the last months is. */
    @Nullable
    Opening openOn(LocalDate day, Dice dice) {
        for (int tries = 0; tries < 8; tries++) {
            List<Opening> month = byMonth.getOrDefault(YearMonth.from(day).minusMonths(dice.between(0, 3)), List.of());
            if (!month.isEmpty()) {
                Opening opening = dice.pick(month);
                LocalDate closed = opening.closed();
                if (!opening.opened().isAfter(day) && (closed == null || closed.isAfter(day))) {
                    return opening;
                }
            }
        }
        return null;
    }
}
