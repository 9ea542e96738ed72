package devrel.cli;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.git.Exchange;
import devrel.store.git.Exchange.Outcome;
import devrel.store.git.Git;
import devrel.store.git.MergeDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code sync}: takes what others recorded, checks that all of it holds together, and gives them what is new here. */
final class Sync implements Command {
    @Override
    public void declare(Usage usage) {
        usage.flag("--pull", "command.sync.pull");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Path directory = session.store().directory();
        String launcher = session.env().variable("DEVREL_LAUNCHER");
        Exchange exchange = Exchange.of(Git.at(directory), MergeDriver.command(Optional.of(launcher)));
        refuseUnlessReady(exchange, session);
        session.store().recover("sync");
        commit(exchange, session);
        int received = take(exchange, session);
        int waiting = exchange.apart()[0];
        if (waiting == 0 || arguments.flag("--pull")) {
            tell(session, received, 0);
            return 0;
        }
        return give(exchange, session, arguments, received);
    }

    private static Place place(Session session) {
        String name = session.env()
                .workingDirectory()
                .relativize(session.store().directory())
                .toString();
        return Place.of(name.isEmpty() ? "." : name);
    }

    private static void refuseUnlessReady(Exchange exchange, Session session) {
        Place place = place(session);
        if (!Git.at(session.store().directory()).isWorkTree()) {
            throw Refusal.of(Problem.NO_REPOSITORY, place);
        }
        if (exchange.isUnderWay()) {
            throw Refusal.of(Problem.MERGE_UNDER_WAY, place);
        }
        String branch = exchange.branch().orElse("");
        if (branch.isEmpty()) {
            throw Refusal.of(
                    Problem.NO_BRANCH, place, "branch", exchange.usualBranch().orElse(""));
        }
        if (exchange.upstream().isEmpty()) {
            String remote = exchange.usualRemote().orElse("");
            String there = exchange.knows(remote, branch) ? remote + "/" + branch : "";
            throw Refusal.of(Problem.NO_UPSTREAM, place, "branch", branch, "remote", remote, "there", there);
        }
    }

    /** What is not committed would be neither merged nor given; whether it may be is the user's to say. */
    private static void commit(Exchange exchange, Session session) {
        List<String> files = exchange.uncommitted();
        if (files.isEmpty()) {
            return;
        }
        if (!session.settings().commits()) {
            String some = files.get(0) + (files.size() > 1 ? ", …" : "");
            throw Refusal.of(Problem.UNCOMMITTED, place(session), "count", String.valueOf(files.size()), "files", some);
        }
        Outcome outcome = exchange.commit("sync: what was not committed yet");
        if (!outcome.isWell()) {
            throw Refusal.of(Problem.MERGE_FAILED, place(session), "reason", outcome.words());
        }
    }

    /** Fetches and merges; gives how many commits came. */
    private static int take(Exchange exchange, Session session) {
        Outcome fetched = exchange.fetch();
        if (!fetched.isWell()) {
            throw Refusal.of(Problem.FETCH_FAILED, place(session), "reason", fetched.words());
        }
        int behind = exchange.apart()[1];
        Outcome merged = behind == 0 ? fetched : exchange.merge();
        session.reread();
        if (!merged.isWell()) {
            List<Finding> conflicts = session.store().conflicts(exchange.conflicts());
            boolean isUnrelated = merged.words().contains("unrelated histories");
            throw conflicts.isEmpty()
                    ? Refusal.of(
                            isUnrelated ? Problem.UNRELATED : Problem.MERGE_FAILED,
                            place(session),
                            "reason",
                            merged.words())
                    : new Refusal(conflicts);
        }
        return behind;
    }

    /** Only what checks is given; when somebody was quicker, theirs is taken first, once. */
    private static int give(Exchange exchange, Session session, Arguments arguments, int received) {
        int taken = received;
        for (int attempt = 1; ; attempt++) {
            if (new Check().run(session, arguments) != 0) {
                throw Refusal.of(Problem.NOT_PUSHED, place(session));
            }
            int sent = exchange.apart()[0];
            Outcome pushed = exchange.push();
            if (pushed.isWell()) {
                tell(session, taken, sent);
                return 0;
            }
            int more = attempt == 1 ? take(exchange, session) : 0;
            if (more == 0) {
                throw Refusal.of(Problem.PUSH_REFUSED, place(session), "reason", pushed.words());
            }
            taken += more;
        }
    }

    private static void tell(Session session, int received, int sent) {
        session.say("say.synced", "received", String.valueOf(received), "sent", String.valueOf(sent));
    }
}
