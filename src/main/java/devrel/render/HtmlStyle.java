package devrel.render;

/** How a page looks: on a desk, on a phone, at night and on paper. */
final class HtmlStyle {
    private static final String PAGE = """
            *{box-sizing:border-box}
            html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
            body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:60rem;overflow-wrap:anywhere;
            font:1rem/1.55 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
            h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}
            h2{font-size:1.3rem;line-height:1.3;margin:2.6rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--rule)}
            h3{font-size:1.05rem;margin:1.6rem 0 .4rem}
            p{margin:.5rem 0;max-width:44rem}
            a{color:var(--c1)}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--c2);
            outline-offset:2px}
            .skip{position:absolute;left:-99rem}.skip:focus{position:static}
            header p,footer{color:var(--soft)}
            footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--rule);font-size:.85rem}
            nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:0;margin:1rem 0 0;list-style:none;font-size:.92rem}
            .scroll{overflow-x:auto;margin:.7rem 0;max-width:100%}
            table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums}
            th,td{padding:.32rem .8rem .32rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);
            overflow-wrap:normal}
            thead th{color:var(--soft);font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--axis)}
            tbody th{font-weight:400;min-width:9rem;max-width:26rem}
            .n{text-align:right}td.n{white-space:nowrap}
            .r{min-width:14rem;color:var(--soft)}
            figure{margin:1.2rem 0}figcaption{font-weight:600;margin-bottom:.4rem}
            svg{display:block;height:auto}.chart{width:100%;min-width:30rem;max-width:46rem}.spark{width:8.25rem}
            details{margin:.4rem 0}summary{cursor:pointer;color:var(--soft);font-size:.92rem}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:1rem;padding:0;
            margin:1rem 0;list-style:none}
            .cards li{border:1px solid var(--rule);border-radius:.5rem;padding:.9rem 1rem;min-width:0}
            .cards h3{margin:0;font-size:.95rem;font-weight:600}
            .big{font-size:2.1rem;line-height:1.15;font-weight:700;margin:.25rem 0;font-variant-numeric:tabular-nums}
            .small{color:var(--soft);font-size:.88rem;margin:.15rem 0}
            @media (max-width:40rem){h1{font-size:1.5rem}h2{font-size:1.15rem}body{padding-top:1rem}}
            @page{size:A4;margin:15mm}
            @media print{body{max-width:none;padding:0;font-size:9.5pt}
            nav,.skip,details:not([open]){display:none}.scroll{overflow:visible}.chart{min-width:0;max-width:34rem}
            table{font-size:8pt;width:100%}td.n{white-space:normal}.r,tbody th{min-width:0}th,td{padding-right:.5rem}
            h2{margin-top:14pt;padding-top:4pt}thead{display:table-header-group}table,tr,figure,.cards li{break-inside:avoid}.scroll+p{break-before:avoid}h1,h2,h3{break-after:avoid}
            .cards{grid-template-columns:repeat(3,1fr);gap:.6rem}.big{font-size:17pt}}
            """;

    /** What a page's policy allows, and all that it has. */
    static final String CSS = ChartStyle.CSS + PAGE;

    /** The sum of the style, by which a browser knows it; a test works it out anew. */
    static final String SUM = "sha256-tJWw+vs1U9NsIe8RujeS4M7Pq6FXfzSBTbnFjzoWvpE=";

    private HtmlStyle() {}
}
