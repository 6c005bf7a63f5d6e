package org.folkmoot.submission.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that would do something when a colleague opens them, in every spelling, are not taken; ordinary letters are. */
class ActingDocumentsTest {

    private static final String WORD = "openxmlformats-officedocument.wordprocessingml.document";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Changes a document of one page. */
    @FunctionalInterface
    private interface Change {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    @Test
    void an_ordinary_letter_with_a_link_to_click_is_taken_packed_or_not() {
        Change letter = (document, page) -> {
            PDActionURI action = new PDActionURI();
            action.setURI("https://www.example.org/");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            page.setAnnotations(List.of(link));
            PDActionGoTo start = new PDActionGoTo();
            PDPageFitDestination there = new PDPageFitDestination();
            there.setPage(page);
            start.setDestination(there);
            document.getDocumentCatalog().setOpenAction(start);
        };
        assertThat(CheckedFile.of(pdf(true, letter)).type()).isEqualTo(FileType.PDF);
        assertThat(CheckedFile.of(pdf(false, letter)).type()).isEqualTo(FileType.PDF);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_script_is_found_where_its_objects_are_packed_and_where_they_are_not(boolean packed) {
        assertActs(pdf(
                packed,
                (document, _) -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        assertActs(pdf(packed, (document, page) -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            page.setAnnotations(List.of(link));
        }));
        assertActs(pdf(packed, (_, page) -> {
            COSDictionary opened = new COSDictionary();
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "URI");
            action.setItem(COSName.URI, new COSString("https://www.example.org/seen"));
            opened.setItem(COSName.O, action);
            page.getCOSObject().setItem(COSName.AA, opened);
        }));
        assertActs(pdf(packed, (document, _) -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("more.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[9])));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("more", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction<</S/J#61vaScript/#4a#53(app.alert(1))>>",
                "/Ope#6eAction<</S/#4caunch/F(calc.exe)>>",
                "/OpenAction<</S/GoToR/F(//server/share)/D[0/Fit]>>",
                "/OpenAction<</S/URI/URI(https://www.example.org/seen)>>",
                "/OpenAction<</S/SubmitForm/F(https://www.example.org/)>>",
                "/Names<</#45mbeddedFiles<</Names[]>>>>",
                "/AcroForm<</XFA(x)/Fields[]>>",
                "/AA<</WC<</S/#4aavaScript/JS(1)>>>>",
                "/X[[[[<</Y<</S/ImportData/F(x)>>>>]]]]"
            })
    void a_script_is_found_in_whatever_spelling(String inCatalogue) {
        assertActs(SampleFiles.latin("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + inCatalogue
                + ">>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + "trailer<</Root 1 0 R>>\n"
                + "startxref\n"
                + "9\n"
                + "%%EOF\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                "/Type/ObjStm/N 2000000000/First 4/Filter/FlateDecode",
                "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]",
                "/Type/XRef/W[1 2000000000 1]/Size 9/Filter/FlateDecode",
                "/Type/XRef/W[1 2 1]/Size 9/Filter/FlateDecode/DecodeParms<</Columns 2000000000/Predictor 12>>"
            })
    void a_document_that_unpacks_to_more_than_anybody_reads_is_refused_before_it_does(String head) {
        byte[] packed = deflated(new byte[200_000_000]);
        byte[] begin = SampleFiles.latin("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        byte[] object = SampleFiles.latin("3 0 obj<<" + head + "/Length " + packed.length + ">>stream\n");
        byte[] end = SampleFiles.latin(
                "\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n" + begin.length + "\n%%EOF\n");
        assertThatThrownBy(() -> CheckedFile.of(SampleFiles.join(begin, object, packed, end)))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void a_document_nested_without_end_is_refused_and_hurts_nobody() {
        char[] open = new char[400_000];
        Arrays.fill(open, '[');
        assertThatThrownBy(() -> CheckedFile.of(SampleFiles.latin("%PDF-1.4\n1 0 obj<</Type/Catalog/X"
                        + new String(open) + ">>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, https://example.org/t.dotm, External",
        "attachedTemplate, template.dotm, Internal",
        "oleObject, embeddings/o.bin, Internal",
        "aFChunk, part.htm, Internal",
        "frame, https://example.org/, External",
        "image, https://example.org/seen.png, External",
        "image, //server/share/seen.png, Internal",
        "hyperlink, file:///c:/x.exe, External",
        "hyperlink, javascript:alert(1), External"
    })
    void a_word_document_that_fetches_or_brings_something_along_is_refused(String kind, String target, String mode) {
        assertActs(word("word/_rels/settings.xml.rels", relationship(kind, target, mode)));
    }

    @Test
    void a_word_document_with_links_to_click_and_pictures_of_its_own_is_taken() {
        assertThat(CheckedFile.of(word(
                                "word/_rels/document.xml.rels",
                                relationship("hyperlink", "https://www.example.org/", "External")))
                        .type())
                .isEqualTo(FileType.DOCX);
        assertThat(CheckedFile.of(
                                word("word/_rels/document.xml.rels", relationship("image", "media/a.png", "Internal")))
                        .type())
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void fields_that_run_or_fetch_are_found_in_pieces_and_in_any_encoding() {
        assertActs(word(
                "word/header1.xml",
                SampleFiles.latin("<w:hdr xmlns:w=\"urn:w\"><w:instrText> DDEA</w:instrText>"
                        + "<w:instrText>UTO c:\\\\x</w:instrText></w:hdr>")));
        assertActs(word(
                "word/footer1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:ftr xmlns:w=\"urn:w\"><w:fldSimple w:instr=\"INCLUDEPICTURE x\"/></w:ftr>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_16)));
        assertThat(CheckedFile.of(word(
                                "word/footer1.xml",
                                SampleFiles.latin(
                                        "<w:ftr xmlns:w=\"urn:w\"><w:instrText> PAGE </w:instrText></w:ftr>")))
                        .type())
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void entities_are_not_followed() {
        assertThatThrownBy(() -> CheckedFile.of(word(
                        "word/header1.xml",
                        SampleFiles.latin("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))))
                .isInstanceOf(FileRefused.class);
    }

    private static byte[] relationship(String kind, String target, String mode) {
        return SampleFiles.latin(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"r1\" Type=\""
                        + OFFICE + kind + "\" Target=\"" + target + "\" TargetMode=\"" + mode + "\"/></Relationships>");
    }

    private static byte[] word(String part, byte[] content) {
        return SampleFiles.docx(WORD, Map.of(part, content));
    }

    private static void assertActs(byte[] document) {
        assertThatThrownBy(() -> CheckedFile.of(document))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.MACROS));
    }

    private static byte[] pdf(boolean packed, Change change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            change.to(document, page);
            document.save(out, packed ? new CompressParameters() : CompressParameters.NO_COMPRESSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
