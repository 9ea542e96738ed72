package devrel.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {
    @Test
    void nounsAndDirectoriesAreThoseOfTheKindsInTheirOrder() {
        assertThat(Kinds.all()).extracting(Kind::name).isEqualTo(Kinds.NOUNS);
        assertThat(Kinds.all()).extracting(Kind::directory).isEqualTo(Kinds.DIRECTORIES);
    }
}
