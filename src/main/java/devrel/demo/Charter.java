package devrel.demo;

import devrel.record.Assignment;
import devrel.record.Grounds;
import devrel.record.Settings;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Label;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the company declares of itself: its {@code devrel.yaml}. */
final class Charter {
    static final String RETAIL = "retail";
    static final String MINING = "minera";
    static final List<String> CLIENTS = List.of("banco", RETAIL, MINING, "energia", "seguros");
    static final List<String> DRIVERS = List.of("client", "growth", "recognition", "team", "workload");
    /** The tag of those who work on the client's site, who have a cadence of their own. */
    static final String ON_SITE = "terreno";

    /**
     * How long before the first conversations it was written down who came and who left, and nobody left: so that somebody
     * has been there for two years in a company of two years.
     */
    static final int LEAD_MONTHS = 2;

    private static final List<String> WRITERS = List.of("mariana", "tomas", "ignacia", "benjamin");

    private Charter() {}

    static Settings settings(int people, int months, YearMonth until) {
        LocalDate first = until.minusMonths(months - 1L + LEAD_MONTHS).atDay(1);
        return new Settings(
                Settings.FORMAT,
                "Andes Talento",
                Settings.Language.ES,
                "America/Santiago",
                "CLP",
                "CL",
                first,
                until.atEndOfMonth(),
                7,
                writers(people),
                clients(),
                drivers(),
                vocabularies(),
                Grounds.CHILE,
                cadence(),
                Settings.DEFAULT_SLA,
                Settings.DEFAULT_REFERRAL,
                holidays(first.getYear(), until.getYear()),
                Settings.DEFAULT_PRIVACY,
                false,
                1);
    }

    private static Map<String, String> writers(int people) {
        int count = people < 30 ? 2 : people < 150 ? 3 : 4;
        Map<String, String> writers = new LinkedHashMap<>();
        WRITERS.subList(0, count).forEach(writer -> writers.put(writer, writer + "@example.com"));
        return Collections.unmodifiableMap(writers);
    }

    private static Map<String, Label> clients() {
        Map<String, Label> clients = new LinkedHashMap<>();
        clients.put("banco", new Label("Banco", "Bank"));
        clients.put(RETAIL, new Label("Comercio", "Retail"));
        clients.put(MINING, new Label("Minería", "Mining"));
        clients.put("energia", new Label("Energía", "Energy"));
        clients.put("seguros", new Label("Seguros", "Insurance"));
        clients.put(Assignment.BENCH, new Label("Sin cliente", "Bench"));
        return Collections.unmodifiableMap(clients);
    }

    private static Map<String, Label> drivers() {
        Map<String, Label> drivers = new LinkedHashMap<>();
        drivers.put("growth", new Label("Crecimiento", "Growth"));
        drivers.put("workload", new Label("Carga", "Workload"));
        drivers.put("recognition", new Label("Reconocimiento", "Recognition"));
        drivers.put("team", new Label("Equipo", "Team"));
        drivers.put("client", new Label("Cliente", "Client"));
        return Collections.unmodifiableMap(drivers);
    }

    private static Map<String, Map<String, Label>> vocabularies() {
        Map<String, Label> roles = new LinkedHashMap<>();
        roles.put("security", new Label("Seguridad", "Security"));
        roles.put("devrel", new Label("Relaciones con profesionales", "Developer relations"));
        Map<String, Map<String, Label>> vocabularies = new LinkedHashMap<>();
        vocabularies.put("sources", Map.of("job_board", new Label("Portal de empleo", "Job board")));
        vocabularies.put("roles", Collections.unmodifiableMap(roles));
        vocabularies.put(
                "exit_reasons", Map.of("return_to_office", new Label("Vuelta a la oficina", "Return to office")));
        return Collections.unmodifiableMap(vocabularies);
    }

    private static List<CadenceRule> cadence() {
        List<CadenceRule> rules = new ArrayList<>();
        rules.add(Settings.DEFAULT_CADENCE.get(0));
        rules.add(new CadenceRule(null, ON_SITE, null, null, null, 21, 35));
        rules.add(Settings.DEFAULT_CADENCE.get(1));
        return List.copyOf(rules);
    }

    /** Chile's public holidays of these years, as far as the table reaches (2014 to 2030). */
    private static SortedSet<LocalDate> holidays(int firstYear, int lastYear) {
        SortedSet<LocalDate> holidays = new TreeSet<>();
        for (Line line : Line.of("holidays")) {
            int year = Integer.parseInt(line.tag());
            if (year >= firstYear && year <= lastYear) {
                holidays.add(LocalDate.parse(line.text()));
            }
        }
        return Collections.unmodifiableSortedSet(holidays);
    }
}
