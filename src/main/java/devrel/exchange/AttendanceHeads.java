package devrel.exchange;

import devrel.exchange.Mapping.Field;
import devrel.exchange.Mapping.Recipe;
import devrel.exchange.Mapping.Subject;
import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a list of attendance are, by their heads in Spanish or English as form services write them, and what
 * its words mean. What is not understood is left alone, and a word that has no meaning here is refused row by row.
 */
final class AttendanceHeads {
    private static final Set<String> FIRST =
            Set.of("first_name", "given_name", "nombre_de_pila", "nombres", "primer_nombre");
    private static final Set<String> LAST =
            Set.of("last_name", "surname", "family_name", "apellido", "apellidos", "apellido_s");
    private static final Set<String> NAME = Set.of(
            "name",
            "full_name",
            "nombre",
            "nombre_completo",
            "nombre_y_apellido",
            "nombre_y_apellidos",
            "attendee",
            "attendee_name",
            "asistente",
            "participante",
            "participant",
            "nombre_del_asistente",
            "guest_name");
    private static final Set<String> STATUS = Set.of(
            "status",
            "estado",
            "attended",
            "asistio",
            "asistencia",
            "attendance",
            "attendance_status",
            "attendee_status",
            "approval_status",
            "present",
            "presente",
            "vino",
            "estado_de_asistencia");
    /** Columns of yes and no, where a blank is a no. */
    private static final Set<String> YES_OR_NO =
            Set.of("attended", "asistio", "asistencia", "attendance", "present", "presente", "vino");

    private static final Set<String> RSVP = Set.of("rsvp", "respuesta", "response");
    private static final Set<String> ARRIVAL = Set.of(
            "check_in",
            "checkin",
            "checked_in",
            "checked_in_at",
            "check_in_time",
            "check_in_date",
            "checkin_time",
            "join_time",
            "arrival",
            "hora_de_check_in",
            "hora_de_ingreso",
            "hora_de_llegada",
            "hora_de_entrada",
            "llegada");
    private static final Set<String> SIGNED_UP = Set.of(
            "registered",
            "registration",
            "registered_at",
            "registration_date",
            "registration_time",
            "inscrito",
            "inscrita",
            "inscrito_a",
            "inscripcion",
            "fecha_de_inscripcion",
            "registrado",
            "registrada");
    private static final Set<String> EVENT = Set.of("event", "event_id", "evento", "id_evento", "id_del_evento");
    private static final Set<String> HOST = Set.of(
            "brought_by",
            "invited_by",
            "guest_of",
            "invitado_por",
            "invitada_por",
            "invitado_a_por",
            "quien_te_invito",
            "quien_le_invito",
            "te_invito",
            "viene_con");

    private final Sheet sheet;
    private final Place place;

    AttendanceHeads(Sheet sheet) {
        this.sheet = sheet;
        this.place = Place.of(sheet.file(), 1);
    }

    Mapping mapping() {
        String mail = head(slug -> slug.contains("mail") || slug.startsWith("correo"));
        Template name = name();
        if (mail == null && name == null) {
            throw Refusal.of(Problem.MISSING_VALUE, place.at("name"), "field", "name");
        }
        List<Field> who = new ArrayList<>();
        field(who, Person.KIND, "name", name, Map.of());
        field(who, Person.KIND, "email", column(mail), Map.of());
        String basis = head(slug -> slug.contains("consent") || slug.startsWith("acept") || slug.startsWith("autoriz"));
        field(who, Person.KIND, "contact_basis", column(basis), basis == null ? Map.of() : consents(basis));
        List<Field> attendance = new ArrayList<>();
        field(attendance, Attendance.KIND, "event", column(head(EVENT)), Map.of());
        status(attendance);
        field(attendance, Attendance.KIND, "brought_by", column(head(HOST)), Map.of());
        return new Mapping(
                Subject.ATTENDANCE,
                null,
                List.of(
                        new Recipe(Person.KIND, who, null, place),
                        new Recipe(Attendance.KIND, attendance, null, place)),
                false,
                StandardCharsets.UTF_8,
                null);
    }

    private interface Sign {
        boolean fits(String slug);
    }

    private @Nullable String head(Set<String> known) {
        return head(known::contains);
    }

    private @Nullable String head(Sign sign) {
        for (String head : sheet.header()) {
            if (!head.isBlank() && sign.fits(Codes.slug(head)) && sheet.has(head.strip())) {
                return head.strip();
            }
        }
        return null;
    }

