package devrel.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation with its {@code console} blocks answered anew. A line {@code …} in an answer stands for
 * those left out. A comment {@code <!-- file: NAME -->} puts the block behind it into that file. Ids are random: where
 * an answer has another id than the page, what follows on the page speaks of the new one.
 */
final class Page {
    private static final String ELLIPSIS = "…";
    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->");
    private static final Pattern ID = Pattern.compile("\\bp-[a-z2-7]{6}\\b|\\b(?=[a-z]*[2-7])[a-z2-7]{12}\\b");
    private static final Pattern ID_OR_BEGINNING = Pattern.compile(ID.pattern() + "|\\b[a-z2-7]{4}\\b");
    private static final int BEGINNING = 4;

    private final List<String> lines;
    private final Terminal terminal;
    private final List<String> replayed = new ArrayList<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private int at;

    private Page(String text, Terminal terminal) {
        this.lines = List.of(text.split("\n", -1));
        this.terminal = terminal;
    }

    /** The page as it should read now. */
    static String replay(String text, Terminal terminal) {
        Page page = new Page(text, terminal);
        while (page.at < page.lines.size()) {
            page.next();
        }
        return String.join("\n", page.replayed);
    }

    private void next() {
        String line = take();
        Matcher file = FILE.matcher(line);
        if (file.matches()) {
            keep(file.group(1));
        } else if (line.equals("```console")) {
            while (!lines.get(at).equals("```")) {
                command();
            }
            take();
        }
    }

    /** The next line, which is part of the page as it is. */
    private String take() {
        String line = rename(lines.get(at++));
        replayed.add(line);
        return line;
    }

    private void keep(String file) {
        StringBuilder text = new StringBuilder();
        String opening = take();
        while (!opening.startsWith("```")) {
            opening = take();
        }
        for (String line = take(); !line.equals("```"); line = take()) {
            text.append(line).append('\n');
        }
        terminal.write(file, text.toString());
    }

    private void command() {
        StringBuilder command = new StringBuilder(take().substring("$ ".length()));
        while (command.charAt(command.length() - 1) == '\\') {
            command.setLength(command.length() - 1);
            command.append(take().strip());
        }
        List<String> before = new ArrayList<>();
        while (!lines.get(at).equals("```") && !lines.get(at).startsWith("$ ")) {
            before.add(lines.get(at++));
        }
        List<String> now = shortened(before, terminal.answer(command.toString()));
        learn(before, now);
        replayed.addAll(now);
    }

    /** Leaves out as much as the page does: what stands around the ellipsis stays as long as it was. */
    private static List<String> shortened(List<String> before, List<String> now) {
        int head = before.indexOf(ELLIPSIS);
        int tail = before.size() - head - 1;
        if (head < 0 || head + tail >= now.size()) {
            return now;
        }
        List<String> shortened = new ArrayList<>(now.subList(0, head));
        shortened.add(ELLIPSIS);
        shortened.addAll(now.subList(now.size() - tail, now.size()));
        return shortened;
    }

    private void learn(List<String> before, List<String> now) {
        List<String> old = ids(before);
        List<String> fresh = ids(now);
        for (int i = 0; i < old.size() && old.size() == fresh.size(); i++) {
            renamed.put(old.get(i), fresh.get(i));
            renamed.put(old.get(i).substring(0, BEGINNING), fresh.get(i).substring(0, BEGINNING));
        }
    }

    private static List<String> ids(List<String> lines) {
        return ID.matcher(String.join("\n", lines))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String rename(String line) {
        return ID_OR_BEGINNING.matcher(line).replaceAll(found -> renamed.getOrDefault(found.group(), found.group()));
    }
}
