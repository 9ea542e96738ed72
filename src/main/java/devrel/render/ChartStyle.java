package devrel.render;

/**
 * How charts look, by day and by night. The colours are those of Okabe and Ito, which colour-blind readers can tell
 * apart, made darker or lighter until they stand out from the paper; dashes and hatches tell the same once more.
 */
final class ChartStyle {
    /** The colours; a page and a picture of its own have them alike. */
    private static final String COLOURS = """
            :root{color-scheme:light dark;--paper:#ffffff;--ink:#1b1f24;--soft:#545c66;--rule:#d9dde2;--axis:#7a828c;
            --c1:#0072b2;--c2:#c24e00;--c3:#007a5e;--c4:#a64d84;--c5:#806600;--c6:#4d545c;--c7:#2f6690;--c8:#7a4a2b;
            --h0:#eaf2f8;--h1:#cbe0ef;--h2:#9cc6e2;--h3:#5fa6d1;--h4:#0e5f98;
            --k0:#1b1f24;--k1:#1b1f24;--k2:#1b1f24;--k3:#10151a;--k4:#ffffff}
            @media screen and (prefers-color-scheme:dark){:root{--paper:#15181c;--ink:#e8eaed;--soft:#abb3bd;--rule:#343b43;
            --axis:#8a939e;--c1:#56b4e9;--c2:#e69f00;--c3:#2fc39a;--c4:#cc66aa;--c5:#f0e442;--c6:#c3c9d1;--c7:#8fb8de;
            --c8:#d9a184;--h0:#1e2a34;--h1:#1f3f56;--h2:#255f85;--h3:#5aa9dc;--h4:#a9d8f7;
            --k0:#e8eaed;--k1:#e8eaed;--k2:#ffffff;--k3:#10151a;--k4:#10151a}}
            """;

    private static final String SHAPES = """
            svg text{font:12px Arial,Arimo,"Liberation Sans",Helvetica,sans-serif;fill:var(--ink)}
            svg .t{fill:var(--ink)}svg .q{fill:var(--soft)}
            svg .k0{fill:var(--k0)}svg .k1{fill:var(--k1)}svg .k2{fill:var(--k2)}
            svg .k3{fill:var(--k3)}svg .k4{fill:var(--k4)}
            .axis{stroke:var(--axis)}.grid{stroke:var(--rule)}
            .f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}.f5{fill:var(--c5)}
            .f6{fill:var(--c6)}.f7{fill:var(--c7)}
            .line,.censor,.branch{fill:none}.line{stroke-width:2;stroke-linejoin:round}.censor{stroke-width:1}
            .branch{stroke:var(--axis)}.ring{fill:var(--paper);stroke:var(--c1);stroke-width:2}
            .s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}.s4{stroke:var(--c4)}
            .s5{stroke:var(--c5)}.s6{stroke:var(--c6)}.s7{stroke:var(--c7)}.s8{stroke:var(--c8)}
            .d2{stroke-dasharray:7 4}.d3{stroke-dasharray:2 3}.d4{stroke-dasharray:9 3 2 3}.d5{stroke-dasharray:12 4}
            .d6{stroke-dasharray:4 2}.d7{stroke-dasharray:1 4}.d8{stroke-dasharray:9 3 2 3 2 3}
            .band{fill-opacity:.18}.b1{fill:var(--c1)}
            .hatch{fill:none;stroke:var(--paper);stroke-width:1.5}
            .hidden{fill:var(--rule);stroke:var(--axis);stroke-dasharray:3 2}
            .h0{fill:var(--h0)}.h1{fill:var(--h1)}.h2{fill:var(--h2)}.h3{fill:var(--h3)}.h4{fill:var(--h4)}
            """;

    static final String CSS = COLOURS + SHAPES;

    private ChartStyle() {}
}
