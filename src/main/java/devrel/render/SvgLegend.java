package devrel.render;

import java.util.List;

/** The names of what a picture shows, each beside how it looks, in as many rows as they need. */
final class SvgLegend {
    private static final double GAP = 18;

    private final Svg svg;
    private final double sample;
    private final double room;
    private double x;
    private double y;

    /** How one entry looks: drawn at the place where its text stands, in the room to its left. */
    interface Sample {
        void draw(int entry, double x, double y);
    }

    /** A legend from the top left corner, of samples so wide, in a picture so wide. */
    SvgLegend(Svg svg, double sample, double room) {
        this.svg = svg;
        this.sample = sample;
        this.room = room;
        this.y = Svg.LINE - 4;
    }

    /** Draws the entries; gives where they end. */
    double draw(List<String> labels, Sample drawn) {
        for (int i = 0; i < labels.size(); i++) {
            String label = TextWidth.fit(Escapes.visible(labels.get(i)), Svg.SIZE, room - sample - GAP);
            double width = sample + TextWidth.of(label, Svg.SIZE);
            if (x > 0 && x + width > room) {
                x = 0;
                y += Svg.LINE;
            }
            drawn.draw(i, x, y);
            svg.text("t", x + sample, y, Svg.Anchor.START, label);
            x += width + GAP;
        }
        return y + 6;
    }
}
