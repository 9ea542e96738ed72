package devrel.cli;

import devrel.check.Rules;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Messages;
import java.util.ArrayList;
import java.util.List;

/** {@code check}: every rule over the whole store; silent when all is well. */
final class Check implements Command {
    @Override
    public void declare(Usage usage) {
        usage.flag("--advice", "command.check.advice");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        List<Finding> findings = new ArrayList<>(session.store().structure());
        if (findings.isEmpty()) {
            Kind<?>[] all = Kinds.ALL.toArray(Kind<?>[]::new);
            findings.addAll(Rules.check(session.store().load(all), session.today()));
        }
        if (findings.stream().anyMatch(finding -> finding.problem() == Problem.NO_DATA_DIRECTORY)) {
            throw new Refusal(findings);
        }
        boolean wrong = findings.stream().anyMatch(finding -> !finding.problem().isAdvice());
        findings.removeIf(finding -> finding.problem().isAdvice() && !arguments.flag("--advice"));
        List<Finding> placed = findings.stream().map(session::locate).sorted().toList();
        new Messages(session.words())
                .of(placed, session.showsValues())
                .forEach(session.env().err()::println);
        return wrong ? 1 : 0;
    }
}
