package devrel.record;

import static devrel.record.ExitClass.BY_WORKER_FOR_CAUSE;
import static devrel.record.ExitClass.END_OF_TERM;
import static devrel.record.ExitClass.INVOLUNTARY;
import static devrel.record.ExitClass.MUTUAL;
import static devrel.record.ExitClass.OTHER;
import static devrel.record.ExitClass.UNKNOWN;
import static devrel.record.ExitClass.VOLUNTARY;

import java.util.Map;

/** The legal grounds of exit, and the class of each. */
public final class Grounds {
    /** Chile's labour code, articles 159 to 171, and the ends of a fee-based contract. */
    public static final Map<String, ExitClass> CHILE = Map.ofEntries(
            Map.entry("159-1", MUTUAL),
            Map.entry("159-2", VOLUNTARY),
            Map.entry("159-3", OTHER),
            Map.entry("159-4", END_OF_TERM),
            Map.entry("159-5", END_OF_TERM),
            Map.entry("159-6", INVOLUNTARY),
            Map.entry("160", INVOLUNTARY),
            Map.entry("161-1", INVOLUNTARY),
            Map.entry("161-2", INVOLUNTARY),
            Map.entry("163bis", INVOLUNTARY),
            Map.entry("171", BY_WORKER_FOR_CAUSE),
            Map.entry("contract_end", END_OF_TERM),
            Map.entry("client_ended", END_OF_TERM),
            Map.entry("professional_ended", VOLUNTARY),
            Map.entry("unknown", UNKNOWN));

    /** The ground 161bis is about health and may not be recorded. */
    public static final String FORBIDDEN = "161bis";

    private Grounds() {}
}
