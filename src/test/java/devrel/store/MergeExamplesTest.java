package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Merges as people meet them: comments, order by hand, settings, and what git hands over by mistake. */
class MergeExamplesTest {
    private static final String ANA = "data/people/p-7k2m4q.yaml";
    private static final String MONTH = "data/absences/2026-11.mariana.csv";
    private static final String HEADER = "id,date,person,until\n";

    private static Merge.Merged merge(String path, String base, String ours, String theirs) {
        return Merge.of(path, bytes(base), bytes(ours), bytes(theirs));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String clean(String path, String base, String ours, String theirs) {
        Merge.Merged merged = merge(path, base, ours, theirs);
        assertThat(merged.clashes()).isEmpty();
        assertThat(merge(path, base, theirs, ours).text())
                .as("from the other side")
                .isEqualTo(merged.text());
        return merged.text();
    }

    @Test
    void commentsOfBothSidesStay() {
        String base = """
            # Ana
            id: p-7k2m4q
            kind: professional
            name: "Ana"   # as on her badge
            skills: {java: 3}
            """;
        String ours = """
            # Ana, since 2024
            id: p-7k2m4q
            kind: professional
            name: "Ana"   # as on her badge
            city: santiago
            # asked on Monday
            skills: {java: 4}
            """;
        String theirs = """
            # Ana
            id: p-7k2m4q
            kind: professional
            name: "Ana Rojas"   # as on her badge
            # she moved
            skills: {java: 3, kotlin: 2}   # by herself

            tags: [mentor]
            """;

        assertThat(clean(ANA, base, ours, theirs)).isEqualTo("""
            # Ana, since 2024
            id: p-7k2m4q
            kind: professional
            name: "Ana Rojas"   # as on her badge
            # she moved
            city: santiago
            # asked on Monday
            skills: {java: 4, kotlin: 2}   # by herself

            tags: [mentor]
            """);
    }

    @Test
    void aConflictStaysWithItsKey() {
        String base = "id: p-7k2m4q\nkind: staff\nname: \"Ana\"\ncity: arica\n";
        String ours = "id: p-7k2m4q\nkind: staff\nname: \"Ana R\"\ncity: lima\n";
        String theirs = "id: p-7k2m4q\nkind: candidate\nname: \"Ana\"\ncity: quito\n";

        Merge.Merged merged = merge(ANA, base, ours, theirs);

        assertThat(merged.clashes()).containsExactly(new Clash("p-7k2m4q", List.of("city")));
        assertThat(merged.text()).isEqualTo("""
            id: p-7k2m4q
            kind: candidate
            name: "Ana R"
            <<<<<<< ours: city
            city: lima
            =======
            city: quito
            >>>>>>> theirs: city
            """);
    }

    @Test
    void aConflictStaysWithItsRowAndShowsOnlyWhatHasToBeChosen() {
        String base = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,\nbbbbbbbbbbbb,2026-11-04,p-7k2m4q,\n";
        String ours = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4r,2026-11-05\nbbbbbbbbbbbb,2026-11-04,p-7k2m4q,\n";
        String theirs = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,2026-11-09\nbbbbbbbbbbbb,2026-11-04,p-7k2m4s,\n";

        Merge.Merged merged = merge(MONTH, base, ours, theirs);

        assertThat(merged.clashes()).containsExactly(new Clash("aaaaaaaaaaaa", List.of("until")));
        assertThat(merged.text()).isEqualTo(HEADER + """
            <<<<<<< ours: until
            aaaaaaaaaaaa,2026-11-03,p-7k2m4r,2026-11-05
            =======
            aaaaaaaaaaaa,2026-11-03,p-7k2m4r,2026-11-09
            >>>>>>> theirs: until
            bbbbbbbbbbbb,2026-11-04,p-7k2m4s,
            """);
    }

    @Test
    void whatOneSideRemovedAndTheOtherChangedHasToBeChosen() {
        String base = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,\n";
        String theirs = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,2026-11-09\n";

        assertThat(merge(MONTH, base, HEADER, theirs).text()).isEqualTo(HEADER + """
            <<<<<<< ours: removed
            =======
            aaaaaaaaaaaa,2026-11-03,p-7k2m4q,2026-11-09
            >>>>>>> theirs: removed
            """);
    }

    @Test
    void theSameIdMadeTwiceIsAConflictAndTwiceInOneVersionIsRefused() {
        String one = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,\n";
        String other = HEADER + "aaaaaaaaaaaa,2026-11-04,p-7k2m4q,\n";
        String twice = HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,\naaaaaaaaaaaa,2026-11-04,p-7k2m4q,\n";

        assertThat(merge(MONTH, "", one, other).clashes()).containsExactly(new Clash("aaaaaaaaaaaa", List.of("date")));
        assertThat(clean(MONTH, "", one, one)).isEqualTo(one);
        assertThatThrownBy(() -> merge(MONTH, one, twice, other))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::problem)
                                .containsExactly(Problem.DUPLICATE_ID));
    }

    @Test
    void codesThatBothSidesDeclareAreThere() {
        String base = """
            format: 1
            clients: {}
            vocabularies:   # ours
              sources: {job_board: {es: "Portal", en: "Board"}}
            holidays: [2026-09-18]
            """;
        String ours = """
            format: 1
            clients: {banco: {es: "Banco", en: "Bank"}}
            vocabularies:   # ours
              sources: {job_board: {es: "Portal", en: "Board"}, radio: {es: "Radio", en: "Radio"}}
              # tools
              skills:
                java: {es: "Java", en: "Java"}
            holidays: [2026-09-18, 2026-12-25]
            """;
        String theirs = """
            format: 1
            clients: {tienda: {es: "Tienda", en: "Shop"}}
            vocabularies:   # ours
              sources: {job_board: {es: "Portal de empleo", en: "Board"}}
              skills:
                kotlin: {es: "Kotlin", en: "Kotlin"}
            holidays: [2026-09-18, 2026-10-12]
            """;

        assertThat(clean("data/devrel.yaml", base, ours, theirs)).isEqualTo("""
            format: 1
            clients: {banco: {es: "Banco", en: "Bank"}, tienda: {es: "Tienda", en: "Shop"}}
            vocabularies:   # ours
              sources: {job_board: {es: "Portal de empleo", en: "Board"}, radio: {es: "Radio", en: "Radio"}}
              # tools
              skills:
                java: {es: "Java", en: "Java"}
                kotlin: {es: "Kotlin", en: "Kotlin"}
            holidays: [2026-09-18, 2026-10-12, 2026-12-25]
            """);
    }

    @Test
    void whatGitTakesForARenameIsNotMixed() {
        String old = "id: p-7k2m4r\nkind: staff\nname: \"Bea\"\n";
        String ours = "id: p-7k2m4q\nkind: staff\nname: \"Ana\"\n";
        String theirs = "id: p-7k2m4r\nkind: staff\nname: \"Bea\"\ncity: lima\n";
        String october = HEADER + "aaaaaaaaaaaa,2026-10-03,p-7k2m4q,\n";

        assertThat(merge(ANA, old, ours, theirs).clashes()).hasSize(1);
        assertThat(MergeTest.chosen(merge(ANA, old, ours, theirs).text(), true)).isEqualTo(ours);
        assertThat(merge(MONTH, october, HEADER + "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,\n", october)
                        .clashes())
                .hasSize(1);
    }

    @Test
    void aVersionThatCannotBeReadIsRefusedAndNothingIsMerged() {
        assertThatThrownBy(() -> merge(MONTH, HEADER, HEADER, "<<<<<<< HEAD\n")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(ANA, "", "id: [", "id: p-7k2m4q\n")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(ANA, "id: p-7k2m4r\n", "id: p-7k2m4q\n", "id: ["))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge("notes.yaml", "", "a: b\n", "a: c\n")).isInstanceOf(Refusal.class);
    }

    /** What git hands over as the base of histories that were merged crosswise, where that merge had a conflict. */
    @Test
    void aBaseWithConflictsOfItsOwnLeavesTheOtherKeysAlone() {
        String base = """
            id: p-7k2m4q
            name: "Ana"
            <<<<<<< ours: city
            city: lima
            =======
            city: arica
            >>>>>>> theirs: city
            tags: [a]
            """;
        String lima = "id: p-7k2m4q\nname: \"Ana\"\ncity: lima\ntags: [a]\n";
        String arica = "id: p-7k2m4q\nname: \"Ana Rojas\"\ncity: arica\ntags: [b]\n";

        Merge.Merged merged = merge(ANA, base, lima, arica);
        assertThat(merged.clashes()).containsExactly(new Clash("p-7k2m4q", List.of("city")));
        assertThat(merged.text()).isEqualTo("""
            id: p-7k2m4q
            name: "Ana Rojas"
            <<<<<<< ours: city
            city: lima
            =======
            city: arica
            >>>>>>> theirs: city
            tags: [b]
            """);
        assertThat(clean(ANA, base, arica, arica)).isEqualTo(arica);
        assertThat(clean(ANA, base, lima.replace("lima", "arica"), arica)).isEqualTo(arica);
        assertThat(merge(ANA, base, lima.replace("city: lima\n", ""), arica).clashes())
                .as("taken away by one, kept by the other")
                .containsExactly(new Clash("p-7k2m4q", List.of("city")));
    }

    /** As git's own merge leaves it, with neighbours in the conflict and one conflict inside another. */
    @Test
    void aBaseWithAConflictInsideAConflictIsRead() {
        String base = """
            id: p-7k2m4q
            name: "Ana"
            <<<<<<< ours
            city: lima
            tags: [a]
            ||||||| base
            <<<<<<<<< ours
            city: quito
            =========
            city: cusco
            >>>>>>>>> theirs
            =======
            city: arica
            >>>>>>> theirs
            kind: professional
            """;
        String one = "id: p-7k2m4q\nname: \"Ana\"\ncity: lima\ntags: [a]\nkind: professional\n";
        String other = "id: p-7k2m4q\nname: \"Ana\"\ncity: lima\ntags: [a]\nkind: contact\n";

        assertThat(clean(ANA, base, one, other)).isEqualTo(other);
    }

    @Test
    void aBaseWithAConflictThatHasNoEndIsRefused() {
        String ana = "id: p-7k2m4q\nname: \"Ana\"\n";

        assertThatThrownBy(() -> merge(ANA, ana + "<<<<<<< ours: city\ncity: lima\n", ana, ana + "city: arica\n"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aBaseWithAConflictOfOneRowLeavesTheOtherRowsAlone() {
        String changed = "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,2026-11-04\n";
        String otherwise = "aaaaaaaaaaaa,2026-11-03,p-7k2m4q,2026-11-05\n";
        String neighbour = "bbbbbbbbbbbb,2026-11-09,p-7k2m4q,2026-11-10\n";
        String base = HEADER + "<<<<<<< ours: until\n" + changed + "=======\n" + otherwise + ">>>>>>> theirs: until\n"
                + neighbour;

        assertThat(merge(MONTH, base, HEADER + changed + neighbour, HEADER + otherwise)
                        .text())
                .isEqualTo(base.replace(neighbour, ""));
        assertThat(clean(MONTH, base, HEADER + changed + neighbour, HEADER + changed))
                .isEqualTo(HEADER + changed);
        assertThat(merge(MONTH, base, HEADER + neighbour, HEADER + otherwise + neighbour)
                        .clashes())
                .as("removed by one, kept by the other")
                .containsExactly(new Clash("aaaaaaaaaaaa", List.of("removed")));
    }
}
