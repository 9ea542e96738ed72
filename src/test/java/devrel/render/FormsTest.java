package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.report.Evidence;
import devrel.report.Figure;
import devrel.report.Note;
import devrel.report.Period;
import devrel.report.Question;
import devrel.report.Report;
import devrel.report.Section;
import devrel.report.Series;
import devrel.report.Status;
import devrel.report.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormsTest {
    private final Words en = Samples.words(Language.EN);

    @Test
    void markdownIsTheSameDocument() {
        Document document = Layout.of(Samples.report(), en, Samples.SETTINGS, "0.1.0");
        assertThat(MarkdownForm.of(document)).startsWith("""
            # Retention

            Andes Talento · 2025-11-01 to 2026-10-31

            ## Turnover

            | Figure | Value | k/n | 95% interval | n | Note |
            | --- | ---: | ---: | ---: | ---: | --- |
            | Voluntary turnover, trailing 12 months | 14% | 12/83.8 | \\[7–25%\\] | 97 | |
            | Exits per person-year | 0.22 | 18/83.7 | \\[0.13–0.34\\] | | |
            | Closing headcount | 1,234 | | | | |
            | Regrettable exits among those assessed | 50%\\* | 2/4 | \\[15–85%\\] | 4 | |
            | Total turnover, trailing 12 months · Fee-based | – | 0/0 | | | n/a (nobody was employed) |
            """).contains("""

                \\# hidden, small group: fewer than 5 people

                ## Month by month

                | Month | Closing headcount | Exits |
                | --- | ---: | ---: |
                | Sep 2026 | 1,233 | |
                | Oct 2026 | 1,234‡ | – |
                """);
    }

    @Test
    void nothingInMarkdownIsTakenForMarkup() {
        Document document = new Document(List.of(
                new Heading(2, "a_b <b>x</b> [l](u) `c` | **z**"),
                new Paragraph("1. one\n- two\n+ three\n=== four\n  ::warning::x\n> five\n# six"),
                new Paragraph("www.example.com https://example.com &lt; $x$ ~y~ \\z")));
        assertThat(MarkdownForm.of(document)).isEqualTo("""
            ## a\\_b \\<b\\>x\\</b\\> \\[l\\](u) \\`c\\` \\| \\*\\*z\\*\\*

            1\\. one\\
            \\- two\\
            \\+ three\\
            \\=== four\\
            \\::warning::x\\
            \\> five\\
            \\# six

            www\\.example.com https\\://example.com \\&lt; \\$x\\$ \\~y\\~ \\\\z
            """);
    }

    @Test
    void aReportAsCsvHasOneLineAFigureAndOneAMonthOfASeries() {
        assertThat(CsvForm.of(Samples.report(), en)).isEqualTo("""
            id,by,month,value,unit,numerator,denominator,n,low,high,confidence,method,p,df,status,note,time,at_risk,events,censored,se
            turnover.voluntary.t12m,,,0.1432,ratio,12,83.8,97,0.074,0.2501,0.95,garwood,,,shown,,,,,,
            turnover.total.rate,,,0.215,per-person-year,18,83.72,,0.1274,0.3398,0.95,garwood,,,shown,,,,,,
            headcount.closing,,,1234,people,,,,,,,,,,shown,,,,,,
            exits.regrettable,,,0.5,ratio,2,4,4,0.15,0.85,0.95,garwood,,,small,,,,,,
            turnover.total.t12m,contract=fee_based,,,ratio,0,0,,,,,,,,not_available,nobody was employed,,,,,
            headcount.closing,client=banco,,84,people,,,,,,,,,,shown,,,,,,
            turnover.total.t12m,client=banco,,0.125,ratio,10,80,,0.0599,0.2299,0.95,garwood,,,shown,,,,,,
            headcount.closing,client=bench,,3,people,,,,,,,,,,shown,,,,,,
            turnover.total.t12m,client=bench,,,ratio,2,4,,,,0.95,garwood,,,hidden,fewer than 5 people,,,,,
            headcount.closing,,2026-09,1233,people,,,,,,,,,,shown,,,,,,
            headcount.closing,,2026-10,1234,people,,,,,,,,,,partial,,,,,,
            headcount.exits,,2026-10,,people,,,,,,,,,,not_available,,,,,,
            """);
    }

    @Test
    void aTableAsCsvHasKeysAndRawValues() {
        assertThat(CsvForm.of(Samples.exits())).isEqualTo("""
            id,date,ground,days,notes,state
            b7kq2mzx4wna,2026-10-30,159-2,1460,"Wants to try Kotlin, ""again""\",report.note.nobody
            c2aaaaaaaaaa,2026-10-31,x,0.5,,
            """);
    }

    @Test
    void aTableAsJsonIsAnArrayOfObjects() {
        assertThat(JsonForm.of(Samples.exits())).isEqualTo("""
            [
              {
                "id": "b7kq2mzx4wna",
                "date": "2026-10-30",
                "ground": "159-2",
                "days": 1460,
                "notes": "Wants to try Kotlin, \\"again\\"",
                "state": "report.note.nobody"
              },
              {
                "id": "c2aaaaaaaaaa",
                "date": "2026-10-31",
                "ground": "x",
                "days": 0.5,
                "notes": null,
                "state": null
              }
            ]
            """);
    }

    /** The order of {@code more} is by name, whatever the map's; 1/3 to 15 digits; a hidden figure keeps no value. */
    @Test
    void aReportAsJsonHasTheShapeThatIsPromised() {
        Map<String, Double> more = new LinkedHashMap<>();
        more.put("statistic", 3.84);
        more.put("se", 1.0 / 3);
        Figure tested = new Figure(
                "survival.logrank",
                new TreeMap<>(),
                3.84,
                Unit.SCORE,
                null,
                null,
                97,
                null,
                null,
                null,
                "log-rank",
                1.5E-9,
                2,
                Status.SHOWN,
                null,
                more,
                () -> Evidence.NONE);
        Figure hidden = Samples.figure(
                "enps",
                Map.of("client", "banco"),
                12.0,
                Unit.SCORE,
                new double[] {},
                new double[] {-8, 30},
                Status.HIDDEN,
                new Note("report.note.few", Map.of("least", "5")));
        Series series = new Series(
                "headcount.closing",
                new TreeMap<>(),
                Unit.PEOPLE,
                List.of(
                        new Series.Point(YearMonth.of(2026, 9), 84.0, Status.SHOWN),
                        new Series.Point(YearMonth.of(2026, 10), 85.0, Status.HIDDEN)),
                month -> Evidence.NONE);
        Report report = new Report(
                "retention",
                new Question(
                        Period.months(YearMonth.of(2026, 10), 12), LocalDate.of(2026, 10, 31), null, false, 0.95, null),
                1,
                List.of(new Section(
                        "report.section.turnover",
                        List.of(new Section.Figures(List.of(tested, hidden)), new Section.Months(List.of(series))))),
                List.of());
        assertThat(JsonForm.of(report, en)).isEqualTo("""
            {
              "report": "retention",
              "period": {
                "from": "2025-11-01",
                "to": "2026-10-31"
              },
              "as_of": "2026-10-31",
              "known_at": null,
              "definitions": 1,
              "metrics": [
                {
                  "id": "survival.logrank",
                  "by": {},
                  "value": 3.84,
                  "unit": "score",
                  "numerator": null,
                  "denominator": null,
                  "n": 97,
                  "low": null,
                  "high": null,
                  "confidence": null,
                  "method": "log-rank",
                  "p": 1.5E-9,
                  "df": 2,
                  "se": 0.333333333333333,
                  "statistic": 3.84,
                  "status": "shown",
                  "note": null
                },
                {
                  "id": "enps",
                  "by": {
                    "client": "banco"
                  },
                  "value": null,
                  "unit": "score",
                  "numerator": null,
                  "denominator": null,
                  "n": null,
                  "low": null,
                  "high": null,
                  "confidence": 0.95,
                  "method": "garwood",
                  "p": null,
                  "df": null,
                  "status": "hidden",
                  "note": "fewer than 5 people"
                }
              ],
              "series": [
                {
                  "id": "headcount.closing",
                  "by": {},
                  "points": [
                    {
                      "month": "2026-09",
                      "value": 84
                    },
                    {
                      "month": "2026-10",
                      "value": null,
                      "status": "hidden"
                    }
                  ]
                }
              ],
              "curves": [],
              "notes": []
            }
            """);
    }
}
