package devrel.render;

import devrel.record.Finding;
import devrel.record.Place;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Findings as build services want them, to be shown beside the lines that they are about. */
public final class Annotations {
    private final Messages messages;
    private final boolean showsValues;

    /** Annotations in the words of these messages, with values or without. */
    public Annotations(Messages messages, boolean showsValues) {
        this.messages = messages;
        this.showsValues = showsValues;
    }

    /** A workflow command of GitHub Actions for each finding, a line each; nothing in a value can begin or end one. */
    public String github(List<Finding> findings) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            Place place = finding.place();
            lines.append(finding.problem().isAdvice() ? "::warning" : "::error")
                    .append(" file=")
                    .append(property(place.file()));
            if (place.line() > 0) {
                lines.append(",line=").append(place.line());
            }
            if (place.line() > 0 && place.column() > 0) {
                lines.append(",col=").append(place.column());
            }
            String text = String.join("\n", messages.told(finding, showsValues));
            lines.append(",title=").append(property(finding.problem().code()));
            lines.append("::").append(data(text)).append('\n');
        }
        return lines.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Escapes.visible(text)).replace(":", "%3A").replace(",", "%2C");
    }

    /** The findings as a Code Quality report of GitLab: a JSON array, empty when there is none. */
    public String gitlab(List<Finding> findings) {
        StringWriter text = new StringWriter();
        Map<String, Integer> seen = new HashMap<>();
        try (JsonGenerator json = JsonLayout.generator(text)) {
            json.writeStartArray();
            for (Finding finding : findings) {
                issue(json, finding, seen);
            }
            json.writeEndArray();
        }
        return text.append('\n').toString();
    }

    private void issue(JsonGenerator json, Finding finding, Map<String, Integer> seen) {
        Place place = finding.place();
        String told = String.join("; ", messages.told(finding, showsValues));
        String what = place + " " + finding.problem().code() + " " + told;
        json.writeStartObject();
        json.writeStringProperty("description", told);
        json.writeStringProperty("check_name", finding.problem().code());
        json.writeStringProperty("fingerprint", sum(what + " " + seen.merge(what, 1, Integer::sum)));
        json.writeStringProperty("severity", finding.problem().isAdvice() ? "minor" : "major");
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", place.file());
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("begin", Math.max(1, place.line()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String sum(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
