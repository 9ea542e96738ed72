package devrel.store;

import devrel.record.Coded;
import devrel.record.ExitClass;
import devrel.record.Grounds;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Problem;
import devrel.record.Settings;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Label;
import devrel.record.Settings.Language;
import devrel.record.Settings.Phase;
import devrel.record.Settings.Privacy;
import devrel.record.Settings.ReferralRules;
import devrel.record.Settings.Sla;
import devrel.record.Vocabulary;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code devrel.yaml}: known keys only, every value checked, what is absent filled with its default. */
final class SettingsReader {
    private static final int MOST_DAYS = 3650;
    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final List<String> KEYS = List.of(
            "format",
            "organisation",
            "language",
            "zone",
            "currency",
            "country",
            "data_start",
            "as_of",
            "bridge",
            "writers",
            "clients",
            "drivers",
            "vocabularies",
            "grounds",
            "cadence",
            "sla",
            "referral",
            "holidays",
            "privacy",
            "git",
            "definitions");

    private SettingsReader() {}

    /** The settings, or null when something was found. */
    static @Nullable Settings read(String text, Findings findings) {
        Mapping mapping = Yaml.parse(text, findings);
        if (mapping == null) {
            return null;
        }
        Section top = new Section("", mapping, findings);
        int format = top.require("format", Settings.FORMAT, SettingsReader::format);
        if (format > Settings.FORMAT) {
            return null;
        }
        Settings settings = settings(format, top.knows(KEYS));
        return findings.isEmpty() ? settings : null;
    }

    private static @Nullable Integer format(Section top, Entry entry) {
        Integer format = top.number(entry, 1, 999_999);
        if (format != null && format > Settings.FORMAT) {
            String known = String.valueOf(Settings.FORMAT);
            top.refuse(Problem.NEWER_FORMAT, entry.value(), "format", "format", format.toString(), "known", known);
        }
        return format;
    }

    private static Settings settings(int format, Section top) {
        String country = top.get("country", "CL", SettingsReader::country);
        return new Settings(
                format,
                top.require("organisation", "", Section::text),
                top.get("language", Language.ES, (section, entry) -> coded(section, entry, Language.values())),
                top.require("zone", "UTC", SettingsReader::zone),
                top.get("currency", "CLP", SettingsReader::currency),
                country,
                top.require("data_start", NO_DATE, Section::date),
                top.find("as_of", Section::date),
                top.get("bridge", 7, (section, entry) -> section.number(entry, 0, 366)),
                top.require("writers", Map.of(), (section, entry) -> section.map(entry, SettingsReader::writer)),
                top.get("clients", Map.of(), SettingsReader::labels),
                top.get("drivers", Map.of(), SettingsReader::labels),
                top.get("vocabularies", Map.of(), SettingsReader::vocabularies),
                top.get("grounds", grounds(country), SettingsReader::grounds),
                top.get(
                        "cadence",
                        Settings.DEFAULT_CADENCE,
                        (section, entry) -> section.list(entry, SettingsReader::rule)),
                top.get("sla", Settings.DEFAULT_SLA, SettingsReader::sla),
                top.get("referral", Settings.DEFAULT_REFERRAL, SettingsReader::referral),
                new TreeSet<>(top.get("holidays", List.of(), (section, entry) -> section.list(entry, Section::date))),
                top.get("privacy", Settings.DEFAULT_PRIVACY, SettingsReader::privacy),
                top.get("git", false, SettingsReader::git),
                top.get("definitions", 1, (section, entry) -> section.number(entry, 1, 999)));
    }

    /** Only Chile's table ships with the tool; any other country declares its own under {@code grounds}. */
    private static Map<String, ExitClass> grounds(String country) {
        return country.equals("CL") ? Grounds.CHILE : Map.of("unknown", ExitClass.UNKNOWN);
    }

    private static @Nullable Map<String, ExitClass> grounds(Section section, Entry entry) {
        return section.map(
                entry,
                (inner, ground) -> Codes.isCode(ground.key().text())
                        ? coded(inner, ground, ExitClass.values())
                        : badKey(inner, ground));
    }

    static <E extends Coded> @Nullable E coded(Section section, Entry entry, E[] codes) {
        List<String> allowed = new ArrayList<>();
        for (E code : codes) {
            if (entry.value() instanceof Scalar scalar && scalar.text().equals(code.code())) {
                return code;
            }
            allowed.add(code.code());
        }
        return section.bad(entry, String.join(", ", allowed));
    }

    private static @Nullable String zone(Section section, Entry entry) {
        return section.text(entry, Codes::isZone, "America/Santiago");
    }

