package devrel.render;

import devrel.record.Grounds;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;

/** What the tests of this room share. */
final class Samples {
    static final Settings SETTINGS = new Settings(
            1,
            "Andes Talento",
            Settings.Language.ES,
            "America/Santiago",
            "CLP",
            "CL",
            LocalDate.of(2024, 1, 1),
            null,
            7,
            Map.of("mariana", "mariana@example.com"),
            Map.of("banco", new Label("Banco Andino", "Andean Bank")),
            Map.of("growth", new Label("Crecimiento", "Growth")),
            Map.of("sources", Map.of("job_board", new Label("Portal de empleo", "Job board"))),
            Grounds.CHILE,
            Settings.DEFAULT_CADENCE,
            Settings.DEFAULT_SLA,
            Settings.DEFAULT_REFERRAL,
            Collections.emptySortedSet(),
            Settings.DEFAULT_PRIVACY,
            false,
            1);

    private Samples() {}
}
