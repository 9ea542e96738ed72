package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page is valid, needs nothing else, runs nothing, and can be read by whoever does not see it. */
class HtmlFormTest {
    /** Elements of HTML and SVG that a page may have; none of them loads or runs anything. */
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "a",
            "header",
            "nav",
            "main",
            "footer",
            "section",
            "h1",
            "h2",
            "h3",
            "p",
            "br",
            "ul",
            "ol",
            "li",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "details",
            "summary",
            "svg",
            "desc",
            "defs",
            "pattern",
            "path",
            "line",
            "rect",
            "circle",
            "text");

    private static String page = "";

    @BeforeAll
    static void aMonthOfACompany() {
        page = HtmlForm.of(Pages.of(60, 24, 7).monthly(Language.ES), Words.in(Language.ES));
    }

    /** The page as XML: a browser builds the same tree of it. */
    static org.w3c.dom.Document wellFormed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            org.w3c.dom.Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
            inert(document);
            return document;
        } catch (ParserConfigurationException | SAXException | IOException notWellFormed) {
            throw new AssertionError(page, notWellFormed);
        }
    }

    private static void inert(org.w3c.dom.Document document) {
        Set<String> ids = new HashSet<>();
        for (Element element : all(document, "*")) {
            assertThat(ELEMENTS).contains(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).doesNotStartWith("on").isNotEqualTo("style").isNotEqualTo("src");
            }
            assertThat(element.getAttribute("href")).matches("|#[a-z0-9]+");
            String id = element.getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as("id %s stands once", id).isTrue();
        }
        for (Element element : all(document, "*")) {
            for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                assertThat(id.isEmpty() || ids.contains(id)).as("id %s", id).isTrue();
            }
        }
    }

    private static List<Element> all(org.w3c.dom.Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void theMarkupIsWellFormedAndHoldsNothingThatLoadsOrRuns() {
        org.w3c.dom.Document document = wellFormed(page);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("es");
        assertThat(page).startsWith("<!DOCTYPE html>\n").doesNotContain("http://", "https://", "javascript:");
    }

    @Test
    void thePolicyAllowsTheStyleOfThePageAndNothingElse() throws NoSuchAlgorithmException {
        Matcher style = Pattern.compile("(?s)<style>(.*?)</style>").matcher(page);
        assertThat(style.find()).isTrue();
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(HtmlStyle.SUM).isEqualTo("sha256-" + Base64.getEncoder().encodeToString(sum));
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src '" + HtmlStyle.SUM
                        + "'; base-uri 'none'; form-action 'none'\"");
    }

    @Test
    void thereIsOneHeadingOfTheFirstLevelAndALandmarkForEachPart() {
        org.w3c.dom.Document document = wellFormed(page);
        for (String once : List.of("h1", "header", "nav", "main", "footer")) {
            assertThat(all(document, once)).as(once).hasSize(1);
        }
        assertThat(all(document, "section"))
                .hasSizeGreaterThan(10)
                .allSatisfy(section ->
                        assertThat(section.getAttribute("aria-labelledby")).isNotEmpty());
    }

    @Test
    void everyPictureIsToldInWordsAndHasItsFiguresBehindIt() {
        org.w3c.dom.Document document = wellFormed(page);
        assertThat(all(document, "svg")).hasSizeGreaterThan(8).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(all(document, "figure"))
                .hasSizeGreaterThan(3)
                .allSatisfy(figure -> assertThat(((Element)
                                        figure.getElementsByTagName("details").item(0))
                                .getElementsByTagName("table"))
                        .satisfies(tables -> assertThat(tables.getLength()).isPositive()));
    }

    @Test
    void aPageWithoutReportHasNoPartsToGoThrough() {
        String list = HtmlForm.of(
                Layout.of(Samples.report(), Samples.words(Language.EN), Samples.SETTINGS, "1"),
                Samples.words(Language.EN));
        assertThat(wellFormed(list).getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void theSameDocumentIsTheSamePage() {
        Document document = Pages.of(12, 18, 1).monthly(Language.EN);
        assertThat(HtmlForm.of(document, Words.in(Language.EN)))
                .isEqualTo(HtmlForm.of(document, Words.in(Language.EN)));
    }
}
