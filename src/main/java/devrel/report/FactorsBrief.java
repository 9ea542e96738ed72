package devrel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What goes with leaving and with referring, in a few sentences. A finding stands when the factor by itself and, where
 * it could be estimated, the factor with the others held as they are say the same; anything less is a hint at most.
 */
final class FactorsBrief {
    private static final double FIRM_Q = 0.05;
    private static final double TEN = 10;
    private static final double TENTH = 0.1;

    /** The keys of what is said of one outcome. */
    private record Said(String more, String less, String hint, String disagree, String unclear, String nothing) {}

    private static final Said LEAVING = new Said(
            "report.note.brief-leaving-more",
            "report.note.brief-leaving-less",
            "report.note.brief-leaving-hint",
            "report.note.brief-leaving-disagree",
            "report.note.brief-leaving-unclear",
            "report.note.brief-leaving-nothing");
    private static final Said REFERRING = new Said(
            "report.note.brief-referring-more",
            "report.note.brief-referring-less",
            "report.note.brief-referring-hint",
            "report.note.brief-referring-disagree",
            "report.note.brief-referring-unclear",
            "report.note.brief-referring-nothing");

    private final Basis basis;
    private final List<Figure> figures;

    FactorsBrief(Basis basis, List<Figure> figures) {
        this.basis = basis;
        this.figures = figures;
    }

    Section inShort() {
        Brief brief = Brief.inShort()
                .say(
                        "report.note.brief-factors",
                        "from",
                        basis.dataStart(),
                        "to",
                        basis.question().asOf());
        for (Outcome outcome : Outcome.values()) {
            tell(outcome, brief);
        }
        return brief.say("report.note.brief-turnover-elsewhere").section();
    }

    private void tell(Outcome outcome, Brief brief) {
        Said said = outcome == Outcome.LEAVING ? LEAVING : REFERRING;
        List<String> unclear = new ArrayList<>();
        List<String> nothing = new ArrayList<>();
        for (Factor factor : outcome.factors()) {
            String name = Brief.group("factor", factor.code());
            Optional<Figure> alone = estimated(outcome, By.of("factor", factor.code()));
            Optional<Figure> joint = estimated(outcome, joint(factor));
            if (alone.isEmpty() && joint.isEmpty()) {
                nothing.add(name);
            } else if (alone.filter(Trial::isTold).isEmpty()
                    && joint.filter(Trial::isTold).isEmpty()) {
                unclear.add(name);
            } else {
                finding(said, name, alone, joint, brief);
            }
        }
        list(said.unclear(), unclear, brief);
        list(said.nothing(), nothing, brief);
    }

    private static SortedMap<String, String> joint(Factor factor) {
        return By.and(By.of("factor", factor.code()), "model", "joint");
    }

    private Optional<Figure> estimated(Outcome outcome, SortedMap<String, String> by) {
        return figures.stream()
                .filter(figure ->
                        figure.id().equals(outcome.id()) && figure.by().equals(by))
                .filter(figure -> figure.value() != null)
                .findFirst();
    }

    private static void list(String key, List<String> names, Brief brief) {
        if (!names.isEmpty()) {
            brief.say(key, "named", String.join(",", names));
        }
    }

    private static void finding(Said said, String name, Optional<Figure> alone, Optional<Figure> joint, Brief brief) {
        boolean agree = alone.filter(Trial::isTold).isPresent()
                && joint.map(figure -> Trial.isTold(figure) && isMore(figure) == isMore(alone.get()))
                        .orElse(true);
        if (!agree) {
            brief.say(said.disagree(), "named", name);
            return;
        }
        Page.Bounded ratio = Page.bounded(alone.get()).orElseThrow();
        double q = alone.get().more().getOrDefault("q", 1.0);
        brief.say(
                q > FIRM_Q ? said.hint() : isMore(alone.get()) ? said.more() : said.less(),
                "named",
                name,
                "ratio",
                Brief.rounded(ratio.value(), 2),
                "tens",
                Brief.rounded(TEN * ratio.value(), ratio.value() < TENTH ? 1 : 0),
                "low",
                Brief.rounded(ratio.low(), 2),
                "high",
                Brief.rounded(ratio.high(), 2));
        if (joint.isEmpty()) {
            brief.say("report.note.brief-unchecked", "named", name);
        }
    }

    private static boolean isMore(Figure figure) {
        return figure.value() != null && figure.value() > 1;
    }
}
