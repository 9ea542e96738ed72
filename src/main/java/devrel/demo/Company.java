package devrel.demo;

import devrel.record.Changes;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import java.time.YearMonth;
import java.util.List;

/**
 * A fictional company of IT professionals in Chile: everything that {@code init --demo} fills a data directory with.
 * The same arguments give the same records on any machine and any JDK; the records do not depend on their order of
 * writing, the locale, the zone or a clock.
 *
 * <p><b>Size.</b> {@code people} is the number of professionals employed at the end of {@code until}, of any contract;
 * exact, but for nobody else: those who left by then, one who has signed and starts later, the staff (one for each
 * writer) and the candidates come on top. Before, the headcount grew in a straight line: by 1.25 % of it a month, and by
 * 30 % at most. The records begin on the first day of the first month; those there by then have an earlier start.
 *
 * <p><b>What is planted</b>, so that nobody takes it for a finding:
 *
 * <ul>
 *   <li>At the client {@code retail} the chance to resign is twice that of the others, people are a quarter of a point
 *       less satisfied, and half a point less with the workload. On the bench people resign 1.3 times as often and are a
 *       fifth of a point less satisfied.
 *   <li>The chance to resign in a month is 1.0 % in the first 3 months of a spell, 1.8 % to the 18th, 1.3 % to the 36th
 *       and 0.9 % later; 0.8 times that for those who came by a referral that is on record.
 *   <li>Of those who resign, six in ten answer lower and lower in their last 150 days, by two points at the end.
 *   <li>Check-ins keep roughly to the cadence, promises mostly to their dates (ours more often than theirs), and in one of
 *       eight referrals the referrer hears nothing.
 *   <li>Those who have been here for longer refer more. All else is chance: role, seniority, city, source, writer and
 *       season make no difference.
 *   <li>Some come to events and groups more readily than others, which goes with nothing else about them. What is offered
 *       and how it ends, who comes and who shares, is chance, the same for all.
 *   <li>A referral goes back to something of ours that reached the referrer before it, where there was any; it makes no
 *       difference to how far the candidate comes.
 * </ul>
 */
public final class Company {
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_MONTHS = 120;

    private Company() {}

    /** The company's settings: data from the first of the months, and the last day of {@code until} taken for today. */
    public static Settings settings(int people, int months, YearMonth until) {
        refuseOutside("people", people, MOST_PEOPLE);
        refuseOutside("months", months, MOST_MONTHS);
        return Charter.settings(people, months, until);
    }

    /** All records, each with the writer whose file it goes to: one {@link Changes} per writer, in the settings' order. */
    public static List<Changes> of(int people, int months, YearMonth until, long seed) {
        Frame frame = Frame.of(people, months, seed, settings(people, months, until));
        Ledger ledger = new Ledger(seed, frame.writers());
        Crafts crafts = new Crafts();
        Openings openings = new Openings(frame, ledger, crafts);
        Staffing staffing = new Staffing(frame, ledger, crafts, openings);
        staffing.run();
        List<Worker> workers = staffing.hiring().workers();
        Profiles profiles = new Profiles(frame, ledger, crafts);
        tellOfWork(workers, profiles, frame, ledger);
        Sentences sentences = new Sentences(crafts);
        tellOfTalk(workers, sentences, frame, ledger);
        Referrals referrals = new Referrals(frame, ledger, staffing.hiring(), openings, profiles, crafts, sentences);
        workers.forEach(referrals::hired);
        for (int month = 0; month < months; month++) {
            referrals.others(month, staffing.headcount(month));
        }
        profiles.friends();
        new Commons(frame, ledger, crafts, profiles).tell(workers, referrals.told(), openings);
        profiles.candidates();
        return ledger.changes();
    }

    private static void tellOfWork(List<Worker> workers, Profiles profiles, Frame frame, Ledger ledger) {
        Paperwork paperwork = new Paperwork(frame, ledger);
        Away away = new Away(frame, ledger);
        for (Worker worker : workers) {
            profiles.professional(worker);
            paperwork.of(worker);
            away.of(worker);
        }
        away.somebodyToday(workers);
        profiles.staff();
    }

    private static void tellOfTalk(List<Worker> workers, Sentences sentences, Frame frame, Ledger ledger) {
        Mood mood = new Mood();
        for (Worker worker : workers) {
            new Talks(frame, ledger, mood, sentences, worker).tell();
        }
        new Surveys(frame, ledger, mood).ask(workers);
    }

    private static void refuseOutside(String argument, int number, int most) {
        if (number < 1 || number > most) {
            throw Refusal.of(
                    Problem.OUT_OF_RANGE,
                    Place.of("--" + argument),
                    "field",
                    argument,
                    "value",
                    String.valueOf(number),
                    "min",
                    "1",
                    "max",
                    String.valueOf(most));
        }
    }
}
