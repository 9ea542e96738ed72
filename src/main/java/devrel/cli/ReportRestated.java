package devrel.cli;

import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.RestatedLayout;
import devrel.report.Published;
import devrel.report.Restated;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code report restated}: the published figures that would be told differently today, and the records that changed them.
 * It ends with 1 when there are any.
 */
final class ReportRestated implements Command {
    @Override
    public void declare(Usage usage) {
        usage.option("--month", "YYYY-MM", "command.option.month");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        List<Published> published = published(session, arguments);
        List<Restated> restated = new ArrayList<>();
        if (!published.isEmpty()) {
            try (Comparing comparing = new Comparing(session.store())) {
                published.forEach(each -> restated.addAll(comparing.of(each)));
            }
        }
        if (restated.isEmpty()) {
            String key = published.isEmpty() ? "say.restated.unpublished" : "say.restated.none";
            session.env().err().println(session.words().text(key, "months", String.valueOf(published.size())));
        }
        if (!restated.isEmpty() || arguments.has("--format") || arguments.has("--output")) {
            new Output(session, arguments)
                    .give(
                            RestatedLayout.of(restated, session.words(), session.settings()),
                            () -> RestatedLayout.whole(restated));
        }
        return restated.isEmpty() ? 0 : 1;
    }

    private static List<Published> published(Session session, Arguments arguments) {
        List<Published> all = Publication.read(session.store());
        String month = arguments.value("--month").orElse("");
        List<Published> asked = all.stream()
                .filter(each -> month.isEmpty() || each.month().toString().equals(month))
                .toList();
        if (!month.isEmpty() && asked.isEmpty()) {
            List<String> known =
                    all.stream().map(each -> each.month().toString()).toList();
            String mend = "--month " + Nearest.to(month, known).orElse(known.isEmpty() ? "2026-10" : known.get(0));
            throw Refusal.of(
                    Problem.BAD_ARGUMENT,
                    Place.of("--month"),
                    "value",
                    month,
                    "allowed",
                    String.join(", ", known),
                    "mend",
                    mend);
        }
        return asked;
    }
}
