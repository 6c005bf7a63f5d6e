package org.folkmoot.submission.attachment.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in a file decides; what it tells beside its content does not come through. */
class CheckedFileTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileType.JPEG, SampleImages.photo()),
                Arguments.of(FileType.PNG, SampleImages.png()),
                Arguments.of(FileType.MP3, SampleFiles.mp3()),
                Arguments.of(FileType.WAV, SampleFiles.wav()),
                Arguments.of(FileType.M4A, SampleFiles.mp4("soun")),
                Arguments.of(FileType.OGG, SampleFiles.ogg()),
                Arguments.of(FileType.PDF, SampleFiles.pdf()),
                Arguments.of(FileType.DOCX, SampleFiles.docx()),
                Arguments.of(FileType.ODT, SampleFiles.odt()),
                Arguments.of(FileType.TEXT, "Nobody came. Doedd neb yno. £5 – ‘no’.\r\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void each_type_is_known_by_what_is_in_it_and_taken_again_once_it_is_clean(FileType type, byte[] bytes)
            throws IOException {
        CheckedFile checked = CheckedFile.of(bytes.clone());
        assertThat(checked.type()).isEqualTo(type);
        byte[] clean = written(checked);
        assertThat(new String(clean, UTF_8)).doesNotContain(SampleFiles.SECRET);
        assertThat(CheckedFile.of(clean.clone()).type()).isEqualTo(type);
    }

    @Test
    void a_photo_stands_upright_and_tells_no_place() throws IOException {
        byte[] photo = SampleImages.photo();
        assertThat(new String(photo, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(SampleFiles.SECRET, "Exif");
        byte[] clean = written(CheckedFile.of(photo));
        assertThat(new String(clean, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Photoshop");
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(clean));
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(40);
        assertThat(isRed(upright, 10, 5)).as("what was left is above").isTrue();
        assertThat(isRed(upright, 10, 35)).isFalse();
    }

    @Test
    void each_of_the_eight_ways_to_hold_a_camera_comes_out_upright() throws IOException {
        for (int turned = 1; turned <= 8; turned++) {
            isUpright(SampleImages.photo(turned), turned);
            isUpright(SampleImages.png(turned), turned);
            isUpright(SampleImages.pngTurnedBehind(turned), turned);
        }
    }

    @Test
    void what_a_png_says_of_its_turn_beyond_its_end_is_not_read() throws IOException {
        byte[] png = SampleImages.png(6);
        for (int end = 33; end < 33 + 60; end++) {
            byte[] broken = png.clone();
            broken[end] = (byte) 0xFF;
            assertThat(CameraTurn.ofPng(broken)).isBetween(1, 8);
            assertThat(CameraTurn.ofPng(Arrays.copyOf(broken, end))).isBetween(1, 8);
        }
    }

    private static void isUpright(byte[] file, int turned) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(written(CheckedFile.of(file))));
        boolean lying = turned >= 5;
        assertThat(image.getWidth()).as("way " + turned).isEqualTo(lying ? 20 : 40);
        boolean redFirst = turned == 1 || turned == 4 || turned == 5 || turned == 6;
        assertThat(isRed(image, 5, 5)).as("way " + turned).isEqualTo(redFirst);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    @Test
    void a_large_photo_keeps_what_can_be_read_and_little_memory() throws IOException {
        BufferedImage large = new BufferedImage(6_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", out);
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(written(CheckedFile.of(out.toByteArray()))));
        assertThat(kept.getWidth()).isEqualTo(3_000);
    }

    static Stream<Arguments> refused() {
        byte[] photo = SampleImages.photo(1);
        byte[] png = SampleImages.noisyPng(60);
        byte[] docx = SampleFiles.docx();
        return Stream.of(
                Arguments.of("nothing", new byte[0], Reason.EMPTY),
                Arguments.of(
                        "a page", SampleFiles.latin("<!doctype html><script>alert(1)</script>"), Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "a page that begins as words",
                        SampleFiles.latin("Hello <script>alert(1)</script>"),
                        Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "a drawing with a script",
                        SampleFiles.latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                        Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "a program",
                        SampleFiles.join(SampleFiles.latin("MZ\u0090\0\3\0\0\0"), new byte[600]),
                        Reason.TYPE_NOT_TAKEN),
                Arguments.of("a shell script", SampleFiles.latin("#!/bin/sh\nrm -rf /\n\0"), Reason.TYPE_NOT_TAKEN),
                Arguments.of("a broken off photo", Arrays.copyOf(photo, photo.length / 2), Reason.DAMAGED),
                Arguments.of(
                        "the head of a photo",
                        SampleFiles.latin("\u00ff\u00d8\u00ff\u00e0<html><script>alert(1)</script>"),
                        Reason.DAMAGED),
                Arguments.of("a broken off picture", Arrays.copyOf(png, png.length / 2), Reason.DAMAGED),
                Arguments.of(
                        "a picture of 900 million points",
                        SampleImages.hugePng(30_000, 30_000),
                        Reason.PICTURE_TOO_LARGE),
                Arguments.of(
                        "a picture with a line of two billion points",
                        SampleImages.hugePng(Integer.MAX_VALUE, 1),
                        Reason.PICTURE_TOO_LARGE),
                Arguments.of(
                        "a picture of few bytes and very many colours",
                        SampleImages.deepPng(),
                        Reason.PICTURE_TOO_LARGE),
                Arguments.of(
                        "a photo that paints itself over a hundred times",
                        SampleFiles.join(
                                Arrays.copyOf(photo, photo.length - 2),
                                SampleFiles.latin("\u00ff\u00da".repeat(100) + "\u00ff\u00d9")),
                        Reason.PICTURE_TOO_LARGE),
                Arguments.of("an animation", SampleFiles.latin("GIF89a\1\0\1\0\0\0\0;"), Reason.PICTURE_TYPE),
                Arguments.of("a WebP", SampleFiles.latin("RIFF\44\0\0\0WEBPVP8 "), Reason.PICTURE_TYPE),
                Arguments.of("a HEIC", SampleFiles.latin("\0\0\0\30ftypheic\0\0\0\0mif1heic"), Reason.PICTURE_TYPE),
                Arguments.of("film", SampleFiles.mp4("vide"), Reason.FILM),
                Arguments.of("boxes within boxes", nested(100_000), Reason.DAMAGED),
                Arguments.of("a broken off recording", Arrays.copyOf(SampleFiles.mp4("soun"), 300), Reason.DAMAGED),
                Arguments.of(
                        "a document with commands",
                        SampleFiles.docx("ms-word.document.macroEnabled", Map.of()),
                        Reason.MACROS),
                Arguments.of(
                        "commands in a document",
                        SampleFiles.docx(
                                "openxmlformats-officedocument.wordprocessingml.document",
                                Map.of("word/vbaProject.bin", new byte[9])),
                        Reason.MACROS),
                Arguments.of(
                        "a document that unpacks to 300 MB",
                        SampleFiles.docx(
                                "openxmlformats-officedocument.wordprocessingml.document",
                                Map.of("word/media/a.bin", new byte[300_000_000])),
                        Reason.DAMAGED),
                Arguments.of("an archive", SampleFiles.zip(Map.of("a.txt", new byte[9])), Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "a program in an archive",
                        SampleFiles.zip(Map.of("META-INF/MANIFEST.MF", new byte[9])),
                        Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "an archive behind a document",
                        SampleFiles.join(docx, SampleFiles.latin("more")),
                        Reason.DAMAGED),
                Arguments.of("a broken off document", Arrays.copyOf(docx, docx.length - 30), Reason.DAMAGED),
                Arguments.of(
                        "a PDF that runs something",
                        SampleFiles.join(
                                SampleFiles.latin("%PDF-1.4\n<</S/JavaScript/JS(app.alert(1))>>"), SampleFiles.pdf()),
                        Reason.MACROS),
                Arguments.of(
                        "a PDF that is a page too",
                        SampleFiles.join(SampleFiles.latin("%PDF-1.4\n<html><script>1</script>\n"), SampleFiles.pdf()),
                        Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "a PDF that is an archive too",
                        SampleFiles.join(SampleFiles.pdf(), docx, SampleFiles.latin("%%EOF")),
                        Reason.TYPE_NOT_TAKEN),
                Arguments.of(
                        "a broken off PDF", SampleFiles.latin("%PDF-1.7\n1 0 obj<</Type/Catalog>>"), Reason.DAMAGED),
                Arguments.of(
                        "sound that is mostly something else",
                        SampleFiles.join(Arrays.copyOf(SampleFiles.mp3(), 3_000), new byte[60_000]),
                        Reason.DAMAGED),
                Arguments.of("noise", SampleFiles.join(new byte[] {0, 1, 2, 3}, new byte[50]), Reason.TYPE_NOT_TAKEN));
    }

    private static byte[] nested(int depth) {
        java.nio.ByteBuffer boxes = java.nio.ByteBuffer.allocate(20 + 8 * depth);
        boxes.putInt(20).put(SampleFiles.latin("ftypM4A \0\0\0\0M4A "));
        for (int left = depth; left > 0; left--) {
            boxes.putInt(8 * left).put(SampleFiles.latin("moov"));
        }
        return boxes.array();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_none_of_these_or_broken_is_refused_with_a_reason(String what, byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> written(CheckedFile.of(bytes.clone())))
                .as(what)
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).as(what).isEqualTo(reason));
    }

    @Test
    void text_of_an_older_editor_is_kept_in_todays_letters() throws IOException {
        byte[] older = "The taxi home cost us £5 each time, and nobody had told us – so we paid."
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(new String(written(CheckedFile.of(older)), UTF_8))
                .isEqualTo("The taxi home cost us £5 each time, and nobody had told us – so we paid.");
    }

    private static byte[] written(CheckedFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.clean().to(out);
        return out.toByteArray();
    }
}
