package org.folkmoot.submission.attachment.content;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Every object of a PDF, as PDFBox reads it: names in whatever spelling, objects packed or not. Nothing is drawn and no content unpacked but the objects
 * themselves.
 */
final class PdfObjects {

    /** Acts that run something, send something, or fetch or open something from outside. A link to be clicked is none. */
    private static final Set<COSName> ACTS = names(
            "JavaScript",
            "Launch",
            "GoToR",
            "GoToE",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private static final Set<COSName> ACTING = names(
            "JS", "JavaScript", "EmbeddedFiles", "EF", "Collection", "RichMediaContent", "RichMediaSettings", "XFA");
    private static final Set<COSName> KINDS =
            names("FileAttachment", "RichMedia", "Movie", "Screen", "Sound", "3D", "EmbeddedFile");
    /** What may happen by itself when a document or page is opened: it shows another place of it. */
    private static final Set<COSName> HARMLESS_BY_ITSELF = names("GoTo", "Named");

    private static final COSName OPEN_ACTION = COSName.getPDFName("OpenAction");
    private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
    private static final int MOST_OBJECTS = 200_000;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private PdfObjects() {}

    /**
     * True if it would do something by itself or brings something along that could.
     *
     * @throws FileRefused if it can't be looked through
     */
    static boolean act(byte[] bytes) {
        try (PDDocument document = PdfReader.read(bytes)) {
            return anyActs(document.getDocument());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // PDFBox throws whatever it stumbles over, and follows what is nested as deep as it goes.
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    private static boolean anyActs(COSDocument document) throws IOException {
        if (document.isEncrypted() || document.getXrefTable().size() > MOST_OBJECTS) {
            throw new IOException("It can't be looked through");
        }
        long began = System.nanoTime();
        if (acts(document.getTrailer())) {
            return true;
        }
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            if (System.nanoTime() - began > MOST_NANOS) {
                throw new IOException("It takes too long to look through");
            }
            if (acts(document.getObjectFromPool(key).getObject())) {
                return true;
            }
        }
        return false;
    }

    /** Looks at what is written inside; what is only pointed to stands in the table and has its own turn. */
    private static boolean acts(@Nullable COSBase object) {
        Deque<COSBase> inside = new ArrayDeque<>();
        Stream.ofNullable(object).forEach(inside::add);
        while (!inside.isEmpty()) {
            switch (inside.pop()) {
                case COSDictionary dictionary -> {
                    if (actsItself(dictionary)) {
                        return true;
                    }
                    push(dictionary.getValues(), inside);
                }
                case COSArray array -> push(array.toList(), inside);
                default -> {
                    // A number, a text, a name or a pointer does nothing.
                }
            }
        }
        return false;
    }

    private static void push(Collection<? extends COSBase> values, Deque<COSBase> inside) {
        values.stream()
                .filter(value -> value instanceof COSDictionary || value instanceof COSArray)
                .forEach(inside::push);
    }

    private static boolean actsItself(COSDictionary dictionary) {
        return dictionary.keySet().stream().anyMatch(ACTING::contains)
                || isOneOf(dictionary, COSName.S, ACTS)
                || isOneOf(dictionary, COSName.SUBTYPE, KINDS)
                || isOneOf(dictionary, COSName.TYPE, KINDS)
                || (dictionary instanceof COSStream && dictionary.containsKey(COSName.F))
                || !isHarmless(dictionary.getDictionaryObject(OPEN_ACTION))
                || !areHarmless(dictionary.getDictionaryObject(ADDITIONAL_ACTIONS));
    }

    private static boolean isOneOf(COSDictionary dictionary, COSName key, Set<COSName> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name);
    }

    private static boolean areHarmless(@Nullable COSBase additional) {
        return !(additional instanceof COSDictionary all)
                || all.keySet().stream().allMatch(when -> isHarmless(all.getDictionaryObject(when)));
    }

    /** No action at all, or a place in the document. */
    private static boolean isHarmless(@Nullable COSBase action) {
        return !(action instanceof COSDictionary one) || isOneOf(one, COSName.S, HARMLESS_BY_ITSELF);
    }

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }
}
