package devrel.report;

import devrel.record.Checkin;
import devrel.record.Pulse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question that people answer with a number, in check-ins and in pulses. */
record Asked(
        String name, InCheckin inCheckin, InPulse inPulse, List<Integer> bands, String fromWave, String fromCheckins) {
    /** Content up to 2, so so, and from 4 on. */
    private static final List<Integer> FIVE_STEPS = List.of(2, 3);

    /** Detractors, passives, promoters. */
    private static final List<Integer> ELEVEN_STEPS = List.of(6, 8);

    static final Asked SATISFACTION = new Asked(
            "satisfaction",
            Checkin::satisfaction,
            Pulse::satisfaction,
            FIVE_STEPS,
            "report.note.from-wave-satisfaction",
            "report.note.from-checkins-satisfaction");
    static final Asked RECOMMEND = new Asked(
            "recommend",
            Checkin::recommend,
            Pulse::recommend,
            ELEVEN_STEPS,
            "report.note.from-wave-recommend",
            "report.note.from-checkins-recommend");
    static final Asked STAY = new Asked(
            "stay",
            Checkin::stay,
            Pulse::stay,
            FIVE_STEPS,
            "report.note.from-wave-stay",
            "report.note.from-checkins-stay");

    /** The answer in a check-in, if it was asked. */
    interface InCheckin {
        @Nullable
        Integer of(Checkin checkin);
    }

    /** The answer in a pulse, if it was asked. */
    interface InPulse {
        @Nullable
        Integer of(Pulse pulse);
    }

    /** The question about a driver. */
    static Asked driver(String code) {
        return new Asked(
                code,
                checkin -> checkin.scores().get(code),
                pulse -> pulse.scores().get(code),
                FIVE_STEPS,
                "report.note.from-wave-drivers",
                "report.note.from-checkins-drivers");
    }

    /** How many answers lie in each band, the lowest band first. */
    int[] byBand(List<Answer> answers) {
        int[] counts = new int[bands.size() + 1];
        for (Answer answer : answers) {
            counts[band(answer.score())]++;
        }
        return counts;
    }

    private int band(int score) {
        int band = 0;
        while (band < bands.size() && score > bands.get(band)) {
            band++;
        }
        return band;
    }

    /** Whether all lie in one band, so that the figure would tell everybody's answer. */
    boolean isUnanimous(List<Answer> answers) {
        for (int count : byBand(answers)) {
            if (count == answers.size()) {
                return true;
            }
        }
        return false;
    }
}
