package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.check.Rules;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Placed;
import devrel.record.Settings.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who does what {@code mend:} says is rid of the error and keeps every record. */
class MendTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern ROW = Pattern.compile("(?:^|[\\r\\n])(?:ï»¿)?([a-z2-7]{12})(?=,)");
    private static final Pattern THING = Pattern.compile("(?:^|[\\r\\n])\\W*id: *\"?([a-z0-9-]+)");
    private static final Pattern NAME = Pattern.compile("p-[a-z2-7]{6}|20[0-9a-z-]+");

    /** What nobody can mend here: both referrals stay, alumni may refer, and a newer devrel is not at hand. */
    private static final Set<String> NOTHING_TO_MEND = Set.of("DR3012", "DR3016", "DR2020");

    @TempDir
    Path parent;

    static Stream<Path> fixtures() throws IOException {
        return MalformedTest.fixtures();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void whatMendSaysEndsTheErrorAndLosesNoRecord(Path fixture) throws IOException, InterruptedException {
        Malformed malformed = Malformed.read(fixture);
        Path data = parent.resolve("data");
        malformed.make(data);
        Set<String> before = ids(data);
        Mend mend = new Mend(parent, TODAY, malformed);
        assertThat(malformed.mend()).as("the mend of %s", fixture).isNotEmpty();

        mend.follow();

        if (mend.isNothing()) {
            assertThat(NOTHING_TO_MEND).containsAll(malformed.codes());
            return;
        }
        Store store = Store.at(data);
        assertThat(messages(store.structure())).isEmpty();
        Dataset dataset = store.load(Kinds.all().toArray(Kind<?>[]::new));
        before.removeAll(mend.gone());
        assertThat(ids(dataset)).containsAll(before);
        List<Finding> left = Rules.check(dataset, TODAY);
        if (malformed.inCompany()) {
            assertThat(messages(left)).isEmpty();
        } else {
            assertThat(left)
                    .extracting(finding -> finding.problem().code())
                    .doesNotContainAnyElementsOf(malformed.codes());
        }
    }

    private static List<String> messages(List<Finding> findings) {
        return MalformedTest.messages(findings, Language.EN);
    }

    private static Set<String> ids(Dataset dataset) {
        Set<String> ids = new TreeSet<>();
        for (Kind<?> kind : Kinds.all()) {
            for (Placed<? extends Item> placed : dataset.placed(kind)) {
                ids.add(placed.item().id());
            }
        }
        return ids;
    }

    /** The ids that stand in the bytes, whether they can be read or not. */
    private static Set<String> ids(Path data) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (name.endsWith(".csv")) {
                    ROW.matcher(text).results().forEach(row -> ids.add(row.group(1)));
                } else if (name.endsWith(".yaml")) {
                    addThing(name.substring(0, name.indexOf('.')), text, ids);
                }
            }
        }
        return ids;
    }

    private static void addThing(String name, String text, Set<String> ids) {
        Matcher id = THING.matcher(text);
        if (id.find() && NAME.matcher(id.group(1)).matches()) {
            ids.add(id.group(1));
        } else if (!text.isBlank() && NAME.matcher(name).matches()) {
            ids.add(name);
        }
    }
}
