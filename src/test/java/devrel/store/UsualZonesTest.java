package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class UsualZonesTest {
    @Test
    void zonesThatAreTakenUnseenAreZones() {
        assertThat(Codes.USUAL_ZONES)
                .allSatisfy(zone -> assertThat(ZoneId.of(zone).getId()).isEqualTo(zone));
    }
}
