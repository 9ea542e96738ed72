package devrel.demo;

import devrel.record.Money;
import devrel.record.Opportunity;
import devrel.record.Opportunity.OpportunityKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people can grow with: courses, certifications, mentoring, talks, rotations, open for some weeks each. */
final class Opportunities {
    private static final int MONTHS_BACK = 3;

    /** An opportunity, the area of aspirations that it serves, and its seats that are still free. */
    static final class Chance {
        final Opportunity opportunity;
        final String area;
        private int left;

        Chance(Opportunity opportunity, String area, int seats) {
            this.opportunity = opportunity;
            this.area = area;
            this.left = seats;
        }

        void take() {
            left--;
        }

        private boolean isOpenOn(LocalDate day) {
            LocalDate opens = opportunity.opens();
            LocalDate closes = opportunity.closes();
            return left > 0 && (opens == null || !day.isBefore(opens)) && (closes == null || !day.isAfter(closes));
        }
    }

    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final List<Line> titles = Line.of("opportunities");
    private final List<List<Chance>> byMonth = new ArrayList<>();

    Opportunities(Frame frame, Ledger ledger, Crafts crafts, Crowd crowd) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        for (int month = 0; month < frame.months(); month++) {
            Dice dice = frame.dice(Dice.Subject.OPPORTUNITIES, month);
            int count = crowd.count(month, 0.055, dice);
            List<Chance> opened = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                opened.add(open(frame.month(month), dice));
            }
            byMonth.add(opened);
        }
    }

    private Chance open(YearMonth month, Dice dice) {
        Line line = dice.pick(titles);
        int blank = line.tag().indexOf(' ');
        OpportunityKind kind =
                OpportunityKind.valueOf(line.tag().substring(0, blank).toUpperCase(Locale.ROOT));
        String skill = dice.pick(crafts.skills(dice.pick(crafts.names())));
        boolean isOfSkill = line.text().contains("{skill}");
        String subject = isOfSkill ? skill : line.tag().substring(blank + 1);
        String id = ledger.slug(month + "-" + plain(kind.code()) + "-" + plain(subject));
        LocalDate opens = frame.workdays().onOrBefore(month.atDay(dice.between(5, 26)));
        int seats = dice.between(2, 8);
        Opportunity opportunity = new Opportunity(
                id,
                kind,
                line.text().replace("{skill}", crafts.label(skill)),
                isOfSkill ? Map.of(skill, dice.between(2, 4)) : Map.of(),
                dice.weighted(
                        new int[] {30, 10, 12, 14, 34}, "client_demand", "bench", "succession", "quality", "none"),
                seats,
                cost(kind, dice),
                opens,
                opens.plusDays(dice.between(35, 100)),
                frame.sourcingWriter() + "@example.com",
                "https://example.com/crecer/" + id);
        ledger.add(frame.sourcingWriter(), Opportunity.KIND, opportunity);
        return new Chance(opportunity, line.tag().substring(blank + 1), seats);
    }

    private static String plain(String code) {
        return code.replace('_', '-');
    }

    private static @Nullable Money cost(OpportunityKind kind, Dice dice) {
        int units = dice.between(3, 14);
        return switch (kind) {
            case COURSE, CERTIFICATION, CONFERENCE -> new Money(BigDecimal.valueOf(units * 40_000L), "CLP");
            case WORKSHOP -> new Money(BigDecimal.valueOf(units * 10_000L), "CLP");
            default -> null;
        };
    }

    /** One that is open on that day and has a seat, for that area when one is given; null when none was found. */
    @Nullable
    Chance openOn(LocalDate day, @Nullable String area, Dice dice) {
        int month = frame.monthOf(day);
        for (int tries = 0; tries < 30; tries++) {
            List<Chance> opened = byMonth.get(Math.max(0, month - dice.nextInt(MONTHS_BACK + 1)));
            Chance chance = opened.isEmpty() ? null : dice.pick(opened);
            if (chance != null && chance.isOpenOn(day) && (area == null || chance.area.equals(area))) {
                return chance;
            }
        }
        return null;
    }
}
