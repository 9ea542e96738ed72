package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormTest {
    private static String text(int width, Head[] heads, String[]... rows) {
        Grid grid =
                new Grid(List.of(heads), List.of(rows).stream().map(List::of).toList());
        return TextForm.of(new Document(List.of(grid)), width, false);
    }

    private static Head label(String text) {
        return new Head(text, Fit.LABEL);
    }

    private static Head number(String text) {
        return new Head(text, Fit.NUMBER);
    }

    private static Document report(Language language) {
        return Layout.of(Samples.report(), Samples.words(language), Samples.SETTINGS, "0.1.0");
    }

    /**
     * 0.1432 of 83.8 has no decimal, since one of 83.8 moves it by more than 1 %: 14 %, limits 7.4 and 25.01 likewise;
     * 10 of 80 is 12.5 %, so 13 %.
     */
    @Test
    void aReportReadsWellAt80Columns() {
        assertThat(TextForm.of(report(Language.ES), 80, false)).isEqualTo("""
            Retención

            Andes Talento · 01-11-2025 al 31-10-2026

            Rotación
                                                                               Intervalo
            Cifra                                            Valor      k/n         95 %   n
            ----------------------------------------------  ------  -------  -----------  --
            Rotación voluntaria, últimos 12 meses            14 %   12/83,8     [7–25 %]  97
            Salidas por persona-año                          0,22   18/83,7  [0,13–0,34]
            Dotación al cierre                              1.234
            Salidas lamentadas entre las evaluadas           50 %*      2/4    [15–85 %]   4
            Rotación total, últimos 12 meses · A                –       0/0
            honorarios
                n/d (no había nadie empleado)

            * pocos casos

            Por cliente
            Cliente               Dotación al cierre  Rotación total, últimos 12 meses
            --------------------  ------------------  --------------------------------
            Banco Andino (banco)                  84             13 % (10/80) [6–23 %]
            Sin cliente (bench)                    3                          –# (2/4)

            # oculto, grupo pequeño: menos de 5 personas

            Mes a mes
            Mes       Dotación al cierre  Salidas
            --------  ------------------  -------
            sep 2026              1.233
            oct 2026              1.234‡        –

            ‡ parcial

            Salidas
            Id            Fecha       Causal            días  Notas           Estado
            ------------  ----------  --------------  ------  --------------  --------------
            b7kq2mzx4wna  30-10-2026  Renuncia del     1.460  Wants to try    no había nadie
                                      trabajador              Kotlin,         empleado
                                      (art. 159 N.º           "again"
                                      2)
            c2aaaaaaaaaa  31-10-2026  x               50,0 %

            no había nadie empleado

            Notas
            Los registros comienzan el 01-01-2024; el promedio es 3,5.

            Cómo leer esta página
            [a–b]: lo más probable es que el valor verdadero esté entre estos dos números;
            en el 95 % de los intervalos así lo está. Si dos cifras difieren lo dice la
            frase que las compara, no la vista de dos intervalos.
            *: pocos casos (menos de 30 en un porcentaje, de 10 salidas en una tasa, de 10
            personas aún en observación en una curva, de 10 respuestas; en una comparación,
            de 10 entre ambos lados). Se cita con sus conteos, y nada se ordena por él.
            #: muy pocos casos para una cifra. Los conteos de lo que ocurrió se dan igual;
            de lo que las personas respondieron, nada.
            ‡: un mes que no ha terminado, o que no está completo en los registros.
            k/n: lo que se contó, y entre cuántos (3/12: 3 de 12; 9/53,6: 9 salidas, 53,6
            personas en promedio).
            n: cuántas personas distintas (o referidos) hay detrás de la cifra.

            Para repetir este informe: al 31-10-2026 · registros completos desde el
            01-01-2024 · dos empleos de una persona con hasta 7 días entre ellos cuentan
            como uno · intervalos al 95 % · definiciones 1 · devrel 0.1.0 · commit de los
            datos 4f2a9c1
            """);
    }

    @Test
    void aReportUsesTheRoomOf200Columns() {
        assertThat(TextForm.of(report(Language.EN), 200, false)).startsWith("""
            Retention

            Andes Talento · 2025-11-01 to 2026-10-31

            Turnover
            Figure                                           Value      k/n  95% interval   n  Note
            ----------------------------------------------  ------  -------  ------------  --  -------------------------
            Voluntary turnover, trailing 12 months            14%   12/83.8       [7–25%]  97
            Exits per person-year                            0.22   18/83.7   [0.13–0.34]
            Closing headcount                               1,234
            Regrettable exits among those assessed            50%*      2/4      [15–85%]   4
            Total turnover, trailing 12 months · Fee-based      –       0/0                    n/a (nobody was employed)

            * few cases

            By client
            """).contains("""
                b7kq2mzx4wna  2026-10-30  Resignation (art. 159 No. 2)  1,460  Wants to try Kotlin, "again"  nobody was employed
                """);
    }

    @Test
    void noLineIsWiderThanTheTerminalFrom40Columns() {
        for (int width = 40; width <= 200; width++) {
            for (Language language : Language.values()) {
                int room = width;
                assertThat(TextForm.of(report(language), width, false).lines())
                        .allMatch(line -> Display.width(line) <= room);
            }
        }
    }

    @Test
    void labelsWrapAndNumbersDoNot() {
        Head[] heads = {label("Client"), number("Exits")};
        assertThat(text(20, heads, new String[] {"The Bank of the Andes", "1,234,567"}))
                .isEqualTo("""
                    Client         Exits
                    ---------  ---------
                    The Bank   1,234,567
                    of the
                    Andes
                    """);
    }

    /** Least widths: 5 + 2 + 11 + 2 + 11 = 31 > 30, so the second number goes below. */
    @Test
    void columnsThatDoNotFitGoIntoGridsBelowEachOther() {
        Head[] heads = {label("Month"), number("One"), number("Two")};
        assertThat(text(30, heads, new String[] {"April", "111,111,111", "222,222,222"}))
                .isEqualTo("""
                    Month          One
                    -----  -----------
                    April  111,111,111

                    Month          Two
                    -----  -----------
                    April  222,222,222
                    """);
    }

    @Test
    void whatWouldNeedTooManyGridsBecomesOneLineAField() {
        Head[] heads = {label("Name"), label("A"), label("B"), label("C"), label("D"), label("E")};
        String[] row = {"Ana Rojas", "1234567890", "", "3234567890", "4234567890", "a text that does not fit"};
        assertThat(text(20, heads, row, row)).isEqualTo("""
            Name: Ana Rojas
            A: 1234567890
            C: 3234567890
            D: 4234567890
            E:
                a text that does
                not fit

            Name: Ana Rojas
            A: 1234567890
            C: 3234567890
            D: 4234567890
            E:
                a text that does
                not fit
            """);
    }

    @Test
    void wideAndCombiningCharactersAreCountedByWhatTheyTake() {
        Head[] heads = {label("Name"), number("n")};
        String[] accent = {"Jose\u0301", "1"};
        String[] wide = {"日本語", "2"};
        String[] emoji = {"😀", "3"};
        assertThat(text(80, heads, accent, wide, emoji)).isEqualTo("""
            Name    n
            ------  -
            José    1
            日本語  2
            😀      3
            """.replace("José ", "Jose\u0301 "));
    }

    @Test
    void wrappingCutsOnlyAWordThatIsLongerThanALine() {
        assertThat(Display.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Display.wrap("a supercalifragilistic b", 10)).containsExactly("a", "supercalif", "ragilistic", "b");
        assertThat(Display.wrap("日本語", 4)).containsExactly("日本", "語");
        assertThat(Display.wrap("", 10)).containsExactly("");
    }

    @Test
    void headingsAreBoldOnlyInColour() {
        Document document = new Document(List.of(new Heading(2, "Turnover"), new Paragraph("One.\nTwo.")));
        assertThat(TextForm.of(document, 80, true)).isEqualTo("\u001b[1mTurnover\u001b[0m\nOne.\nTwo.\n");
        assertThat(TextForm.of(document, 80, false)).isEqualTo("Turnover\nOne.\nTwo.\n");
    }

    @Test
    void aTableWithoutRowsStillShowsItsHeads() {
        assertThat(text(80, new Head[] {label("Name"), number("n")})).isEqualTo("Name  n\n----  -\n");
    }

    @Test
    void aLongListIsLaidOutQuickly() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(List.of("b7kq2mzx4wna", "a text of some length that has to be wrapped " + i, String.valueOf(i)));
        }
        Grid grid = new Grid(List.of(label("Id"), label("Summary"), number("n")), rows);
        assertThat(TextForm.of(new Document(List.of(grid)), 40, false).lines().count())
                .isGreaterThan(40_000);
    }
}