    private static @Nullable String currency(Section section, Entry entry) {
        return section.text(entry, text -> Codes.isUpper(text, 3), "CLP");
    }

    private static @Nullable String country(Section section, Entry entry) {
        return section.text(entry, text -> Codes.isUpper(text, 2), "CL");
    }

    private static @Nullable String writer(Section section, Entry entry) {
        return MonthFile.isWriter(entry.key().text()) ? section.text(entry) : badKey(section, entry);
    }

    private static <V> @Nullable V badKey(Section section, Entry entry) {
        String name = entry.key().text();
        section.refuse(Problem.BAD_SETTING_NAME, entry.key(), name, "field", name, "allowed", "a-z 0-9 -");
        return null;
    }

    private static @Nullable Map<String, Label> labels(Section section, Entry entry) {
        return section.map(entry, SettingsReader::label);
    }

    private static @Nullable Label label(Section section, Entry entry) {
        if (!Codes.isCode(entry.key().text())) {
            return badKey(section, entry);
        }
        Section words = section.section(entry);
        if (words == null) {
            return null;
        }
        words.knows(List.of("es", "en"));
        return new Label(words.require("es", "", Section::text), words.require("en", "", Section::text));
    }

    private static @Nullable Map<String, Map<String, Label>> vocabularies(Section section, Entry entry) {
        Section inner = section.section(entry);
        if (inner == null) {
            return null;
        }
        inner.knows(new ArrayList<>(new TreeSet<>(Vocabulary.DEFAULTS.keySet())));
        return section.map(entry, SettingsReader::labels);
    }

    private static @Nullable CadenceRule rule(Section section, Entry entry) {
        Section rule = section.section(entry);
        if (rule == null) {
            return null;
        }
        rule.knows(List.of("person", "tag", "role", "phase", "from", "ideal_days", "max_days"));
        int ideal = rule.require("ideal_days", 1, SettingsReader::days);
        return new CadenceRule(
                rule.find("person", Section::text),
                rule.find("tag", Section::text),
                rule.find("role", Section::text),
                rule.find("phase", (inner, phase) -> coded(inner, phase, Phase.values())),
                rule.find("from", Section::date),
                ideal,
                rule.require("max_days", ideal, (inner, days) -> inner.number(days, ideal, MOST_DAYS)));
    }

    private static @Nullable Integer days(Section section, Entry entry) {
        return section.number(entry, 1, MOST_DAYS);
    }

    private static @Nullable Sla sla(Section section, Entry entry) {
        Section sla = section.section(entry);
        if (sla == null) {
            return null;
        }
        sla.knows(List.of("referrer_feedback_business_days", "referral_silence_days"));
        Sla standard = Settings.DEFAULT_SLA;
        return new Sla(
                sla.get(
                        "referrer_feedback_business_days",
                        standard.referrerFeedbackBusinessDays(),
                        SettingsReader::days),
                sla.get("referral_silence_days", standard.referralSilenceDays(), SettingsReader::days));
    }

    private static @Nullable ReferralRules referral(Section section, Entry entry) {
        Section rules = section.section(entry);
        if (rules == null) {
            return null;
        }
        rules.knows(List.of("maturity_days", "counted_once_days", "ownership_days"));
        ReferralRules standard = Settings.DEFAULT_REFERRAL;
        return new ReferralRules(
                rules.get("maturity_days", standard.maturityDays(), SettingsReader::days),
                rules.get("counted_once_days", standard.countedOnceDays(), SettingsReader::days),
                rules.get("ownership_days", standard.ownershipDays(), SettingsReader::days));
    }

    private static @Nullable Privacy privacy(Section section, Entry entry) {
        Section privacy = section.section(entry);
        if (privacy == null) {
            return null;
        }
        privacy.knows(List.of("min_group", "retention"));
        int group = privacy.get(
                "min_group", Settings.DEFAULT_PRIVACY.minGroup(), (inner, least) -> inner.number(least, 1, 100));
        return new Privacy(group, privacy.get("retention", Map.of(), SettingsReader::retention));
    }

    private static @Nullable Map<String, String> retention(Section section, Entry entry) {
        Section periods = section.section(entry);
        if (periods == null) {
            return null;
        }
        List<String> directories = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            directories.add(kind.directory());
        }
        periods.knows(directories);
        return section.map(entry, (inner, period) -> inner.text(period, Codes::isPeriod, "36m"));
    }

    private static @Nullable Boolean git(Section section, Entry entry) {
        Section git = section.section(entry);
        if (git == null) {
            return null;
        }
        git.knows(List.of("commit"));
        String commit = git.get("commit", "off", (inner, value) -> inner.text(value, Codes::isSwitch, "on, off"));
        return commit.equals("on");
    }
}
