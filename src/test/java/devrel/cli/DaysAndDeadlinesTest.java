package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Case;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days on which a figure turns, in files written by hand, asked through the command line. */
class DaysAndDeadlinesTest {
    @TempDir
    Path directory;

    private Books company() {
        Books books = new Books(directory, "2023-01-01").setting("holidays: []", "holidays: [2024-09-18, 2024-09-19]");
        for (String id : new String[] {"aaaaaa", "bbbbbb", "cccccc"}) {
            Books.write(
                    books.data().resolve("people/p-" + id + ".yaml"),
                    "id: p-" + id + "\nkind: professional\nname: \"Person " + id + "\"\n");
        }
        Books.write(
                books.data().resolve("people/p-dddddd.yaml"), "id: p-dddddd\nkind: candidate\nname: \"Person d\"\n");
        Books.write(books.data().resolve("starts/2023-01.writer.csv"), """
                id,date,person,contract,hire_source,referral,until
                aaaaaaaaaaaa,2023-01-31,p-aaaaaa,indefinite,applied,,
                bbbbbbbbbbbb,2023-01-31,p-bbbbbb,indefinite,applied,,
                cccccccccccc,2023-01-31,p-cccccc,indefinite,applied,,
                """);
        return books;
    }

    private static String counts(Case.Row figure) {
        return figure.count("numerator") + "/" + figure.count("denominator");
    }

    /** A month after 31 January is 28 February; three are 30 April: who leaves on the 29th has gone by then. */
    @Test
    void hiresComeOfAgeOnTheirAnniversaryAndNotInTheMonthBefore() {
        Books books = company();
        Books.write(books.data().resolve("exits/2023-04.writer.csv"), """
                id,date,person,notice_date,ground,initiated_by,renewal,reasons,primary_reason,regrettable,assessed_on,would_return,destination,interview,interview_on,notes
                dddddddddddd,2023-04-29,p-bbbbbb,,159-2,,,,,,,,,,,
                eeeeeeeeeeee,2023-04-30,p-cccccc,,159-2,,,,,,,,,,,
                """);
        assertThat(books.run("check")).isEmpty();
        Answer april = books.ask("retention", "--month", "2023-04");
        assertThat(counts(april.figure("retention.hires.3m"))).isEqualTo("2/3");
        // Day 90 is 31 January + 90 = 1 May: nobody comes of age in April, and all in May; 89 and 90 days are early.
        assertThat(counts(april.figure("exits.early.90d"))).isEqualTo("0/0");
        assertThat(april.figure("exits.early.90d").text("status")).isEqualTo("not_available");
        Answer may = books.ask("retention", "--month", "2023-05");
        assertThat(counts(may.figure("exits.early.90d"))).isEqualTo("2/3");
        assertThat(counts(may.figure("retention.hires.3m"))).isEqualTo("0/0");
    }

    /** Moved on the due date, the new date holds; moved a day later, the promise is late whatever follows. */
    @Test
    void aPromiseMovedInTimeHoldsAndOneMovedLateIsLate() {
        Books books = company();
        Books.write(books.data().resolve("commitments/2024-01.writer.csv"), """
                id,date,person,owner,due,source,what
                fffffffffff2,2024-01-02,p-aaaaaa,writer,2024-01-10,,One
                fffffffffff3,2024-01-02,p-aaaaaa,writer,2024-01-10,,Two
                fffffffffff4,2024-01-02,p-aaaaaa,writer,2024-01-10,,Three
                fffffffffff5,2024-01-02,p-aaaaaa,person,2024-01-10,,Four
                """);
        Books.write(books.data().resolve("commitment-steps/2024-01.writer.csv"), """
                id,date,commitment,step,due
                ggggggggggg2,2024-01-10,fffffffffff2,renegotiated,2024-01-20
                ggggggggggg6,2024-01-10,fffffffffff5,kept,
                ggggggggggg3,2024-01-11,fffffffffff3,renegotiated,2024-01-20
                ggggggggggg5,2024-01-12,fffffffffff4,released,
                ggggggggggg4,2024-01-20,fffffffffff2,kept,
                ggggggggggg7,2024-01-20,fffffffffff3,kept,
                """);
        assertThat(books.run("check")).isEmpty();
        Answer january = books.ask("commitments", "--month", "2024-01");
        assertThat(counts(january.figure("commitments.kept"))).isEqualTo("2/3");
        assertThat(counts(january.figure("commitments.kept", Map.of("owner", "ours"))))
                .isEqualTo("1/2");
        // A side is a group: of two a share is hidden, the counts are not.
        Case.Row theirs = january.figure("commitments.kept", Map.of("owner", "theirs"));
        assertThat(counts(theirs)).isEqualTo("1/1");
        assertThat(january.figure("commitments.open").optional("value")).isZero();
    }

    /** Five business days from Friday 13 September 2024 over two holidays and two weekends: Tuesday the 24th. */
    @Test
    void holidaysAndWeekendsMoveTheDeadlineOfTheFirstWord() {
        Books books = company();
        Books.write(books.data().resolve("referrals/2024-09.writer.csv"), """
                id,date,referrer,candidate,opening,relationship,strength,candidate_knows,consent_on,contact,first_touch,notes
                hhhhhhhhhhhh,2024-09-13,p-aaaaaa,p-dddddd,,friend,,yes,,,,
                iiiiiiiiiiii,2024-09-13,p-bbbbbb,p-dddddd,,friend,,yes,,,,
                """);
        Books.write(books.data().resolve("referral-steps/2024-09.writer.csv"), """
                id,date,referral,stage,by,reason,opening
                jjjjjjjjjjjj,2024-09-16,hhhhhhhhhhhh,acknowledged,,,
                kkkkkkkkkkkk,2024-09-20,hhhhhhhhhhhh,tech_interview,,,
                """);
        Books.write(books.data().resolve("feedback/2024-09.writer.csv"), """
                id,date,referral,to,about,channel
                llllllllllll,2024-09-24,hhhhhhhhhhhh,referrer,,
                mmmmmmmmmmmm,2024-09-25,iiiiiiiiiiii,referrer,,
                """);
        Answer september = books.ask("referrals", "--month", "2024-09");
        assertThat(counts(september.figure("feedback.first.sla"))).isEqualTo("1/2");
        // One candidate counts once, for the lower id; a skipped stage counts as reached.
        assertThat(september.figure("referrals.counted").optional("value")).isEqualTo(1);
        assertThat(september.figure("referrals.not-counted").optional("value")).isEqualTo(1);
        assertThat(counts(september.figure("funnel.reached.screened"))).isEqualTo("1/1");
        assertThat(counts(september.figure("funnel.reached.tech_interview"))).isEqualTo("1/1");
        assertThat(counts(september.figure("funnel.reached.client_interview"))).isEqualTo("0/1");
    }
}
