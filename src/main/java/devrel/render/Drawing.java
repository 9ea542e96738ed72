package devrel.render;

import java.util.List;

/** A chart as SVG: a part of a page, or a file of its own. */
final class Drawing {
    /** How wide every chart is but the small ones, in the units of its view. */
    static final double WIDTH = 640;

    private final Chart chart;
    private final String id;
    private final Svg svg;
    private final double height;

    private Drawing(Chart chart, String id) {
        this.chart = chart;
        this.id = id;
        svg = new Svg(id);
        height = drawn();
    }

    /** Draws the chart; its parts have ids that begin so. */
    static Drawing of(Chart chart, String id) {
        return new Drawing(chart, id);
    }

    private double drawn() {
        if (chart instanceof Chart.Lines lines) {
            return new LinesDrawing(svg, lines).draw();
        }
        if (chart instanceof Chart.Bars bars) {
            return new BarsDrawing(svg, bars).draw();
        }
        if (chart instanceof Chart.Funnel funnel) {
            return new FunnelDrawing(svg, funnel).draw();
        }
        if (chart instanceof Chart.Heat heat) {
            return new HeatDrawing(svg, heat).draw();
        }
        return chart instanceof Chart.Tree tree
                ? new TreeDrawing(svg, tree).draw()
                : new SparkDrawing(svg, (Chart.Spark) chart).draw();
    }

    double width() {
        return chart instanceof Chart.Spark ? SparkDrawing.WIDTH : WIDTH;
    }

    double height() {
        return height;
    }

    /** Where its texts stand. */
    List<Svg.Box> boxes() {
        return svg.boxes();
    }

    /** For a page, which has the style. */
    String inline() {
        return picture("", "");
    }

    /** A file that needs nothing else. */
    String file() {
        return picture(" xmlns=\"http://www.w3.org/2000/svg\"", "<style>" + ChartStyle.CSS + "</style>\n");
    }

    private String picture(String attributes, String style) {
        StringBuilder text = new StringBuilder(svg.body().length() + style.length() + 512);
        text.append("<svg").append(attributes).append(" class=\"");
        text.append(chart instanceof Chart.Spark ? "spark" : "chart").append("\" viewBox=\"0 0 ");
        Svg.number(text, width());
        text.append(' ');
        Svg.number(text, Math.ceil(height));
        text.append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id);
        text.append("-d\"><title id=\"").append(id).append("-t\">").append(Markup.escaped(chart.title()));
        text.append("</title><desc id=\"").append(id).append("-d\">").append(Markup.escaped(chart.description()));
        return text.append("</desc>\n")
                .append(style)
                .append(svg.body())
                .append("</svg>\n")
                .toString();
    }
}
