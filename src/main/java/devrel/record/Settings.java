package devrel.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code devrel.yaml} says, defaults filled in. Maps keep the order of the file. */
public record Settings(
        int format,
        String organisation,
        Language language,
        String zone,
        String currency,
        String country,
        LocalDate dataStart,
        @Nullable LocalDate asOf,
        int bridge,
        Map<String, String> writers,
        Map<String, Label> clients,
        Map<String, Label> drivers,
        Map<String, Map<String, Label>> vocabularies,
        Map<String, ExitClass> grounds,
        List<CadenceRule> cadence,
        Sla sla,
        ReferralRules referral,
        Set<LocalDate> holidays,
        Privacy privacy,
        boolean commits,
        int definitions) {
    /** The newest format of the data directory that this tool reads. */
    public static final int FORMAT = 1;

    /** The languages of the tool's words. */
    public enum Language implements Coded {
        ES,
        EN
    }

    /** A code's words in both languages. */
    public record Label(String es, String en) {
        public String in(Language language) {
            return language == Language.ES ? es : en;
        }
    }

    /** The first 90 days of a spell, and what follows. */
    public enum Phase implements Coded {
        ONBOARDING,
        ESTABLISHED
    }

    /** How often we want to talk: holds where all its conditions do; the first rule that holds on a day counts. */
    public record CadenceRule(
            @Nullable String person,
            @Nullable String tag,
            @Nullable String role,
            @Nullable Phase phase,
            @Nullable LocalDate from,
            int idealDays,
            int maxDays) {}

    /** The answers that we owe to referrers. */
    public record Sla(int referrerFeedbackBusinessDays, int referralSilenceDays) {}

    /** When a referral is mature, counted once, and owned; in days. */
    public record ReferralRules(int maturityDays, int countedOnceDays, int ownershipDays) {}

    /** The least group that answers are shown of, and how long each kind of record is kept ({@code checkins: 36m}). */
    public record Privacy(int minGroup, Map<String, String> retention) {}

    /** The cadence of a company that declares none. */
    public static final List<CadenceRule> DEFAULT_CADENCE = List.of(
            new CadenceRule(null, null, null, Phase.ONBOARDING, null, 14, 21),
            new CadenceRule(null, null, null, null, null, 30, 45));

    public static final Sla DEFAULT_SLA = new Sla(5, 14);
    public static final ReferralRules DEFAULT_REFERRAL = new ReferralRules(180, 365, 365);
    public static final Privacy DEFAULT_PRIVACY = new Privacy(5, Map.of());

    /** Settings that say no more than they must, everything else as usual: Chile's grounds and currency, no client yet. */
    public static Settings of(
            String organisation, Language language, String zone, LocalDate dataStart, Map<String, String> writers) {
        return new Settings(
                FORMAT,
                organisation,
                language,
                zone,
                "CLP",
                "CL",
                dataStart,
                null,
                7,
                writers,
                Map.of(),
                Map.of(),
                Map.of(),
                Grounds.CHILE,
                DEFAULT_CADENCE,
                DEFAULT_SLA,
                DEFAULT_REFERRAL,
                new TreeSet<>(),
                DEFAULT_PRIVACY,
                false,
                1);
    }

    /** The codes of a vocabulary, the tool's own first; empty when there is no such vocabulary. */
    public Set<String> codes(String vocabulary) {
        return switch (vocabulary) {
            case "clients" -> with(clients.keySet(), Assignment.BENCH);
            case "drivers" -> drivers.keySet();
            case "grounds" -> new TreeSet<>(grounds.keySet());
            default -> {
                Set<String> codes = new LinkedHashSet<>();
                for (String part : Vocabulary.parts(vocabulary)) {
                    codes.addAll(Vocabulary.DEFAULTS.getOrDefault(part, List.of()));
                    codes.addAll(vocabularies.getOrDefault(part, Map.of()).keySet());
                }
                yield codes;
            }
        };
    }

    private static Set<String> with(Set<String> codes, String more) {
        Set<String> all = new LinkedHashSet<>(codes);
        all.add(more);
        return all;
    }

    /** The words that the settings give a code; empty for codes that ship with the tool. */
    public Optional<Label> label(String vocabulary, String code) {
        return switch (vocabulary) {
            case "clients" -> Optional.ofNullable(clients.get(code));
            case "drivers" -> Optional.ofNullable(drivers.get(code));
            default ->
                Vocabulary.parts(vocabulary).stream()
                        .map(part -> vocabularies.getOrDefault(part, Map.of()).get(code))
                        .filter(Objects::nonNull)
                        .findFirst();
        };
    }

    /** These settings with more codes, by vocabulary. */
    public Settings with(Map<String, Map<String, Label>> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, Map<String, Label>> all = new LinkedHashMap<>(vocabularies);
        more.forEach((vocabulary, codes) -> {
            if (!Vocabulary.DECLARED.contains(vocabulary)) {
                all.merge(vocabulary, codes, Settings::joined);
            }
        });
        return new Settings(
                format,
                organisation,
                language,
                zone,
                currency,
                country,
                dataStart,
                asOf,
                bridge,
                writers,
                joined(clients, more.getOrDefault("clients", Map.of())),
                joined(drivers, more.getOrDefault("drivers", Map.of())),
                all,
                grounds,
                cadence,
                sla,
                referral,
                holidays,
                privacy,
                commits,
                definitions);
    }

    private static Map<String, Label> joined(Map<String, Label> codes, Map<String, Label> more) {
        Map<String, Label> all = new LinkedHashMap<>(codes);
        all.putAll(more);
        return all;
    }
}
