package devrel.metric;

import devrel.record.Coded;
import devrel.record.Dataset;
import devrel.record.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of ours came before a referral. The first prompt is the one that was written with the referral, once; where nothing
 * was written, the earliest touch of the referral or its candidate until its day; else it is unknown. Any prompt adds all
 * touches until the referral ended, since what comes after the end cannot have led to it. That one thing came before
 * another never says that it caused it.
 */
public final class Prompts {
    /** What a prompt was, as the records name it. */
    public enum Prompt implements Coded {
        EVENT,
        CONTENT,
        INTRODUCTION,
        GROUP,
        CHECKIN,
        UNKNOWN
    }

    private final Identities identities;
    private final LocalDate asOf;
    private final Map<String, List<Touch>> touches = new HashMap<>();

    /** The prompts that the dataset's touches tell of, as known on a day. */
    public Prompts(Dataset data, Identities identities, LocalDate asOf) {
        this.identities = identities;
        this.asOf = asOf;
        for (Touch touch : data.all(Touch.KIND)) {
            if (!touch.date().isAfter(asOf)) {
                put(touch.referral(), touch);
                put(touch.person() == null ? null : identities.of(touch.person()), touch);
            }
        }
    }

    private void put(@Nullable String whom, Touch touch) {
        if (whom != null) {
            touches.computeIfAbsent(whom, key -> new ArrayList<>()).add(touch);
        }
    }

    /** The first of them. */
    public Prompt first(Journey journey) {
        String written = journey.referral().firstTouch();
        if (written != null) {
            return named(written);
        }
        return until(journey, journey.referral().date()).stream()
                .min((one, other) -> one.date().compareTo(other.date()))
                .map(touch -> named(touch.ref()))
                .orElse(Prompt.UNKNOWN);
    }

    /** Every one of them; unknown alone where there is none. */
    public Set<Prompt> any(Journey journey) {
        LocalDate end = journey.end().map(step -> step.date()).orElse(asOf);
        Set<Prompt> any = EnumSet.of(first(journey));
        until(journey, end).forEach(touch -> any.add(named(touch.ref())));
        if (any.size() > 1) {
            any.remove(Prompt.UNKNOWN);
        }
        return any;
    }

    private List<Touch> until(Journey journey, LocalDate day) {
        List<Touch> until =
                new ArrayList<>(touches.getOrDefault(journey.referral().id(), List.of()));
        until.addAll(touches.getOrDefault(identities.of(journey.candidate()), List.of()));
        until.removeIf(touch -> touch.date().isAfter(day));
        return until;
    }

    /** What {@code kind:id} is: a share is content, an attendance an event, a membership a group. */
    private static Prompt named(String ref) {
        return switch (ref.substring(0, Math.max(0, ref.indexOf(':')))) {
            case "event", "attendance" -> Prompt.EVENT;
            case "content", "share" -> Prompt.CONTENT;
            case "introduction" -> Prompt.INTRODUCTION;
            case "group", "membership" -> Prompt.GROUP;
            case "checkin" -> Prompt.CHECKIN;
            default -> Prompt.UNKNOWN;
        };
    }
}
