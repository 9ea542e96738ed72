package devrel.demo;

import devrel.record.Group;
import devrel.record.Group.GroupKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups: guilds, chats and shared repositories that stay, and study groups that close after some months. */
final class Groups {
    private static final int PEOPLE_FOR_ONE = 12;

    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final List<Line> names = Line.of("groups");
    private final Map<String, Integer> sameName = new HashMap<>();
    private final List<Group> lasting = new ArrayList<>();

    Groups(Frame frame, Ledger ledger, Crafts crafts) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        Dice dice = frame.dice(Dice.Subject.GROUPS, -1);
        int count = 2 + Math.min(frame.people(), 72) / PEOPLE_FOR_ONE + Math.max(0, frame.people() - 72) / 60;
        for (int i = 0; i < count; i++) {
            lasting.add(lasting(names.get(i % names.size()), i, dice));
        }
    }

    /** Every third of them is founded while the records run, the others before. */
    private Group lasting(Line line, int number, Dice dice) {
        boolean isLater = number % 3 == 2;
        int days = Crowd.days(frame.first(), frame.asOf());
        LocalDate opened = isLater
                ? frame.first().plusDays(dice.nextInt(Math.max(1, days * 2 / 3)))
                : frame.first().minusDays(dice.between(60, 700));
        int blank = line.tag().indexOf(' ');
        GroupKind kind = GroupKind.valueOf(line.tag().substring(0, blank).toUpperCase(Locale.ROOT));
        String topic = line.tag().substring(blank + 1);
        return add(
                kind.code() + "-" + topic,
                kind,
                line.text(),
                topic,
                frame.workdays().onOrBefore(opened),
                null);
    }

    /** A study group about a skill, for some months. */
    Group study(YearMonth month, Dice dice) {
        String skill = dice.pick(crafts.skills(dice.pick(crafts.names())));
        LocalDate opened = frame.workdays().onOrBefore(month.atDay(dice.between(7, 25)));
        LocalDate closes = frame.workdays().onOrAfter(opened.plusDays(dice.between(80, 170)));
        return add(
                month + "-estudio-" + skill,
                GroupKind.STUDY_GROUP,
                "Grupo de estudio de " + crafts.label(skill) + ", " + month.getYear(),
                "learning",
                opened,
                frame.isOver(closes) ? closes : null);
    }

    private Group add(
            String slug, GroupKind kind, String name, String topic, LocalDate opened, @Nullable LocalDate closed) {
        int same = sameName.merge(name, 1, Integer::sum);
        String shown = same == 1 ? name : name + " " + same;
        Group group = new Group(ledger.slug(slug.replace('_', '-')), kind, shown, List.of(topic), opened, closed);
        ledger.add(frame.movesWriter(), Group.KIND, group);
        return group;
    }

    /** One of the lasting groups that was there by that day; null when none was found. */
    @Nullable
    Group lastingOn(LocalDate day, Dice dice) {
        for (int tries = 0; tries < 5; tries++) {
            Group group = dice.pick(lasting);
            if (!group.opened().isAfter(day)) {
                return group;
            }
        }
        return null;
    }
}
