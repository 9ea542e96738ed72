package devrel.record;

import java.util.List;

/** A command cannot be done; the findings say why, all of them at once. Nothing was changed unless a finding says so. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(List<Finding> findings) {
        super(null, null, false, false);
        this.findings = findings.stream().sorted().toList();
    }

    /** For us; made only when it is asked for, since the texts of records cost the first that is made a command's fifth. */
    @Override
    public String getMessage() {
        return findings.toString();
    }

    /** A refusal for one reason; the parameters alternate names and values. */
    public static Refusal of(Problem problem, Place place, String... parameters) {
        return new Refusal(List.of(Finding.of(problem, place, parameters)));
    }

    /** The reasons, sorted by place. */
    public List<Finding> findings() {
        return findings;
    }

    /** The exit code of the gravest reason: usage, settings, data, not found, input and output. */
    public int exitCode() {
        return findings.stream()
                .mapToInt(finding -> finding.problem().exitCode())
                .max()
                .orElse(1);
    }
}
