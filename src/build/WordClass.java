import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the class that holds the words of {@code src/main/words} as constants. A class comes out of the class-data
 * archive in no time, whereas the first resource that a process reads from its jar costs it a tenth of a command.
 *
 * <p>{@code java WordClass.java WORDS TARGET}: the directory of the properties, and the root for the generated source.
 */
final class WordClass {
    private WordClass() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
            files = listed.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
        }
        List<String> cases = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".properties", "");
            String method = name.replace('.', '_');
            cases.add("            case \"" + name + "\" -> " + method + "();\n");
            methods.add(method(method, words(file)));
        }
        Path target = Path.of(arguments[1], "devrel", "render", "WordTexts.java");
        String source = source(cases, methods);
        if (!Files.exists(target) || !Files.readString(target).equals(source)) {
            Files.createDirectories(target.getParent());
            Files.writeString(target, source);
        }
    }

    /** Keys and wordings in turn, sorted by key; a wording may have several lines. */
    private static List<String> words(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(Files.readString(file))) {
            properties.load(reader);
        }
        List<String> words = new ArrayList<>();
        for (Map.Entry<Object, Object> word : new TreeMap<>(properties).entrySet()) {
            words.add(String.valueOf(word.getKey()));
            words.add(String.valueOf(word.getValue()));
        }
        return words;
    }

    private static String method(String name, List<String> words) {
        StringBuilder method = new StringBuilder("\n    private static String[] " + name + "() {\n        return new String[] {\n");
        for (String word : words) {
            method.append("            ").append(literal(word)).append(",\n");
        }
        return method.append("        };\n    }\n").toString();
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                default -> literal.append(c >= ' ' && c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    private static String source(List<String> cases, List<String> methods) {
        return """
                package devrel.render;

                import javax.annotation.processing.Generated;

                /** The words of each area and language: keys and wordings in turn. */
                @Generated("src/build/WordClass.java")
                final class WordTexts {
                    private WordTexts() {}

                    /** The words of the area in the language, {@code say.es}; empty when there are none. */
                    static String[] of(String area) {
                        return switch (area) {
                """
                + String.join("", cases)
                + """
                            default -> new String[0];
                        };
                    }
                """
                + String.join("", methods)
                + "}\n";
    }
}
