package org.folkmoot.submission.attachment.content;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;

/**
 * One XML part of a Word or OpenDocument text, read as a stream for what would fetch, open or run something when the document is opened. What a reader has
 * to click is left in peace.
 */
final class PackedXml {

    private static final Pattern OUTSIDE =
            Pattern.compile("(?s)\\s*([a-z][a-z0-9+.-]*:|//|\\\\\\\\).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_CLICK = Pattern.compile("(?s)(https?|mailto|tel):.*", Pattern.CASE_INSENSITIVE);

    /** Fields of Word that fetch, link or compose commands. */
    private static final Pattern FIELDS = Pattern.compile(
            "(?s).*\\b(ddeauto|dde|includetext|includepicture|import|link|database|macrobutton|quote)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** Relationships of Word that bring something in or along. */
    private static final Set<String> BRINGING = Set.of(
            "attachedtemplate",
            "oleobject",
            "package",
            "afchunk",
            "subdocument",
            "frame",
            "control",
            "vbaproject",
            "externallink",
            "externallinkpath",
            "mailmergesource",
            "recipientdata");

    private static final Set<String> RUNNING_IN_ODT =
            Set.of("event-listener", "script", "dde-source", "dde-connection-decl", "applet", "plugin");
    private static final int LONGEST_FIELD = 100_000;
    private static final XMLInputFactory READERS = readers();

    private final StringBuilder fields = new StringBuilder();

    private PackedXml() {}

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static boolean isOne(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml") || small.endsWith(".rels");
    }

    /**
     * Reads it to its end; leaves the stream open.
     *
     * @throws FileRefused if it would fetch, open or run something, or is no XML
     */
    static void check(InputStream part) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(part);
            try {
                new PackedXml().read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException _) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        boolean inField = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new FileRefused(Reason.DAMAGED);
                case XMLStreamConstants.START_ELEMENT -> {
                    element(reader);
                    inField = reader.getLocalName().equals("instrText");
                }
                case XMLStreamConstants.END_ELEMENT -> inField = false;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inField) {
                        field(reader.getText());
                    }
                }
                default -> {
                    // Comments and blanks do nothing.
                }
            }
        }
        if (FIELDS.matcher(fields).matches()) {
            throw new FileRefused(Reason.MACROS);
        }
    }

    private void element(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (RUNNING_IN_ODT.contains(name)) {
            throw new FileRefused(Reason.MACROS);
        }
        if (name.equals("Relationship")) {
            relationship(reader);
        }
        for (int number = 0; number < reader.getAttributeCount(); number++) {
            String attribute = reader.getAttributeLocalName(number);
            if (attribute.equals("instr")) {
                field(" " + reader.getAttributeValue(number) + " ");
            } else if (attribute.equals("href")) {
                reference(name, reader.getAttributeValue(number));
            }
        }
    }

    /** What a link of the text leads to is clicked; everything else is fetched. */
    private static void reference(String element, String target) {
        boolean allowed = element.equals("a")
                ? mayBeClicked(target)
                : !OUTSIDE.matcher(target).matches();
        if (!allowed) {
            throw new FileRefused(Reason.MACROS);
        }
    }

    private static void relationship(XMLStreamReader reader) {
        String type = attribute(reader, "Type").toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        String target = attribute(reader, "Target");
        boolean outside = attribute(reader, "TargetMode").equalsIgnoreCase("External")
                || OUTSIDE.matcher(target).matches();
        boolean allowed = !BRINGING.contains(kind) && (!outside || (kind.equals("hyperlink") && mayBeClicked(target)));
        if (!allowed) {
            throw new FileRefused(Reason.MACROS);
        }
    }

    private static boolean mayBeClicked(String target) {
        return !OUTSIDE.matcher(target).matches()
                || TO_CLICK.matcher(target.strip()).matches();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int number = 0; number < reader.getAttributeCount(); number++) {
            if (reader.getAttributeLocalName(number).equals(name)) {
                return Optional.ofNullable(reader.getAttributeValue(number)).orElse("");
            }
        }
        return "";
    }

    private void field(String text) {
        if (fields.length() + text.length() > LONGEST_FIELD) {
            throw new FileRefused(Reason.DAMAGED);
        }
        fields.append(text);
    }
}
