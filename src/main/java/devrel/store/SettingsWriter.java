package devrel.store;

import devrel.record.Coded;
import devrel.record.ExitClass;
import devrel.record.Grounds;
import devrel.record.Settings;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the settings file of a new data directory: every key, with a word on what it is for. */
final class SettingsWriter {
    private static final int REMARK_COLUMN = 28;

    private final StringBuilder text = new StringBuilder();

    private SettingsWriter() {}

    static String text(Settings settings) {
        SettingsWriter writer = new SettingsWriter();
        writer.basics(settings);
        writer.vocabularies(settings);
        writer.rules(settings);
        return writer.text.toString();
    }

    private void basics(Settings settings) {
        line("format: " + settings.format(), "");
        line("organisation: " + YamlText.quoted(Canonical.text(settings.organisation())), "");
        line("language: " + settings.language().code(), "es, en");
        line("zone: " + settings.zone(), "");
        line("currency: " + settings.currency(), "");
        line("country: " + settings.country(), "which table of exit grounds");
        line(
                "data_start: " + settings.dataStart(),
                "happenings are complete from this day; figures do not reach behind it");
        if (settings.asOf() != null) {
            line("as_of: " + settings.asOf(), "the day that commands take for today");
        }
        line("bridge: " + settings.bridge(), "free days between two spells that are still one employment");
        line("writers:", "who may record: --writer, DEVREL_WRITER, or the one with git's user.email");
        settings.writers().forEach((name, email) -> line("  " + name + ": " + YamlText.plainOrQuoted(email), ""));
    }

    private void vocabularies(Settings settings) {
        labels("clients", "", settings.clients());
        labels("drivers", "", settings.drivers());
        if (!settings.vocabularies().isEmpty()) {
            line("vocabularies:", "codes that extend those which ship with the tool");
            settings.vocabularies().forEach((name, codes) -> labels(name, "  ", codes));
        }
        if (!settings.grounds().equals(Grounds.CHILE)) {
            grounds(settings.grounds());
        }
    }

    private void labels(String key, String indent, Map<String, Label> labels) {
        line(indent + key + ":" + (labels.isEmpty() ? " {}" : ""), "");
        labels.forEach((code, label) -> line(indent + "  " + code + ": " + label(label), ""));
    }

    static String label(Label label) {
        return "{es: " + quoted(label.es()) + ", en: " + quoted(label.en()) + "}";
    }

    private static String quoted(String words) {
        return YamlText.quoted(Canonical.text(words));
    }

    private void grounds(Map<String, ExitClass> grounds) {
        line("grounds:", "in place of the country's table");
        new TreeMap<>(grounds).forEach((ground, type) -> line("  " + ground + ": " + type.code(), ""));
    }

    private void rules(Settings settings) {
        line("cadence:", "the first rule that matches on that day; keys person, tag, role, phase, from");
        settings.cadence().forEach(rule -> line("  - {" + String.join(", ", parts(rule)) + "}", ""));
        line("sla:", "");
        line("  referrer_feedback_business_days: " + settings.sla().referrerFeedbackBusinessDays(), "");
        line("  referral_silence_days: " + settings.sla().referralSilenceDays(), "");
        line("referral:", "");
        line("  maturity_days: " + settings.referral().maturityDays(), "");
        line("  counted_once_days: " + settings.referral().countedOnceDays(), "");
        line("  ownership_days: " + settings.referral().ownershipDays(), "");
        line(
                "holidays: ["
                        + String.join(
                                ", ",
                                settings.holidays().stream()
                                        .sorted()
                                        .map(Object::toString)
                                        .toList()) + "]",
                "");
        line("privacy:", "");
        line("  min_group: " + settings.privacy().minGroup(), "smaller groups are counts only");
        retention(settings.privacy().retention());
        line("git: {commit: " + (settings.commits() ? "on" : "off") + "}", "on: one commit per command, never a push");
        line("definitions: " + settings.definitions(), "");
    }

    private void retention(Map<String, String> retention) {
        List<String> periods = new ArrayList<>();
        retention.forEach((directory, period) -> periods.add(directory + ": " + period));
        line("  retention: {" + String.join(", ", periods) + "}", "how long each collection is kept, as checkins: 36m");
    }

    private static List<String> parts(CadenceRule rule) {
        List<String> parts = new ArrayList<>();
        add(parts, "person", rule.person());
        add(parts, "tag", rule.tag());
        add(parts, "role", rule.role());
        add(parts, "phase", rule.phase());
        add(parts, "from", rule.from());
        add(parts, "ideal_days", rule.idealDays());
        add(parts, "max_days", rule.maxDays());
        return parts;
    }

    private static void add(List<String> parts, String key, @Nullable Object value) {
        if (value != null) {
            parts.add(key + ": " + (value instanceof Coded coded ? coded.code() : value));
        }
    }

    private void line(String content, String remark) {
        text.append(content);
        if (!remark.isEmpty()) {
            text.append(" ".repeat(Math.max(1, REMARK_COLUMN - content.length())))
                    .append("# ")
                    .append(remark);
        }
        text.append('\n');
    }
}
