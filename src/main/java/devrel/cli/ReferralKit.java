package devrel.cli;

import devrel.record.Opening;
import devrel.record.Seniority;
import devrel.render.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code referral kit}: a text about an opening that a professional can forward to somebody. It names no client, asks for
 * nothing, and speaks of a bonus only where the opening has one, and then to the professional alone.
 */
final class ReferralKit implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("OPENING", "command.option.thing");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Opening opening = session.records().find(Opening.KIND, arguments.required(0, "OPENING"));
        if (opening.closed() != null) {
            session.say(
                    "say.kit.opening-closed",
                    "id",
                    opening.id(),
                    "date",
                    opening.closed().toString());
            return 1;
        }
        Map<String, String> told = told(session, opening);
        session.env().out().println(session.words().text("say.kit.opening", told));
        session.env().out().println();
        session.env().out().println(session.words().text("say.kit.referring", told));
        if (opening.bonus() != null) {
            session.say("say.kit.bonus", "bonus", opening.bonus().toString());
        }
        return 0;
    }

    private static Map<String, String> told(Session session, Opening opening) {
        Words words = session.words();
        Map<String, String> told = new TreeMap<>();
        told.put("id", opening.id());
        told.put("organisation", session.settings().organisation());
        told.put("role", words.code(session.settings(), "roles", opening.role()));
        Seniority seniority = opening.seniority();
        told.put(
                "seniority",
                seniority == null ? "" : " (" + words.code(null, "position.seniority", seniority.code()) + ")");
        List<String> skills = new ArrayList<>();
        for (String skill : opening.skills().keySet()) {
            skills.add(words.code(session.settings(), "skills", skill));
        }
        told.put(
                "skills",
                skills.isEmpty() ? "" : "\n" + words.text("say.kit.skills", "skills", String.join(", ", skills)));
        return told;
    }
}
