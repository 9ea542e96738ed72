package devrel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** GitHub's published schema of workflow files, in GitHub's own form: what of a file does not fit it. */
final class WorkflowSchema {
    private static final Path FILE = Path.of("src/test/resources/schemas/github-workflow.json");

    private final Map<?, ?> definitions;

    private WorkflowSchema(Map<?, ?> definitions) {
        this.definitions = definitions;
    }

    static WorkflowSchema published() throws IOException {
        Map<?, ?> schema = (Map<?, ?>) load(Files.readString(FILE));
        return new WorkflowSchema((Map<?, ?>) schema.get("definitions"));
    }

    private static Object load(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    /** Places in the file, each with what was expected there; empty when all fits. */
    List<String> findings(String workflow) {
        List<String> findings = new ArrayList<>();
        judge("workflow-root-strict", load(workflow), "", findings);
        return findings;
    }

    private void judge(String type, Object value, String place, List<String> findings) {
        Map<?, ?> definition = (Map<?, ?>) definitions.get(type);
        if (isExpression(value) || isBuiltIn(type, value)) {
            return;
        }
        if (definition == null) {
            findings.add(place + ": expected " + type);
        } else if (definition.get("one-of") instanceof List<?> several) {
            anyOf(several, value, place, findings);
        } else if (definition.get("mapping") instanceof Map<?, ?> mapping && value instanceof Map<?, ?> map) {
            mapping(mapping, map, place, findings);
        } else if (definition.get("sequence") instanceof Map<?, ?> sequence && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                judge(String.valueOf(sequence.get("item-type")), list.get(i), place + "/" + i, findings);
            }
        } else if (!isScalar(definition, value)) {
            findings.add(place + ": expected " + type);
        }
    }

    private static boolean isExpression(Object value) {
        return value instanceof String text && text.contains("${{");
    }

    private static boolean isBuiltIn(String type, Object value) {
        return switch (type) {
            case "any" -> true;
            case "null" -> value == null;
            case "string" -> value instanceof String || value instanceof Number || value instanceof Boolean;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Number;
            default -> false;
        };
    }

    private static boolean isScalar(Map<?, ?> definition, Object value) {
        if (definition.get("allowed-values") instanceof List<?> allowed) {
            return allowed.contains(value);
        }
        if (definition.get("string") instanceof Map<?, ?> string) {
            boolean isText = value instanceof String || value instanceof Number || value instanceof Boolean;
            Object constant = string.get("constant");
            return isText
                    && (constant == null || constant.equals(value))
                    && !(Boolean.TRUE.equals(string.get("require-non-empty")) && "".equals(value));
        }
        return definition.containsKey("boolean") && value instanceof Boolean
                || definition.containsKey("number") && value instanceof Number
                || definition.containsKey("null") && value == null;
    }

    /** Of several ways the one that fits; of none, what the nearest says. */
    private void anyOf(List<?> several, Object value, String place, List<String> findings) {
        List<String> nearest = null;
        for (Object each : several) {
            List<String> own = new ArrayList<>();
            judge(String.valueOf(each), value, place, own);
            if (nearest == null || own.size() < nearest.size()) {
                nearest = own;
            }
        }
        findings.addAll(nearest == null ? List.of() : nearest);
    }

    private void mapping(Map<?, ?> mapping, Map<?, ?> map, String place, List<String> findings) {
        Map<?, ?> properties = mapping.get("properties") instanceof Map<?, ?> named ? named : Map.of();
        Object loose = mapping.get("loose-value-type");
        map.forEach((key, value) -> {
            Object type = properties.containsKey(key) ? properties.get(key) : loose;
            if (type == null) {
                findings.add(place + "/" + key + ": unknown");
            } else {
                judge(
                        type instanceof Map<?, ?> told ? String.valueOf(told.get("type")) : type.toString(),
                        value,
                        place + "/" + key,
                        findings);
            }
        });
        properties.forEach((key, type) -> {
            boolean isRequired = type instanceof Map<?, ?> told && Boolean.TRUE.equals(told.get("required"));
            if (isRequired && !map.containsKey(key)) {
                findings.add(place + "/" + key + ": missing");
            }
        });
    }
}
