package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.metric.Lives;
import devrel.record.Person.Processing;
import devrel.report.Acquainting.Pair;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcquaintingTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    /** Ana and Ben work for banco, Cai and Dan for retail, Eva for nobody yet; Fay is blocked and Gil left. */
    private static Lives lives() {
        Lives lives = new Lives(new Given())
                .person("p1", "Ana", null, Map.of("java", 3), "cloud")
                .person("p2", "Ben", null, Map.of("java", 5), "cloud")
                .person("p3", "Cai", null, Map.of("java", 1))
                .person("p4", "Dan", null, Map.of("sql", 2), "cloud")
                .person("p5", "Eva", null, Map.of("go", 2))
                .person("p6", "Fay", Processing.BLOCKED, Map.of("java", 2))
                .person("p7", "Gil", null, Map.of("java", 2));
        lives.given()
                .employed("p7", "2023-01-01", "2024-06-30", "159-2")
                .assigned("p1", "2023-01-01", "banco")
                .assigned("p2", "2023-01-01", "banco")
                .assigned("p3", "2023-01-01", "retail")
                .assigned("p4", "2023-01-01", "retail");
        for (int i = 1; i <= 6; i++) {
            lives.given().start("p" + i, "2023-01-01");
        }
        return lives;
    }

    private static List<String> all(Lives lives) {
        return Acquainting.of(lives.given().data(), TODAY).stream()
                .map(AcquaintingTest::told)
                .toList();
    }

    private static List<String> of(Lives lives, String person) {
        return Acquainting.of(lives.given().data(), TODAY, person).stream()
                .map(AcquaintingTest::told)
                .toList();
    }

    private static String told(Pair pair) {
        return pair.one().label() + " " + pair.other().label() + " " + pair.shared();
    }

    @Test
    void peopleOfDifferentClientsWhoShareSomethingAreSuggestedByName() {
        assertThat(of(lives(), "p1")).containsExactly("Ana Cai [java]", "Ana Dan [cloud]");
        assertThat(of(lives(), "p5")).isEmpty();
    }

    @Test
    void inTheListOfAllEverybodyIsOnce() {
        assertThat(all(lives())).containsExactly("Ana Cai [java]", "Ben Dan [cloud]");
    }

    @Test
    void whoWasIntroducedOrSharesAGroupIsNotSuggested() {
        Lives lives = lives().group("guild", null)
                .group("chat", "2024-12-31")
                .introduced("2024-01-01", "p3", "p1")
                .joined("p1", "2024-01-01", "guild")
                .joined("p4", "2024-01-01", "guild")
                .joined("p2", "2024-01-01", "chat")
                .joined("p4", "2024-01-01", "chat");
        assertThat(of(lives, "p1")).isEmpty();
        // the chat is closed
        assertThat(of(lives, "p2")).containsExactly("Ben Cai [java]", "Ben Dan [cloud]");
        assertThat(of(lives.left("p4", "2024-12-01", "guild"), "p1")).containsExactly("Ana Dan [cloud]");
    }
}
