package org.folkmoot.evidence.lucene;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/**
 * How a testimony lies in the index.
 *
 * <p>The words are stored here as well as in the store: a page of hits then costs no look-up in the store, and
 * they leave the segments with the document when it is purged. The place is the testimony's own; places within
 * places are worked out when searching, so that moving a place in the tree touches no document.
 */
final class IndexFields {

    /** Raised whenever documents are laid out or analysed differently; an index of another layout is rebuilt. */
    static final String LAYOUT = "5";

    static final String ID = "id";
    static final String WORDS = "words";
    /** The words with their endings, without positions: only to look for words spelt nearly alike. */
    static final String SPELT = "spelt";

    static final String CONTRIBUTOR = "contributor";
    static final String CONTRIBUTOR_ID = "contributor-id";
    static final String PLACE = "place";
    /** The first service that was named; the others are in {@link #MORE_SERVICES}. */
    static final String SERVICE = "service";

    /** The other services in their order, 16 bytes each; only where there are any. */
    static final String MORE_SERVICES = "more-services";

    static final String THEME = "theme";
    static final String FELT = "felt";
    static final String DAY = "day";
    static final String USES = "uses";
    /** What a reader is told before the words; only where there is something. */
    static final String NOTES = "notes";

    /** What was asked: kept to be shown, never looked up, for it is not what the person said. Only where it is known. */
    static final String QUESTION = "question";

    private static final int ID_BYTES = 16;

    private static final FieldType WORDS_TYPE = new FieldType(TextField.TYPE_STORED);
    private static final FieldType SPELT_TYPE = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WORDS_TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS_TYPE.freeze();
        SPELT_TYPE.setIndexOptions(IndexOptions.DOCS);
        SPELT_TYPE.setOmitNorms(true);
        SPELT_TYPE.freeze();
    }

    private IndexFields() {}

    static Document document(Testimony testimony, int contributor) {
        Document document = new Document();
        BytesRef id = bytes(testimony.id().value());
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, id));
        document.add(new Field(WORDS, testimony.words(), WORDS_TYPE));
        document.add(new Field(SPELT, testimony.words(), SPELT_TYPE));
        document.add(new NumericDocValuesField(CONTRIBUTOR, contributor));
        document.add(new BinaryDocValuesField(
                CONTRIBUTOR_ID, bytes(testimony.contributor().value())));
        BytesRef place = bytes(testimony.place().value());
        document.add(new StringField(PLACE, place, Field.Store.NO));
        document.add(new SortedDocValuesField(PLACE, place));
        testimony.services().stream()
                .findFirst()
                .ifPresent(service -> document.add(new SortedDocValuesField(SERVICE, bytes(service.value()))));
        if (testimony.services().size() > 1) {
            document.add(new BinaryDocValuesField(
                    MORE_SERVICES, bytes(testimony.services().stream().skip(1).map(ServiceId::value))));
        }
        testimony.themes().forEach(theme -> document.add(new SortedSetDocValuesField(THEME, bytes(theme.value()))));
        testimony.felt().ifPresent(felt -> document.add(new NumericDocValuesField(FELT, felt.step())));
        testimony.said().ifPresent(day -> document.add(new NumericDocValuesField(DAY, day.toEpochDay())));
        document.add(new NumericDocValuesField(USES, bits(testimony.uses())));
        if (!testimony.notes().isEmpty()) {
            document.add(new NumericDocValuesField(NOTES, bits(testimony.notes())));
        }
        testimony.question().ifPresent(question -> document.add(new StoredField(QUESTION, question)));
        return document;
    }

    static Term term(TestimonyId id) {
        return new Term(ID, bytes(id.value()));
    }

    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static BytesRef bytes(Stream<UUID> ids) {
        BytesRefBuilder all = new BytesRefBuilder();
        ids.forEach(id -> all.append(bytes(id)));
        return all.get();
    }

    /** The ids of bytes that hold one after the other. */
    static List<UUID> uuids(BytesRef bytes) {
        return IntStream.range(0, bytes.length / ID_BYTES)
                .mapToObj(i -> uuid(new BytesRef(bytes.bytes, bytes.offset + i * ID_BYTES, ID_BYTES)))
                .toList();
    }

    static UUID uuid(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static int bits(Set<? extends Enum<?>> some) {
        return some.stream().mapToInt(one -> 1 << one.ordinal()).sum();
    }
}