    private static @Nullable Template column(@Nullable String head) {
        return head == null ? null : columns(head);
    }

    /** The cells of these columns, one after the other. */
    private static Template columns(String... heads) {
        List<Template.Piece> pieces = new ArrayList<>();
        for (String head : heads) {
            if (!pieces.isEmpty()) {
                pieces.add(new Template.Piece(false, " "));
            }
            pieces.add(new Template.Piece(true, head));
        }
        return new Template(String.join(" + ", heads), List.copyOf(pieces));
    }

    private @Nullable Template name() {
        String last = head(LAST);
        String first = head(FIRST);
        String whole = head(NAME);
        if (last != null && (first != null || whole != null)) {
            return columns(first != null ? first : String.valueOf(whole), last);
        }
        return column(whole != null ? whole : first);
    }

    private void field(
            List<Field> fields, Kind<?> kind, String column, @Nullable Template from, Map<String, String> map) {
        if (from != null) {
            Source source = new Source.Cell(place, from, null, map, null);
            fields.add(new Field(kind.column(column), NaturalKey.position(kind, column), source));
        }
    }

    private Map<String, String> consents(String head) {
        Map<String, String> map = new TreeMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String word = row.cells().size() == sheet.header().size() ? sheet.cell(row, head) : "";
            map.put(word, AttendanceWords.isConsent(word) ? "consent" : "");
        }
        return map;
    }

    /** From the status and the time of arrival, whichever there is; a list with neither is one of those who came. */
    private void status(List<Field> fields) {
        String status = head(STATUS);
        String said = status == null ? head(RSVP) : status;
        String arrival = head(ARRIVAL);
        walkIns(fields, said, arrival, status == null);
        if (said != null || arrival != null) {
            told(fields, said, arrival, status == null);
            return;
        }
        Source came = new Source.Constant(place, AttendanceStatus.ATTENDED);
        int index = NaturalKey.position(Attendance.KIND, "status");
        fields.add(new Field(Attendance.KIND.column("status"), index, came));
    }

    private void told(List<Field> fields, @Nullable String said, @Nullable String arrival, boolean isPromise) {
        Template from = said != null && arrival != null
                ? columns(said, arrival)
                : columns(said == null ? String.valueOf(arrival) : said);
        Map<String, String> statuses = new TreeMap<>();
        for (Sheet.Row row : sheet.rows()) {
            if (row.cells().size() == sheet.header().size()) {
                String whole = from.fill(column -> sheet.cell(row, column));
                words(row, said, arrival, isPromise).status().ifPresent(code -> statuses.put(whole, code.code()));
            }
        }
        field(fields, Attendance.KIND, "status", from, statuses);
    }

    private AttendanceWords words(Sheet.Row row, @Nullable String said, @Nullable String arrival, boolean isPromise) {
        boolean blankIsAway = said == null || YES_OR_NO.contains(Codes.slug(said));
        return new AttendanceWords(cell(row, said), cell(row, arrival), blankIsAway, isPromise);
    }

    /** Who came unannounced: by the column that tells who had registered, or by the word of the status. */
    private void walkIns(List<Field> fields, @Nullable String said, @Nullable String arrival, boolean isPromise) {
        String signedUp = head(SIGNED_UP);
        String[] heads =
                Stream.of(signedUp, said, arrival).filter(Objects::nonNull).toArray(String[]::new);
        if (heads.length == 0) {
            return;
        }
        Template from = columns(heads);
        Map<String, String> walkIns = new TreeMap<>();
        for (Sheet.Row row : sheet.rows()) {
            if (row.cells().size() == sheet.header().size()) {
                AttendanceWords words = words(row, said, arrival, isPromise);
                boolean came = heads.length == 1 && signedUp != null
                        || words.status()
                                .filter(AttendanceStatus.ATTENDED::equals)
                                .isPresent();
                boolean isWalkIn = signedUp == null ? words.isWalkIn() : AttendanceWords.isNo(cell(row, signedUp));
                String walked = isWalkIn ? "true" : signedUp == null ? "" : "false";
                walkIns.put(from.fill(column -> sheet.cell(row, column)), came ? walked : "");
            }
        }
        field(fields, Attendance.KIND, "walk_in", from, walkIns);
    }

    private String cell(Sheet.Row row, @Nullable String head) {
        return head == null ? "" : sheet.cell(row, head);
    }
}
