package devrel.store;

import devrel.record.Coded;
import devrel.record.ExitClass;
import devrel.record.Grounds;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code devrel.yaml}: known keys only, every value checked, what is absent filled with its default. */
final class SettingsReader {
    private static final int MOST_DAYS = 3650;
    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final Label NO_LABEL = new Label("", "");
    static final List<String> KEYS = List.of(
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
        int format = or(format(top, top.required("format")), Settings.FORMAT);
        if (format > Settings.FORMAT) {
            return null;
        }
        Settings settings = settings(format, top.knows(KEYS));
        return findings.isEmpty() ? settings : null;
    }

    /** The value, or the default where there is none; after a finding nobody will see which. */
    private static <V> V or(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable Integer format(Section top, @Nullable Entry entry) {
        Integer format = top.number(entry, 1, 999_999);
        if (entry != null && format != null && format > Settings.FORMAT) {
            String known = String.valueOf(Settings.FORMAT);
            top.refuse(Problem.NEWER_FORMAT, entry.value(), "format", "format", format.toString(), "known", known);
        }
        return format;
    }

    private static Settings settings(int format, Section top) {
        String country = or(country(top, top.entry("country")), "CL");
        return new Settings(
                format,
                or(top.text(top.required("organisation")), ""),
                or(coded(top, top.entry("language"), Language.values()), Language.ES),
                or(zone(top, top.required("zone")), "UTC"),
                or(currency(top, top.entry("currency")), "CLP"),
                country,
                or(top.date(top.required("data_start")), NO_DATE),
                top.date(top.entry("as_of")),
                or(top.number(top.entry("bridge"), 0, 366), 7),
                or(writers(top, top.required("writers")), Map.of()),
                or(labels(top, top.entry("clients")), Map.of()),
                or(labels(top, top.entry("drivers")), Map.of()),
                or(vocabularies(top, top.entry("vocabularies")), Map.of()),
                or(grounds(top, top.entry("grounds")), grounds(country)),
                or(cadence(top, top.entry("cadence")), Settings.DEFAULT_CADENCE),
                or(sla(top, top.entry("sla")), Settings.DEFAULT_SLA),
                or(referral(top, top.entry("referral")), Settings.DEFAULT_REFERRAL),
                dates(top, top.entry("holidays")),
                or(privacy(top, top.entry("privacy")), Settings.DEFAULT_PRIVACY),
                or(git(top, top.entry("git")), false),
                or(top.number(top.entry("definitions"), 1, 999), 1));
    }

    private static Set<LocalDate> dates(Section section, @Nullable Entry entry) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (Entry each : section.items(entry)) {
            dates.add(or(section.date(each), NO_DATE));
        }
        return dates;
    }

    private static @Nullable Map<String, String> writers(Section section, @Nullable Entry entry) {
        Section inner = section.section(entry);
        if (inner == null) {
            return null;
        }
        Map<String, String> writers = new LinkedHashMap<>();
        for (Entry each : inner.entries()) {
            writers.put(each.key().text(), or(writer(inner, each), ""));
        }
        return writers;
    }

