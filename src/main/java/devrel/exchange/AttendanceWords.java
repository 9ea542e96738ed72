package devrel.exchange;

import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Coded;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a list of attendance mean, in Spanish and English: the status, the time of arrival, a consent. */
record AttendanceWords(String word, String arrival, boolean blankIsAway, boolean isPromise) {
    private static final Set<String> YES = Set.of("yes", "y", "si", "s", "true", "verdadero", "1", "x", "ok");
    private static final Set<String> NO = Set.of("no", "n", "false", "falso", "0");
    private static final Set<String> CAME = Set.of(
            "attended", "asistio", "present", "presente", "checked_in", "check_in", "vino", "joined", "asistente");
    private static final Set<String> AWAY = Set.of(
            "absent",
            "ausente",
            "no_asistio",
            "no_show",
            "noshow",
            "did_not_attend",
            "not_attended",
            "no_vino",
            "not_checked_in");
    private static final Set<String> REGISTERED = Set.of(
            "registered",
            "inscrito",
            "inscrita",
            "going",
            "attending",
            "confirmed",
            "confirmado",
            "confirmada",
            "approved",
            "aprobado",
            "aprobada",
            "accepted",
            "asistira",
            "registrado",
            "registrada");
    private static final Set<String> WAITING =
            Set.of("waitlist", "waitlisted", "lista_de_espera", "en_espera", "pending_approval", "pendiente");
    private static final Set<String> CANCELLED = Set.of(
            "cancelled",
            "canceled",
            "cancelado",
            "cancelada",
            "cancelo",
            "declined",
            "not_going",
            "no_asistira",
            "refunded");
    private static final Set<String> INVITED = Set.of("invited", "invitado", "invitada");
    private static final Set<String> WALKED_IN =
            Set.of("walk_in", "walkin", "sin_inscripcion", "llego_sin_inscripcion");
    private static final Set<String> AGREED = Set.of("si", "yes", "true", "1", "x", "consent", "de_acuerdo", "i_agree");

    /** The status; empty for words that have no meaning here. Who arrived came, whatever was said before. */
    Optional<Coded> status() {
        if (!arrival.isEmpty() && !NO.contains(Codes.slug(arrival))) {
            return Optional.of(AttendanceStatus.ATTENDED);
        }
        if (word.isEmpty()) {
            return Optional.of(blankIsAway ? AttendanceStatus.NO_SHOW : AttendanceStatus.REGISTERED);
        }
        return Optional.ofNullable(said(Codes.slug(word)));
    }

    private @Nullable AttendanceStatus said(String slug) {
        if (YES.contains(slug) || NO.contains(slug)) {
            AttendanceStatus yes = isPromise ? AttendanceStatus.REGISTERED : AttendanceStatus.ATTENDED;
            AttendanceStatus no = isPromise ? AttendanceStatus.CANCELLED : AttendanceStatus.NO_SHOW;
            return YES.contains(slug) ? yes : no;
        }
        if (CAME.contains(slug) || WALKED_IN.contains(slug)) {
            return AttendanceStatus.ATTENDED;
        }
        if (REGISTERED.contains(slug)) {
            return AttendanceStatus.REGISTERED;
        }
        if (WAITING.contains(slug)) {
            return AttendanceStatus.WAITLISTED;
        }
        if (CANCELLED.contains(slug)) {
            return AttendanceStatus.CANCELLED;
        }
        if (INVITED.contains(slug)) {
            return AttendanceStatus.INVITED;
        }
        return AWAY.contains(slug) ? AttendanceStatus.NO_SHOW : null;
    }

    boolean isWalkIn() {
        return WALKED_IN.contains(Codes.slug(word));
    }

    /** Whether the words, or their absence, are a no. */
    static boolean isNo(String words) {
        return words.isBlank() || NO.contains(Codes.slug(words));
    }

    /** Whether the words agree to being contacted; what is not plainly a yes is none. */
    static boolean isConsent(String words) {
        String slug = Codes.slug(words);
        return AGREED.contains(slug)
                || slug.startsWith("si_")
                || slug.startsWith("yes_")
                || slug.startsWith("acept")
                || slug.startsWith("autoriz");
    }
}
