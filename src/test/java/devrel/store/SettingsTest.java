package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.ExitClass;
import devrel.record.Finding;
import devrel.record.Grounds;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Label;
import devrel.record.Settings.Language;
import devrel.record.Settings.Phase;
import devrel.record.Settings.Privacy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are read to the letter, defaults filled in, and written so that they read the same. */
class SettingsTest {
    private static final String FULL = """
            format: 1
            organisation: "Andes Talento"
            language: en                # es, en
            zone: America/Santiago
            currency: CLP
            country: CL                 # which table of exit grounds
            data_start: 2024-01-01
            as_of: 2026-10-31
            bridge: 10
            writers:                    # who may record
              mariana: mariana@example.com
              pedro-2: pedro@example.com
            clients: {banco: {es: "Banco", en: "Bank"}, bench: {es: "Sin cliente", en: "Bench"}}
            drivers: {growth: {es: "Crecimiento", en: "Growth"}}
            vocabularies:
              sources: {job_board: {es: "Portal de empleo", en: "Job board"}}
            cadence:
              - {phase: onboarding, ideal_days: 14, max_days: 21}
              - {person: p-7k2m4q, tag: remote, role: backend, from: 2026-01-01, ideal_days: 20, max_days: 30}
              - {ideal_days: 30, max_days: 45}
            sla: {referrer_feedback_business_days: 6, referral_silence_days: 15}
            referral: {maturity_days: 181, counted_once_days: 366, ownership_days: 367}
            holidays: [2026-09-19, 2026-09-18]
            privacy: {min_group: 6, retention: {checkins: 36m}}
            git: {commit: on}
            definitions: 1
            """;

    @TempDir
    Path directory;

    private Settings read(String text) throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), text);
        return Store.at(directory).settings();
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Settings settings = read(FULL);

        assertThat(settings.language()).isEqualTo(Language.EN);
        assertThat(settings.asOf()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(settings.bridge()).isEqualTo(10);
        assertThat(settings.writers()).containsOnlyKeys("mariana", "pedro-2");
        assertThat(settings.clients().keySet()).containsExactly("banco", "bench");
        assertThat(settings.label("sources", "job_board")).contains(new Label("Portal de empleo", "Job board"));
        assertThat(settings.grounds()).isEqualTo(Grounds.CHILE);
        assertThat(settings.cadence())
                .containsExactly(
                        new CadenceRule(null, null, null, Phase.ONBOARDING, null, 14, 21),
                        new CadenceRule("p-7k2m4q", "remote", "backend", null, LocalDate.of(2026, 1, 1), 20, 30),
                        new CadenceRule(null, null, null, null, null, 30, 45));
        assertThat(settings.sla().referralSilenceDays()).isEqualTo(15);
        assertThat(settings.referral().ownershipDays()).isEqualTo(367);
        assertThat(settings.holidays()).containsExactlyInAnyOrder(LocalDate.of(2026, 9, 18), LocalDate.of(2026, 9, 19));
        assertThat(settings.privacy()).isEqualTo(new Privacy(6, Map.of("checkins", "36m")));
        assertThat(settings.commits()).isTrue();
    }

    @Test
    void whatIsAbsentHasItsDefault() throws IOException {
        Settings settings = read(TestData.SETTINGS);

        assertThat(settings.language()).isEqualTo(Language.ES);
        assertThat(settings.currency()).isEqualTo("CLP");
        assertThat(settings.asOf()).isNull();
        assertThat(settings.bridge()).isEqualTo(7);
        assertThat(settings.cadence()).isEqualTo(Settings.DEFAULT_CADENCE);
        assertThat(settings.privacy()).isEqualTo(Settings.DEFAULT_PRIVACY);
        assertThat(settings.commits()).isFalse();
    }

    @Test
    void anotherTableOfGroundsTakesTheCountrysPlace() throws IOException {
        Settings settings = read(TestData.SETTINGS + "country: AR\ngrounds: {art-240: voluntary, unknown: unknown}\n");

        assertThat(settings.grounds())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("art-240", ExitClass.VOLUNTARY, "unknown", ExitClass.UNKNOWN));
    }

    @Test
    void allFindingsComeAtOnce() {
        assertThatThrownBy(() -> read("format: 1\nzone: Mars\nbridge: -1\nlangauge: es\ndata_start: 2024-01-01\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::problem)
                                .containsExactlyInAnyOrder(
                                        Problem.BAD_SETTING,
                                        Problem.BAD_SETTING,
                                        Problem.UNKNOWN_SETTING,
                                        Problem.MISSING_SETTING,
                                        Problem.MISSING_SETTING));
    }

    @Test
    void aNewDirectorysSettingsReadAsTheyWereGiven() throws IOException {
        for (String text :
                List.of(FULL, TestData.SETTINGS, TestData.SETTINGS + "country: AR\ngrounds: {a-1: mutual}\n")) {
            Settings settings = read(text);
            Path fresh = Files.createTempDirectory(directory, "fresh").resolve("data");

            Store created = Store.create(fresh, settings);

            assertThat(created.settings()).isEqualTo(settings);
            assertThat(YamlLines.parse(Files.readString(fresh.resolve("devrel.yaml"))))
                    .isNotNull();
            assertThat(created.structure()).isEmpty();
        }
    }

    @Test
    void aNewDirectoryTellsGitWhatItHolds() throws IOException {
        Path fresh = directory.resolve("data");
        Store.create(fresh, read(TestData.SETTINGS));

        assertThat(fresh.resolve(".gitattributes"))
                .hasContent("*.csv text eol=lf merge=devrel\n*.yaml text eol=lf merge=devrel\n");
        assertThat(fresh.resolve(".gitignore")).hasContent(".devrel/\n.*.tmp\n");
    }

    @Test
    void onlyANewOrAnEmptyDirectoryBecomesADataDirectory() throws IOException {
        Settings settings = read(TestData.SETTINGS);
        Path file = Files.writeString(directory.resolve("file"), "x");
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("empty")));

        assertRefused(() -> Store.create(directory, settings), Problem.NOT_EMPTY);
        assertRefused(() -> Store.create(file, settings), Problem.NOT_A_DIRECTORY);
        assertRefused(() -> Store.create(link, settings), Problem.LINK_REFUSED);
        Store.create(directory.resolve("empty"), settings);
    }

    private static void assertRefused(Runnable call, Problem problem) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::problem)
                                .containsExactly(problem));
    }
}
