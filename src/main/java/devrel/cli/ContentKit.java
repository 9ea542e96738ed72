package devrel.cli;

import devrel.record.Content;
import devrel.record.Person;
import devrel.record.Share;
import devrel.render.Words;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code content kit}: what a professional who wants to pass content on can post, in the language asked for. */
final class ContentKit implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("ID", "command.option.thing");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Content content = session.records().find(Content.KIND, arguments.required(0, "ID"));
        if (isPast(content.retiredOn(), session.today())) {
            session.say("say.kit.retired", "id", content.id(), "date", String.valueOf(content.retiredOn()));
            return 1;
        }
        if (!isPast(content.publishedOn(), session.today())) {
            session.env().err().println(session.words().text("say.kit.unpublished", "id", content.id()));
        }
        Map<String, String> told = told(session, content);
        Words words = session.words();
        String link = content.url() == null ? "say.kit.content-without-link" : "say.kit.content";
        session.env().out().println(words.text(link, told));
        session.env().out().println();
        session.env().out().println(words.text("say.kit.opt-in", told));
        int shares = shares(session, content.id());
        if (shares > 0) {
            session.say("say.kit.shared", "count", words.number(shares, 0));
        }
        return 0;
    }

    private static boolean isPast(@Nullable LocalDate date, LocalDate today) {
        return date != null && !date.isAfter(today);
    }

    private static Map<String, String> told(Session session, Content content) {
        Words words = session.words();
        Map<String, String> told = new TreeMap<>();
        told.put("id", content.id());
        told.put("title", content.title());
        told.put("kind", words.text("say.kit.kind." + content.kind().code()));
        told.put("url", String.valueOf(content.url()));
        told.put("authors", authors(session, content));
        List<String> topics = new ArrayList<>();
        for (String topic : content.topics()) {
            topics.add(words.code(session.settings(), "topics", topic));
        }
        told.put("topics", topics.isEmpty() ? "" : " " + words.text("say.kit.about", "topics", joined(topics, words)));
        return told;
    }

    private static String authors(Session session, Content content) {
        List<String> names = new ArrayList<>();
        for (Person author : session.store()
                .load(Want.things(Person.KIND, content.authors().toArray(new String[0])))
                .all(Person.KIND)) {
            if (!author.isBlocked() && author.name() != null) {
                names.add(author.name());
            }
        }
        return names.isEmpty()
                ? ""
                : " " + session.words().text("say.kit.by", "authors", joined(names, session.words()));
    }

    private static String joined(List<String> names, Words words) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " " + words.text("say.kit.and") + " " + names.get(last);
    }

    private static int shares(Session session, String content) {
        int count = 0;
        for (Share share : session.store()
                .load(Want.mentioning(Share.KIND, List.of(content)))
                .all(Share.KIND)) {
            if (share.content().equals(content)) {
                count += share.count() == null ? 1 : share.count();
            }
        }
        return count;
    }
}
