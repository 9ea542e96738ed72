package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours can be told from the paper and from one another, by day and by night. */
class ChartStyleTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+[0-9]?):#([0-9a-f]{6})");

    /** How red-blind, green-blind and blue-blind eyes see (Viénot 1999, and Brettel 1997 for the third, linear RGB). */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
            new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
            new double[][] {{1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.805, 0.11911}});

    private static Map<String, double[]> colours(boolean night) {
        String css = ChartStyle.CSS;
        int from = css.indexOf("@media screen");
        String part = night ? css.substring(from) : css.substring(0, from);
        Map<String, double[]> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(part);
        while (matcher.find()) {
            int colour = Integer.parseInt(matcher.group(2), 16);
            colours.put(
                    matcher.group(1),
                    new double[] {linear(colour >> 16), linear((colour >> 8) & 0xFF), linear(colour & 0xFF)});
        }
        return colours;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double luminance(double[] colour) {
        return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
    }

    /** The contrast of WCAG 2.1: from 1 to 21. */
    private static double contrast(double[] one, double[] other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double[] seen(double[][] eye, double[] colour) {
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                seen[row] += eye[row][i] * colour[i];
            }
            seen[row] = Math.cbrt(Math.max(0, seen[row]));
        }
        return seen;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textStandsOutFromThePaperAndFromTheCells(boolean night) {
        Map<String, double[]> colours = colours(night);
        double[] paper = colours.get("paper");
        for (String text : List.of("ink", "soft", "c1")) {
            assertThat(contrast(colours.get(text), paper)).as(text).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(colours.get("soft"), colours.get("rule")))
                .as("hidden")
                .isGreaterThanOrEqualTo(TEXT);
        for (int shade = 0; shade < 5; shade++) {
            assertThat(contrast(colours.get("k" + shade), colours.get("h" + shade)))
                    .as("cell %s", shade)
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesAndBarsStandOutFromThePaper(boolean night) {
        Map<String, double[]> colours = colours(night);
        for (String line : List.of("axis", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8")) {
            assertThat(contrast(colours.get(line), colours.get("paper")))
                    .as(line)
                    .isGreaterThanOrEqualTo(GRAPHICS);
        }
    }

    /** The first ones are in every picture; all have a dash or a hatch of their own besides. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstColoursDifferForEveryEye(boolean night) {
        Map<String, double[]> colours = colours(night);
        for (double[][] eye : EYES) {
            for (List<String> pair : List.of(List.of("c1", "c2"), List.of("c1", "c4"), List.of("c2", "c4"))) {
                double[] one = seen(eye, colours.get(pair.get(0)));
                double[] other = seen(eye, colours.get(pair.get(1)));
                assertThat(distance(one, other)).as("%s", pair).isGreaterThan(0.09);
            }
        }
    }
}
