package devrel.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Retention in a few sentences: what became of turnover, who stays longer, and what may not be concluded. */
final class RetentionBrief {
    private static final String TEST = "survival.logrank";

    private final Basis basis;
    private final Page page;
    private final double confidence;

    RetentionBrief(Basis basis, Report report) {
        this.basis = basis;
        this.page = new Page(report);
        this.confidence = basis.question().confidence();
    }

    Section inShort() {
        Brief brief = Brief.inShort();
        turnover(brief);
        hires(brief);
        lengths(brief);
        whoStaysLonger(brief);
        return brief.say("report.note.brief-why").section();
    }

    private void turnover(Brief brief) {
        TurnoverSection section = new TurnoverSection(basis);
        Figure now = section.headline();
        Figure before = section.yearEarlier();
        brief.say(Headlines.sentence(now, before, true, Trend.ofRates(now, before, confidence)));
        Page.counted(now)
                .ifPresent(counts -> Page.bounded(now).ifPresent(rate -> perHundred(brief, counts, rate, before)));
    }

    private static void perHundred(Brief brief, Page.Counted counts, Page.Bounded rate, Figure before) {
        String share = Brief.ofHundred(rate.value(), counts.of());
        String low = Brief.ofHundred(rate.low(), counts.of());
        String high = Brief.ofHundred(rate.high(), counts.of());
        Optional<Page.Bounded> earlier = Page.bounded(before);
        if (earlier.isEmpty()) {
            brief.say("report.note.brief-per-100", "share", share, "count", counts.count(), "low", low, "high", high);
            return;
        }
        String then = Brief.ofHundred(earlier.get().value(), counts.of());
        brief.say(
                "report.note.brief-per-100-before",
                "share",
                share,
                "before",
                then,
                "count",
                counts.count(),
                "low",
                low,
                "high",
                high);
    }

    private void hires(Brief brief) {
        HiresSection section = new HiresSection(basis);
        Figure now = section.headline();
        Figure before = section.yearEarlier();
        brief.say(Headlines.sentence(now, before, false, Trend.ofShares(now, before, confidence)));
    }

    /** Of a curve that starts late the first days are not in the share, which its note says. */
    private void lengths(Brief brief) {
        Optional<Page.Bounded> year = page.told("survival.365d")
                .filter(figure -> figure.note() == null)
                .flatMap(Page::bounded);
        year.ifPresent(share -> brief.say(
                "report.note.brief-stay",
                "share",
                Brief.ofHundred(share.value(), 1),
                "low",
                Brief.ofHundred(share.low(), 1),
                "high",
                Brief.ofHundred(share.high(), 1)));
    }

    private void whoStaysLonger(Brief brief) {
        if (basis.question().by() == null) {
            brief.say("report.note.brief-ask-by");
            return;
        }
        Note said = page.told(TEST).map(Figure::note).orElse(null);
        if (said == null) {
            brief.say("report.note.brief-by-untested");
            return;
        }
        boolean differ = said.key().equals(ComparisonSection.DIFFER);
        Map<String, String> parameters = new LinkedHashMap<>(said.parameters());
        parameters.put("date", basis.dataStart().toString());
        brief.say(new Note(differ ? "report.note.brief-by-differ" : "report.note.brief-by-alike", parameters));
        for (Figure test : page.figures()) {
            if (test.id().equals(TEST) && !test.by().isEmpty() && ComparisonSection.isTold(test)) {
                Page.counted(test).ifPresent(exits -> group(brief, test, exits));
            }
        }
    }

    private void group(Brief brief, Figure test, Page.Counted exits) {
        String key = test.by().firstKey();
        String group = Brief.group(key, test.by().getOrDefault(key, ""));
        String expected = Brief.rounded(exits.of(), 1);
        brief.say("report.note.brief-by-group", "named", group, "observed", exits.count(), "expected", expected);
        page.told("survival.hazard-ratio", test.by())
                .flatMap(Page::bounded)
                .ifPresent(ratio -> brief.say(
                        "report.note.brief-by-times",
                        "named",
                        group,
                        "ratio",
                        Brief.rounded(ratio.value(), 2),
                        "low",
                        Brief.rounded(ratio.low(), 2),
                        "high",
                        Brief.rounded(ratio.high(), 2)));
    }

    Section limits() {
        Brief brief = Brief.limits().say("report.note.limits-cause");
        if (basis.question().period().calendarMonths().size() > 1) {
            brief.say("report.note.limits-months");
        }
        if (basis.question().by() != null) {
            brief.say("report.note.limits-order");
        }
        if (page.hasFew()) {
            brief.say("report.note.limits-few");
        }
        whichToQuote(brief);
        return brief.say("report.note.limits-start", "date", basis.dataStart()).section();
    }

    /** The figures of one year follow different people. */
    private void whichToQuote(Brief brief) {
        Optional<Page.Counted> hires = page.counted("retention.hires.12m");
        Optional<Page.Counted> team = page.counted("retention.stayers");
        Optional<Page.Bounded> curve = page.bounded("survival.365d");
        if (hires.isEmpty() || team.isEmpty() || curve.isEmpty()) {
            return;
        }
        brief.say("report.note.limits-which");
        quote(brief, "report.note.limits-which-hires", hires.get());
        quote(brief, "report.note.limits-which-team", team.get());
        brief.say(
                "report.note.limits-which-curve",
                "share",
                Brief.ofHundred(curve.get().value(), 1));
    }

    private static void quote(Brief brief, String key, Page.Counted share) {
        brief.say(key, "count", share.count(), "of", share.of());
    }
}
