package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static double[] changes(Course course, double from, double to) {
        double[] into = new double[1 + course.changes()];
        return Arrays.copyOfRange(into, 1, course.addChanges(from, to, into, 1));
    }

    @Test
    void aValueHoldsFromTheDayAfterUpToTheDayOfTheNext() {
        Course course = Course.of(0).set(10, 1).set(20, 2);
        assertThat(course.at(10)).isZero();
        assertThat(course.at(10.5)).isEqualTo(1);
        assertThat(course.at(20)).isEqualTo(1);
        assertThat(course.at(21)).isEqualTo(2);
    }

    @Test
    void beforeTheFirstValueNothingIsKnown() {
        Course course = new Course().set(5, 1);
        assertThat(course.at(5)).isNaN();
        assertThat(course.at(6)).isEqualTo(1);
        assertThat(new Course().at(6)).isNaN();
    }

    @Test
    void changesAtTheEndsOfASpanAreNotWithinIt() {
        Course course = Course.of(0).set(10, 1).set(20, 2).set(20, 3).set(30, 3).set(40, 0);
        assertThat(changes(course, 0, 50)).containsExactly(10, 20, 40);
        assertThat(changes(course, 10, 40)).containsExactly(20);
        assertThat(changes(course, 20, 40)).isEmpty();
    }
}
