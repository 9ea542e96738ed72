package devrel.cli;

import devrel.record.Settings;
import devrel.render.Document;
import devrel.render.HtmlForm;
import devrel.render.Imprint;
import devrel.render.JsonForm;
import devrel.render.Layout;
import devrel.render.MarkdownForm;
import devrel.render.Words;
import devrel.report.Report;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A report in a form that is kept, byte for byte, and the pictures beside it by the names of their files. */
record Kept(String text, SortedMap<String, String> pictures) {
    /** The forms that say at their end how they were made. */
    static boolean isKept(String format) {
        return format.equals("md") || format.equals("html") || format.equals("json");
    }

    /** The report as Markdown, a page or JSON; {@code prefix} begins the names of pictures, null draws them with characters. */
    static Kept of(Report report, String format, Words words, Settings settings, @Nullable String prefix) {
        String pictures = format.equals("md") ? prefix : null;
        Imprint imprint =
                report.name().equals("monthly") ? Imprint.of(report, Version.NUMBER, words.language(), pictures) : null;
        if (format.equals("json")) {
            return alone(JsonForm.of(report, words, imprint));
        }
        Document plain = Layout.of(report, words, settings, Version.NUMBER);
        Document document = imprint == null ? plain : plain.with(imprint);
        if (format.equals("html")) {
            return alone(HtmlForm.of(document, words));
        }
        if (pictures == null) {
            return alone(MarkdownForm.of(document));
        }
        MarkdownForm.Illustrated illustrated = MarkdownForm.illustrated(document, pictures);
        return new Kept(illustrated.text(), illustrated.pictures());
    }

    private static Kept alone(String text) {
        return new Kept(text, new TreeMap<>());
    }
}
