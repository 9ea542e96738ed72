package devrel.report;

import devrel.metric.Bonus;
import devrel.record.BonusStep;
import devrel.record.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What we owe referrers for hires and have not paid, and since when. */
final class BonusSection {
    private static final String ID = "bonus.liability";

    private final Basis basis;
    private final List<Bonus> owed;

    BonusSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.owed = Bonus.all(
                        basis.data(), referred.all(), basis.question().period().to())
                .stream()
                .filter(Bonus::isOwed)
                .toList();
    }

    Section section() {
        List<Bonus> due = owed.stream().filter(Bonus::isDue).toList();
        List<Bonus> pending = owed.stream().filter(bonus -> !bonus.isDue()).toList();
        List<Figure> list = new ArrayList<>();
        for (String currency : currencies()) {
            SortedMap<String, String> by =
                    currency.equals(basis.settings().currency()) ? By.COMPANY : By.of("currency", currency);
            list.add(sum(by, currency, owed));
            list.add(sum(By.and(by, "bonus", "eligible"), currency, due));
            list.add(sum(By.and(by, "bonus", "pending"), currency, pending));
        }
        List<Section.Part> parts = new ArrayList<>(List.of(new Section.Figures(list)));
        if (!owed.isEmpty()) {
            parts.add(new Section.Rows(new Table(heads(), rows(due, pending))));
        }
        return new Section("report.section.bonus", parts);
    }

    /** The company's currency, whether or not anything is owed in it, and the others that are. */
    private List<String> currencies() {
        TreeSet<String> others = new TreeSet<>();
        for (Bonus bonus : owed) {
            if (bonus.amount() != null) {
                others.add(bonus.amount().currency());
            }
        }
        others.remove(basis.settings().currency());
        List<String> currencies = new ArrayList<>(List.of(basis.settings().currency()));
        currencies.addAll(others);
        return currencies;
    }

    private static BigDecimal sum(List<Bonus> bonuses, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Bonus bonus : bonuses) {
            Money amount = bonus.amount();
            sum = amount != null && amount.currency().equals(currency) ? sum.add(amount.amount()) : sum;
        }
        return sum;
    }

    private static Figure sum(SortedMap<String, String> by, String currency, List<Bonus> bonuses) {
        long unknown = bonuses.stream().filter(bonus -> bonus.amount() == null).count();
        Map<String, String> said = Map.of("currency", currency, "unknown", Long.toString(unknown));
        return Draft.of(ID, by, Unit.MONEY)
                .value(sum(bonuses, currency).doubleValue())
                .n(bonuses.size())
                .note(new Note(unknown == 0 ? "report.note.currency" : "report.note.currency-unknown", said))
                .evidence(() -> evidence(bonuses))
                .figure();
    }

    private static Evidence evidence(List<Bonus> bonuses) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Bonus bonus : bonuses) {
            Money amount = bonus.amount();
            entries.add(new Evidence.Entry(
                    BonusStep.KIND,
                    bonus.last(),
                    amount == null ? 0 : amount.amount().doubleValue(),
                    amount == null ? "report.reason.no-amount" : ""));
        }
        return Entries.counted(entries);
    }

    private static List<Table.Head> heads() {
        return List.of(
                new Table.Head("due", "report.column.due-since", false),
                new Table.Head("bonuses", "report.column.bonuses", true),
                new Table.Head("amount", "report.column.amount", true));
    }

    /** Those that are due, by the month in which they became so, then those that are not yet. */
    private List<List<Table.Cell>> rows(List<Bonus> due, List<Bonus> pending) {
        Map<YearMonth, List<Bonus>> months = new TreeMap<>();
        for (Bonus bonus : due) {
            months.computeIfAbsent(YearMonth.from(bonus.last().date()), month -> new ArrayList<>())
                    .add(bonus);
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        months.forEach((month, bonuses) -> rows.add(row(new Table.Text(month.toString()), bonuses)));
        if (!pending.isEmpty()) {
            rows.add(row(new Table.Phrase(Note.of("report.note.not-due-yet")), pending));
        }
        return rows;
    }

    private List<Table.Cell> row(Table.Cell due, List<Bonus> bonuses) {
        List<Money> amounts = new ArrayList<>();
        for (String currency : currencies()) {
            BigDecimal sum = sum(bonuses, currency);
            if (sum.signum() > 0) {
                amounts.add(new Money(sum, currency));
            }
        }
        return List.of(
                due,
                new Table.Amount(bonuses.size(), Unit.COUNT, 0),
                amounts.isEmpty() ? new Table.Blank() : new Table.Sums(amounts));
    }
}
