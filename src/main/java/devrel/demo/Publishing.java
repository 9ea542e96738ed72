package devrel.demo;

import devrel.record.Content;
import devrel.record.Content.ContentKind;
import devrel.record.Contribution;
import devrel.record.Contribution.ContributionKind;
import devrel.record.Share;
import devrel.record.Touch.TouchKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is planned, written and published, what is retired, and who passes it on. */
final class Publishing {
    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final Crowd crowd;
    private final List<Line> titles = Line.of("content");
    private final List<List<Content>> published = new ArrayList<>();

    Publishing(Frame frame, Ledger ledger, Crafts crafts, Crowd crowd) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        this.crowd = crowd;
        for (int month = 0; month < frame.months(); month++) {
            published.add(new ArrayList<>());
        }
    }

    void tell() {
        for (int month = 0; month < frame.months(); month++) {
            Dice dice = frame.dice(Dice.Subject.CONTENT, month);
            int count = crowd.count(month, 0.03, dice);
            YearMonth when = frame.month(month);
            for (int i = 0; i < count; i++) {
                LocalDate planned = frame.workdays().onOrBefore(when.atDay(dice.between(6, when.lengthOfMonth())));
                plan(planned, publication(planned, dice), dice);
            }
        }
        Dice dice = frame.dice(Dice.Subject.CONTENT, -1);
        for (int i = 0; i < 2 + frame.people() / 200; i++) {
            plan(frame.workdays().onOrAfter(frame.asOf().plusDays(dice.between(3, 28))), null, dice);
        }
    }

    /** On plan or a little before it, late, or not at all by today. */
    private @Nullable LocalDate publication(LocalDate planned, Dice dice) {
        int days = dice.weighted(new int[] {70, 19, 11}, -dice.between(0, 4), dice.between(1, 20), Integer.MAX_VALUE);
        if (days == Integer.MAX_VALUE) {
            return null;
        }
        LocalDate day = frame.workdays().onOrAfter(Frame.later(frame.first(), planned.plusDays(days)));
        return frame.isOver(day) ? day : null;
    }

    private void plan(LocalDate planned, @Nullable LocalDate publishedOn, Dice dice) {
        Line line = dice.pick(titles);
        int blank = line.tag().indexOf(' ');
        ContentKind kind = ContentKind.valueOf(line.tag().substring(0, blank).toUpperCase(Locale.ROOT));
        String skill = dice.pick(crafts.skills(dice.pick(crafts.names())));
        Worker author = author(kind, Frame.earlier(planned, frame.asOf()), dice);
        String id = ledger.slug(YearMonth.from(planned) + "-" + kind.code().replace('_', '-') + "-" + skill);
        Content content = new Content(
                id,
                kind,
                line.text().replace("{skill}", crafts.label(skill)),
                author == null ? List.of() : List.of(author.id),
                List.of(line.tag().substring(blank + 1)),
                planned,
                publishedOn,
                publishedOn == null ? null : retirement(kind, publishedOn, dice),
                "https://example.com/blog/" + id);
        ledger.add(frame.sourcingWriter(), Content.KIND, content);
        if (publishedOn != null) {
            publish(content, publishedOn, author, dice);
        }
    }

    private @Nullable Worker author(ContentKind kind, LocalDate day, Dice dice) {
        return switch (kind) {
            case ARTICLE, VIDEO, TALK -> crowd.keen(day, dice);
            case POST, NEWSLETTER, JOB_KIT -> null;
        };
    }

    private @Nullable LocalDate retirement(ContentKind kind, LocalDate publishedOn, Dice dice) {
        boolean isShort = kind == ContentKind.JOB_KIT;
        LocalDate day = publishedOn.plusDays(isShort ? dice.between(50, 110) : dice.between(200, 480));
        return (isShort || dice.chance(0.3)) && frame.isOver(day) ? day : null;
    }

    private void publish(Content content, LocalDate day, @Nullable Worker author, Dice dice) {
        published.get(frame.monthOf(day)).add(content);
        if (author != null && content.kind() == ContentKind.ARTICLE) {
            ledger.add(
                    frame.sourcingWriter(),
                    Contribution.KIND,
                    new Contribution(
                            ledger.happeningId(),
                            day,
                            author.id,
                            ContributionKind.ARTICLE,
                            Content.KIND.name() + ":" + content.id()));
        }
        share(content, null, 1, day, "linkedin", dice);
        passOn(content, day, dice);
    }

    /** Up to seven professionals pass it on under their names, and some others without. */
    private void passOn(Content content, LocalDate day, Dice dice) {
        Set<Worker> sharers = new HashSet<>();
        int count = dice.between(0, 2 + Math.min(5, crowd.size(frame.monthOf(day)) / 12));
        for (int i = 0; i < count; i++) {
            LocalDate then = frame.workdays().onOrAfter(day.plusDays(dice.between(0, 18)));
            Worker worker = frame.isOver(then) ? crowd.keen(then, dice) : null;
            if (worker != null && sharers.add(worker)) {
                share(content, worker, null, then, network(dice), dice);
                worker.traces.add(new Trace(then, TouchKind.CONTENT, content.id()));
            }
        }
        LocalDate later = day.plusDays(dice.between(5, 20));
        if (dice.chance(0.35) && frame.isOver(later)) {
            share(content, null, dice.between(2, 9), later, "whatsapp", dice);
        }
    }

    private static String network(Dice dice) {
        return dice.weighted(new int[] {60, 10, 12, 12, 6}, "linkedin", "x", "whatsapp", "slack", "github");
    }

    private void share(
            Content content,
            @Nullable Worker worker,
            @Nullable Integer count,
            LocalDate day,
            String network,
            Dice dice) {
        ledger.add(
                frame.sourcingWriter(),
                Share.KIND,
                new Share(
                        ledger.happeningId(),
                        day,
                        content.id(),
                        worker == null ? null : worker.id,
                        count,
                        network,
                        dice.chance(0.7) ? dice.between(0, 45) : null));
    }

    /** Something that could be read on that day and was published in the months before; null when nothing was found. */
    @Nullable
    Content readableOn(LocalDate day, Dice dice) {
        int month = frame.monthOf(day);
        for (int tries = 0; tries < 8; tries++) {
            List<Content> of = published.get(Math.max(0, month - dice.nextInt(4)));
            Content content = of.isEmpty() ? null : dice.pick(of);
            LocalDate from = content == null ? null : content.publishedOn();
            LocalDate retired = content == null ? null : content.retiredOn();
            if (from != null && !from.isAfter(day) && (retired == null || day.isBefore(retired))) {
                return content;
            }
        }
        return null;
    }
}