    private static @Nullable List<CadenceRule> cadence(Section section, @Nullable Entry entry) {
        List<CadenceRule> rules = new ArrayList<>();
        for (Entry each : section.items(entry)) {
            CadenceRule rule = rule(section, each);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return entry == null ? null : rules;
    }

    /** Only Chile's table ships with the tool; any other country declares its own under {@code grounds}. */
    private static Map<String, ExitClass> grounds(String country) {
        return country.equals("CL") ? Grounds.CHILE : Map.of("unknown", ExitClass.UNKNOWN);
    }

    private static @Nullable Map<String, ExitClass> grounds(Section section, @Nullable Entry entry) {
        Section inner = section.section(entry);
        if (inner == null) {
            return null;
        }
        Map<String, ExitClass> grounds = new LinkedHashMap<>();
        for (Entry each : inner.entries()) {
            ExitClass own =
                    Codes.isCode(each.key().text()) ? coded(inner, each, ExitClass.values()) : badKey(inner, each);
            grounds.put(each.key().text(), or(own, ExitClass.UNKNOWN));
        }
        return grounds;
    }

    static <E extends Coded> @Nullable E coded(Section section, @Nullable Entry entry, E[] codes) {
        if (entry == null) {
            return null;
        }
        List<String> allowed = new ArrayList<>();
        for (E code : codes) {
            if (Section.scalar(entry).equals(code.code())) {
                return code;
            }
            allowed.add(code.code());
        }
        return section.bad(entry, String.join(", ", allowed));
    }

    private static @Nullable String zone(Section section, @Nullable Entry entry) {
        boolean isGood = entry == null || Codes.isZone(Section.scalar(entry));
        return entry == null || isGood ? section.text(entry) : section.bad(entry, "America/Santiago");
    }

    private static @Nullable String currency(Section section, @Nullable Entry entry) {
        boolean isGood = entry == null || Codes.isUpper(Section.scalar(entry), 3);
        return entry == null || isGood ? section.text(entry) : section.bad(entry, "CLP");
    }

    private static @Nullable String country(Section section, @Nullable Entry entry) {
        boolean isGood = entry == null || Codes.isUpper(Section.scalar(entry), 2);
        return entry == null || isGood ? section.text(entry) : section.bad(entry, "CL");
    }

    private static @Nullable String writer(Section section, Entry entry) {
        return MonthFile.isWriter(entry.key().text()) ? section.text(entry) : badKey(section, entry);
    }

    private static <V> @Nullable V badKey(Section section, Entry entry) {
        String name = entry.key().text();
        section.refuse(Problem.BAD_SETTING_NAME, entry.key(), name, "field", name, "allowed", "a-z 0-9 -");
        return null;
    }

    private static @Nullable Map<String, Label> labels(Section section, @Nullable Entry entry) {
        Section inner = section.section(entry);
        if (inner == null) {
            return null;
        }
        Map<String, Label> labels = new LinkedHashMap<>();
        for (Entry each : inner.entries()) {
            labels.put(each.key().text(), or(label(inner, each), NO_LABEL));
        }
        return labels;
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
        return new Label(or(words.text(words.required("es")), ""), or(words.text(words.required("en")), ""));
    }

    private static @Nullable Map<String, Map<String, Label>> vocabularies(Section section, @Nullable Entry entry) {
        Section inner = section.section(entry);
        if (inner == null) {
            return null;
        }
        inner.knows(new ArrayList<>(new TreeSet<>(Vocabulary.DEFAULTS.keySet())));
        Map<String, Map<String, Label>> vocabularies = new LinkedHashMap<>();
        for (Entry each : inner.entries()) {
            vocabularies.put(each.key().text(), or(labels(inner, each), Map.of()));
        }
        return vocabularies;
    }

    private static @Nullable CadenceRule rule(Section section, Entry entry) {
        Section rule = section.section(entry);
        if (rule == null) {
            return null;
        }
        rule.knows(List.of("person", "tag", "role", "phase", "from", "ideal_days", "max_days"));
        int ideal = or(days(rule, rule.required("ideal_days")), 1);
        return new CadenceRule(
                rule.text(rule.entry("person")),
                rule.text(rule.entry("tag")),
                rule.text(rule.entry("role")),
                coded(rule, rule.entry("phase"), Phase.values()),
                rule.date(rule.entry("from")),
                ideal,
                or(rule.number(rule.required("max_days"), ideal, MOST_DAYS), ideal));
    }

    private static @Nullable Integer days(Section section, @Nullable Entry entry) {
        return section.number(entry, 1, MOST_DAYS);
    }

    private static @Nullable Sla sla(Section section, @Nullable Entry entry) {
        Section sla = section.section(entry);
        if (sla == null) {
            return null;
        }
        sla.knows(List.of("referrer_feedback_business_days", "referral_silence_days"));
        Sla standard = Settings.DEFAULT_SLA;
        return new Sla(
                or(days(sla, sla.entry("referrer_feedback_business_days")), standard.referrerFeedbackBusinessDays()),
                or(days(sla, sla.entry("referral_silence_days")), standard.referralSilenceDays()));
    }

    private static @Nullable ReferralRules referral(Section section, @Nullable Entry entry) {
        Section rules = section.section(entry);
        if (rules == null) {
            return null;
        }
        rules.knows(List.of("maturity_days", "counted_once_days", "ownership_days"));
        ReferralRules standard = Settings.DEFAULT_REFERRAL;
        return new ReferralRules(
                or(days(rules, rules.entry("maturity_days")), standard.maturityDays()),
                or(days(rules, rules.entry("counted_once_days")), standard.countedOnceDays()),
                or(days(rules, rules.entry("ownership_days")), standard.ownershipDays()));
    }

    private static @Nullable Privacy privacy(Section section, @Nullable Entry entry) {
        Section privacy = section.section(entry);
        if (privacy == null) {
            return null;
        }
        privacy.knows(List.of("min_group", "retention"));
        int group = or(privacy.number(privacy.entry("min_group"), 1, 100), Settings.DEFAULT_PRIVACY.minGroup());
        return new Privacy(group, or(retention(privacy, privacy.entry("retention")), Map.of()));
    }

    private static @Nullable Map<String, String> retention(Section section, @Nullable Entry entry) {
        Section periods = section.section(entry);
        if (periods == null) {
            return null;
        }
        periods.knows(Kinds.DIRECTORIES);
        Map<String, String> retention = new LinkedHashMap<>();
        for (Entry each : periods.entries()) {
            retention.put(each.key().text(), or(period(periods, each), ""));
        }
        return retention;
    }

    private static @Nullable Boolean git(Section section, @Nullable Entry entry) {
        Section git = section.section(entry);
        if (git == null) {
            return null;
        }
        git.knows(List.of("commit"));
        Entry commit = git.entry("commit");
        String value = commit == null ? "off" : Section.scalar(commit);
        return commit == null || Codes.isSwitch(value) ? value.equals("on") : git.bad(commit, "on, off");
    }

    private static @Nullable String period(Section section, Entry entry) {
        return Codes.isPeriod(Section.scalar(entry)) ? section.text(entry) : section.bad(entry, "36m");
    }
}
