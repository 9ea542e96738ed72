package devrel.check;

import static devrel.check.Company.found;
import static devrel.check.Company.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {
    private static String note(String text) {
        return "checkin c-1 date=2024-03-04 person=p-ana by=mariana kind=regular outcome=held summary=\"" + text + "\"";
    }

    // check digits by hand: 12345678 → 8·2+7·3+6·4+5·5+4·6+3·7+2·2+1·3 = 138, 138 mod 11 = 6, 11 − 6 = 5
    // 6123456 → 6·2+5·3+4·4+3·5+2·6+1·7+6·2 = 89, 89 mod 11 = 1, 11 − 1 = 10 → k
    // 20000001 → 1·2+2·3 = 8, 11 − 8 = 3; 30000010 → 1·3+3·3 = 12, 12 mod 11 = 1 → k
    @ParameterizedTest
    @CsvSource({
        "Su RUT es 12.345.678-5, rut",
        "RUT 12345678-5., rut",
        "rut: 123456785, rut",
        "12.345.678 – 5, rut",
        "6123456-k, rut",
        "es 6123456K, rut",
        "20.000.001-3, rut",
        "ana.rojas+cv@correo.example.cl, email",
        "josé@ñandú.cl, email",
        "llamar al +56 9 1234 5678, phone",
        "912345678, phone",
        "9 1234 5678 (WhatsApp), phone",
        "cel: 56912345678, phone",
        "(415) 555-2671, phone",
        "+44 20 7946 0958, phone"
    })
    void personalDataIsFoundInNotes(String text, String what) {
        assertThat(found(note(text))).containsExactly("lines:1 summary PERSONAL_DATA");
        assertThat(parameters(note(text))).containsEntry("what", what).doesNotContainValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345.678-4",
                "factura 123456785",
                "del 2024-03-04 al 2024-03-08",
                "2024-03-04 15:30",
                "gana 1.950.000.000 CLP",
                "renta de 950000000.00",
                "p-7k2m4q y b7kq2mzx4wna",
                "versión 17.0.15.6 de java@lts",
                "ticket 1234-5678-9012",
                "https://example.com/912345678",
                "enc1:912345678@example.com"
            })
    void numbersThatAreNobodysAreLeftAlone(String text) {
        assertThat(found(note(text))).isEmpty();
    }

    @Test
    void contactsAreAtHomeInTheContactColumns() {
        assertThat(found("person p-dani kind=candidate name=Dani email=d@example.com phone=912345678"))
                .isEmpty();
        assertThat(found("person p-dani kind=candidate name=\"Dani d@example.com\""))
                .containsExactly("lines:1 name PERSONAL_DATA");
    }

    @Test
    void theNumberOfTheHrSystemIsNoPhoneButMayNotBeARut() {
        assertThat(found("person p-dani kind=candidate name=Dani external_id=912345678"))
                .isEmpty();
        assertThat(found("person p-dani kind=candidate name=Dani external_id=12345678-5"))
                .containsExactly("lines:1 external_id PERSONAL_DATA");
    }

    @ParameterizedTest
    @CsvSource({
        "Estuvo con LICENCIA  MÉDICA en marzo, health",
        "Tiene depresión., health",
        "on sick leave, health",
        "(embarazada), health",
        "Es del sindicato, union",
        "He joined a trade union, union",
        "negociación colectiva, union",
        "Milita en un partido político, politics",
        "her political views, politics"
    })
    void wordsOfHealthUnionAndPoliticsAreAdvised(String text, String topic) {
        assertThat(found(note(text))).containsExactly("lines:1 summary SENSITIVE_WORD");
        assertThat(parameters(note(text))).containsEntry("topic", topic).containsEntry("field", "summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le gusta la unión de tipos y el tipo union",
                "Falta una licencia de IntelliJ",
                "La salud del proyecto y la política de respaldo",
                "anticancerígeno, presindical",
                "the party on Friday, a strike price"
            })
    void wordsOfWorkAreLeftAlone(String text) {
        assertThat(found(note(text))).isEmpty();
    }

    @Test
    void aNameIsNoNote() {
        assertThat(found("person p-dani kind=candidate name=\"Dani Cáncer\"")).isEmpty();
    }

    @Test
    void nothingNewIsRecordedAboutSomebodyBlocked() {
        String blocked = """
                person p-dani kind=professional name=Dani processing=blocked
                start s-dani date=2024-02-01 person=p-dani hire_source=applied
                """;
        String checkin = "checkin c-1 date=2024-03-04 person=p-dani by=mariana kind=regular outcome=held";

        assertThat(found(blocked + checkin)).isEmpty();
        assertThat(found(blocked + "+ " + checkin)).containsExactly("checkin:c-1 person BLOCKED_PERSON");
        assertThat(parameters(blocked + "+ " + checkin)).containsEntry("person", "p-dani");
        assertThat(found(blocked + "+ exit x-dani date=2024-03-04 person=p-dani ground=159-2"))
                .isEmpty();
    }

    @Test
    void contactsWaitUntilTheCandidateKnows() {
        String lines = """
                person p-dani kind=candidate name=Dani email=d@example.com
                referral r-1 date=2024-03-05 referrer=p-ana candidate=p-dani relationship=friend candidate_knows=no
                """;

        assertThat(found(lines)).containsExactly("lines:1 email CONTACT_WITHOUT_KNOWLEDGE");
        assertThat(parameters(lines)).containsEntry("id", "p-dani").containsEntry("field", "email");
        assertThat(found(lines.replace("knows=no", "knows=yes"))).isEmpty();
        assertThat(found(lines.replace("name=Dani", "name=Dani contact_basis=consent")))
                .isEmpty();
        assertThat(found(lines.replace("email=d@example.com", "city=temuco"))).isEmpty();
    }
}
