package devrel.render;

import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How our JSON looks: indented the same on every system, and bidi and control characters always as escapes. */
final class JsonLayout {
    private JsonLayout() {}

    static JsonGenerator generator(Writer writer) {
        JsonFactory factory =
                JsonFactory.builder().characterEscapes(new VisibleControls()).build();
        return factory.createGenerator(new Pretty(), writer);
    }

    /** All on one line. */
    static JsonGenerator line(Writer writer) {
        JsonFactory factory =
                JsonFactory.builder().characterEscapes(new VisibleControls()).build();
        return factory.createGenerator(ObjectWriteContext.empty(), writer);
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** A program reads the same text; whoever looks at the file sees what is there. */
    private static final class VisibleControls extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            return Escapes.isUnsafe(character) && !half ? new SerializedString(Escapes.escape((char) character)) : null;
        }
    }
}
