package devrel.store;

/** What the tests of this room share. */
final class TestData {
    static final String SETTINGS = """
        format: 1
        organisation: "Andes Talento"
        zone: America/Santiago
        data_start: 2024-01-01
        writers:
          mariana: mariana@example.com
        """;

    private TestData() {}
}
