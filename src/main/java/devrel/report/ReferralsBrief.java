package devrel.report;

import devrel.metric.Journey;
import java.util.List;
import java.util.Optional;

/** Referrals in a few sentences: how many, how many were hired, what we owe, and what may not be concluded. */
final class ReferralsBrief {
    private static final String STAY = "quality.stay.12m";

    private final Basis basis;
    private final Referred referred;
    private final Page page;

    ReferralsBrief(Basis basis, Referred referred, Report report) {
        this.basis = basis;
        this.referred = referred;
        this.page = new Page(report);
    }

    Section inShort() {
        Brief brief = Brief.inShort();
        VolumeSection volume = new VolumeSection(basis, referred);
        Figure now = volume.headline();
        Figure before = volume.yearEarlier();
        Trend trend = Trend.ofRates(now, before, basis.question().confidence());
        brief.say(Headlines.sentence(now, before, true, trend));
        hired(brief);
        odds(brief);
        brief.say(new EndsSection(basis, referred)
                .since(FirstPage.yearEarlier(basis.question()).asOf()));
        owed(brief);
        stay(brief);
        return brief.say("report.note.brief-turnover-elsewhere").section();
    }

    private List<Journey> counted() {
        return Referred.counted(referred.ofPeriod());
    }

    private void hired(Brief brief) {
        List<Journey> counted = counted();
        if (counted.isEmpty()) {
            return;
        }
        long hired =
                counted.stream().filter(journey -> journey.hiredOn() != null).count();
        long open = counted.stream().filter(Journey::isOpen).count();
        brief.say(
                open == 0 ? "report.note.brief-hired-closed" : "report.note.brief-hired",
                "counted",
                counted.size(),
                "hired",
                hired,
                "open",
                open,
                "ended",
                counted.size() - hired - open);
        page.counted("hires.referral.share")
                .ifPresent(share -> brief.say("report.note.brief-starts", "count", share.count(), "of", share.of()));
    }

    private void odds(Brief brief) {
        page.told("incidence.hired.180d")
                .ifPresent(figure -> Page.bounded(figure)
                        .filter(odds -> odds.low() < odds.high())
                        .ifPresent(odds -> brief.say(
                                figure.status() == Status.SMALL
                                        ? "report.note.brief-odds-few"
                                        : "report.note.brief-odds",
                                "share",
                                Brief.ofHundred(odds.value(), 1),
                                "low",
                                Brief.ofHundred(odds.low(), 1),
                                "high",
                                Brief.ofHundred(odds.high(), 1),
                                "n",
                                figure.n() == null ? 0 : figure.n(),
                                "date",
                                basis.dataStart())));
    }

    private void owed(Brief brief) {
        page.counted("feedback.silent")
                .ifPresent(owed -> brief.say(
                        owed.count() == 0 ? "report.note.brief-owed-none" : "report.note.brief-owed",
                        "count",
                        owed.count(),
                        "of",
                        owed.of(),
                        "days",
                        basis.settings().sla().referralSilenceDays()));
    }

    private void stay(Brief brief) {
        Optional<Note> said = page.figures().stream()
                .filter(figure -> figure.id().equals(STAY) && figure.by().isEmpty())
                .findFirst()
                .map(Figure::note);
        said.ifPresent(note -> brief.say(new Note(
                switch (note.key()) {
                    case "report.note.stay-longer" -> "report.note.brief-referred-longer";
                    case "report.note.stay-shorter" -> "report.note.brief-referred-shorter";
                    case "report.note.stay-too-few" -> "report.note.brief-referred-few";
                    default -> "report.note.brief-referred-unclear";
                },
                note.parameters())));
    }

    Section limits() {
        Brief brief = Brief.limits();
        long open = counted().stream().filter(Journey::isOpen).count();
        if (open > 0) {
            brief.say("report.note.limits-open", "open", open, "of", counted().size());
        }
        brief.say("report.note.limits-hired").say("report.note.limits-stages").say("report.note.limits-referrers");
        return page.hasFew() ? brief.say("report.note.limits-few").section() : brief.section();
    }
}
