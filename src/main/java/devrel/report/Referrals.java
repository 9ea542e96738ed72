package devrel.report;

import devrel.record.Assignment;
import devrel.record.BonusStep;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Feedback;
import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import devrel.record.Touch;
import java.util.ArrayList;
import java.util.List;

/** Who is referred, how far it goes, and what the referrers hear from us. */
public final class Referrals {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = List.of(
            Person.KIND,
            Opening.KIND,
            Start.KIND,
            Position.KIND,
            Assignment.KIND,
            Exit.KIND,
            Referral.KIND,
            ReferralStep.KIND,
            Feedback.KIND,
            Touch.KIND,
            BonusStep.KIND);

    private Referrals() {}

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        Basis basis = new Basis(question, data);
        Referred referred = new Referred(basis);
        Report report = of(basis, referred);
        ReferralsBrief brief = new ReferralsBrief(basis, referred, report);
        return report.framed(brief.inShort(), brief.limits());
    }

    static Report of(Basis basis) {
        return of(basis, new Referred(basis));
    }

    private static Report of(Basis basis, Referred referred) {
        List<Section> sections = new ArrayList<>(List.of(
                new VolumeSection(basis, referred).section(),
                new FunnelSection(basis, referred).section(),
                new OpenSection(referred).section(),
                new ConversionSection(basis, referred).section(),
                new EndsSection(basis, referred).section(),
                new PaceSection(basis, referred).section(),
                new StaySection(basis).section(),
                new AttributionSection(basis, referred).section(),
                new FeedbackSection(basis, referred).section(),
                new BonusSection(basis, referred).section()));
        if (basis.question().by() == Dimension.REFERRER) {
            sections.add(new ReferrerSection(basis, referred).section());
        }
        return new Report(
                "referrals",
                basis.question(),
                basis.settings().definitions(),
                List.copyOf(sections),
                basis.notesOn(Dimension.SOURCE));
    }
}
