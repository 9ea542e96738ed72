package devrel.record;

import java.util.List;
import java.util.Map;

/** The open vocabularies that ship with the tool; the settings can extend each. Labels are words of {@code render}. */
public final class Vocabulary {
    /** The codes of each vocabulary, in the order in which they are offered. */
    public static final Map<String, List<String>> DEFAULTS = Map.ofEntries(
            Map.entry(
                    "sources",
                    List.of(
                            "referral",
                            "applied",
                            "sourced",
                            "event",
                            "content",
                            "community",
                            "rehire",
                            "agency",
                            "unknown")),
            Map.entry(
                    "exit_reasons",
                    List.of(
                            "pay",
                            "growth",
                            "project",
                            "client",
                            "management",
                            "recognition",
                            "workload",
                            "flexibility",
                            "relocation",
                            "study",
                            "better_offer",
                            "culture",
                            "retirement",
                            "personal",
                            "other",
                            "not_said")),
            Map.entry(
                    "rejection_reasons",
                    List.of(
                            "skills",
                            "seniority",
                            "language",
                            "salary",
                            "location",
                            "culture",
                            "closed",
                            "no_reply",
                            "other")),
            Map.entry("decline_reasons", List.of("timing", "workload", "interest", "personal", "other")),
            Map.entry(
                    "roles",
                    List.of(
                            "backend",
                            "frontend",
                            "fullstack",
                            "mobile",
                            "data",
                            "devops",
                            "qa",
                            "ux",
                            "architect",
                            "lead")),
            Map.entry(
                    "skills",
                    List.of(
                            "java",
                            "kotlin",
                            "python",
                            "javascript",
                            "typescript",
                            "react",
                            "angular",
                            "go",
                            "csharp",
                            "sql",
                            "aws",
                            "kubernetes",
                            "android",
                            "ios",
                            "testing",
                            "spring")),
            Map.entry(
                    "topics",
                    List.of(
                            "client",
                            "team",
                            "project",
                            "learning",
                            "career",
                            "workload",
                            "pay",
                            "tools",
                            "wellbeing",
                            "community",
                            "architecture",
                            "cloud",
                            "data",
                            "mobile",
                            "testing",
                            "ai")),
            Map.entry(
                    "areas",
                    List.of(
                            "technical",
                            "leadership",
                            "client_facing",
                            "teaching",
                            "certification",
                            "role_change",
                            "abroad")),
            Map.entry("connections", List.of("same_interest", "same_skill", "mentoring", "same_client", "newcomer")),
            Map.entry("networks", List.of("linkedin", "x", "github", "whatsapp", "slack", "other")),
            Map.entry("needs", List.of("client_demand", "bench", "succession", "quality", "none")));

    /** The vocabularies whose codes stand in settings of their own: clients, drivers, and the country's grounds. */
    public static final List<String> DECLARED = List.of("clients", "drivers", "grounds");

    /**
     * What the codes of a column are drawn from. Interests are topics and skills; every other vocabulary is itself. A code that is
     * added goes to the first.
     */
    public static List<String> parts(String vocabulary) {
        return vocabulary.equals("interests") ? List.of("topics", "skills") : List.of(vocabulary);
    }

    private Vocabulary() {}
}
