package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.ProjectFiles;
import devrel.store.git.Git;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a build service runs for a data directory: the check of every change, and the report of the month. The files are
 * written at the top of the repository; their texts, and the shell steps in them, are resources.
 */
final class Pipelines {
    static final List<String> SERVICES = List.of("github", "gitlab");

    private static final Map<String, Map<String, String>> FILES = Map.of(
            "github",
            Map.of(
                    ".github/workflows/devrel-check.yml", "check.yml",
                    ".github/workflows/devrel-report.yml", "report.yml"),
            "gitlab",
            Map.of(".gitlab-ci.yml", "gitlab-ci.yml"));

    private final String service;
    private final Path top;
    private final String data;

    private Pipelines(String service, Path top, String data) {
        this.service = service;
        this.top = top;
        this.data = data;
    }

    /** Those of the service for the data directory, in the repository that holds it or else beside it. */
    static Pipelines of(String service, Path directory) {
        Path absolute = ProjectFiles.real(directory);
        Path parent = Objects.requireNonNullElse(absolute.getParent(), absolute);
        Path top = Git.at(ProjectFiles.nearest(absolute)).top().orElse(parent);
        String data = top.relativize(absolute).toString().replace('\\', '/');
        if (!isPlain(data)) {
            throw Refusal.of(Problem.NO_PLACE_FOR_PIPELINES, Place.of(directory.toString()));
        }
        return new Pipelines(service, top, data);
    }

    /** Whether the path means the same in a shell, in YAML and to the services, and there is room beside it for reports. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && "._-/".indexOf(c) < 0) {
                return false;
            }
        }
        return !path.isEmpty() && !path.startsWith("..") && !path.startsWith("-");
    }

    /** Refuses if one of the files is there and says something else. */
    void refuseOthers() {
        ProjectFiles.refuseOthers(top, texts());
    }

    /** Writes the files that are not there yet, and gives their names. */
    List<String> write() {
        return ProjectFiles.write(top, texts());
    }

    /** The files by their path from the top of the repository. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        FILES.getOrDefault(service, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> texts.put(file.getKey(), text(file.getValue())));
        return texts;
    }

    private String text(String template) {
        int slash = data.lastIndexOf('/');
        String reports = data.substring(0, slash + 1) + "reports";
        return filled(read(service + "/" + template)).replace("@data@", data).replace("@reports@", reports);
    }

    /** Each line {@code @NAME.sh@} becomes the lines of that step, as far to the right. */
    private String filled(String text) {
        StringBuilder filled = new StringBuilder();
        for (String line : text.split("\n")) {
            String word = line.strip();
            if (word.startsWith("@") && word.endsWith(".sh@")) {
                String indent = line.substring(0, line.indexOf('@'));
                for (String step : step(word.substring(1, word.length() - 1)).split("\n")) {
                    filled.append(step.isEmpty() ? "" : indent + step).append('\n');
                }
            } else {
                filled.append(line).append('\n');
            }
        }
        return filled.toString();
    }

    /** A step is the same for all services, or has a way of its own in one. */
    String step(String name) {
        return filled(
                Pipelines.class.getResource(path(service + "/" + name)) == null
                        ? read(name)
                        : read(service + "/" + name));
    }

    private static String path(String name) {
        return "/devrel/ci/" + name;
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Pipelines.class.getResourceAsStream(path(name)), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
