package devrel.demo;

import java.util.List;

/**
 * All that happens around the conversations: growth, groups, introductions, events, content, and what came of it. Told
 * after everything else, so that more of it moves no record of the rest.
 */
final class Commons {
    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final Profiles profiles;

    Commons(Frame frame, Ledger ledger, Crafts crafts, Profiles profiles) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        this.profiles = profiles;
    }

    void tell(List<Worker> workers, List<Referrals.Told> referrals, Openings openings) {
        Crowd crowd = new Crowd(frame, workers);
        Opportunities opportunities = new Opportunities(frame, ledger, crafts, crowd);
        workers.forEach(worker -> new Growth(frame, ledger, opportunities, worker).tell());
        Groups groups = new Groups(frame, ledger, crafts);
        meet(workers, groups, crowd);
        Gatherings gatherings = new Gatherings(frame, ledger, crafts, crowd, groups, profiles);
        gatherings.tell();
        Publishing publishing = new Publishing(frame, ledger, crafts, crowd);
        publishing.tell();
        Introductions introductions = new Introductions(frame, ledger, crowd);
        for (int month = 0; month < frame.months(); month++) {
            introductions.of(month);
        }
        new Origins(frame, ledger, profiles, gatherings, introductions, publishing).tell(referrals);
        whatCameOfIt(workers, referrals, openings);
    }

    private void meet(List<Worker> workers, Groups groups, Crowd crowd) {
        Community community = new Community(frame, ledger, crowd, groups);
        workers.forEach(community::of);
        for (int month = 0; month < frame.months(); month++) {
            community.study(month);
        }
    }

    private void whatCameOfIt(List<Worker> workers, List<Referrals.Told> referrals, Openings openings) {
        Bonuses bonuses = new Bonuses(frame, ledger, openings);
        workers.forEach(bonuses::hired);
        referrals.forEach(bonuses::second);
        Lessons lessons = new Lessons(frame, ledger);
        workers.forEach(lessons::of);
    }
}
