package org.folkmoot.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.bson.types.Binary;
import org.folkmoot.people.seal.Binding;
import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.OpeningStream;
import org.folkmoot.people.seal.SealingStream;
import org.folkmoot.people.seal.TextSeal;
import org.folkmoot.platform.access.CallerChecked;

/**
 * Seals what contributors give with a key of their own, so that erasing them leaves nothing readable, here or in old copies of the store.
 * What is sealed is bound to where it belongs and does not open elsewhere.
 */
@CallerChecked
public class WordSeal {

    /**
     * Where something sealed belongs.
     *
     * @param contributor whose it is, the pseudonym; a contributor not known yet gets a key when first sealed for
     * @param record the id of the record it stands in
     * @param layer which of that record's texts or files it is, e.g. {@code words}; at most 100 characters
     */
    public record Belonging(UUID contributor, UUID record, String layer) {

        private static final int LONGEST_LAYER = 100;

        public Belonging {
            if (layer.isBlank() || layer.length() > LONGEST_LAYER) {
                throw new IllegalArgumentException("A layer has 1 to " + LONGEST_LAYER + " characters");
            }
        }

        private Binding binding() {
            return new Binding(contributor, record, layer);
        }
    }

    /** A text to be sealed. */
    public record Plain(Belonging to, String words) {}

    /** A sealed text, as the store keeps it. */
    public record Sealed(Belonging to, Binary bytes) {}

    /** What became of a sealed text that was to be opened. */
    public sealed interface Opened {

        record Text(String words) implements Opened {}

        /** The contributor was erased. */
        record Erased() implements Opened {}

        /** The contributor's key is lost or damaged, or the text is not what was once sealed here. */
        record Unreadable() implements Opened {}
    }

    private final ContributorKeys keys;

    public WordSeal(ContributorKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals the texts in one go, a thousand at a time is a good size; empty where the contributor was erased, of whom nothing is kept again.
     * Keys made for it are on disk when this returns.
     */
    public List<Optional<Binary>> seal(List<Plain> texts) {
        Map<UUID, SecretKey> own = keys.forSealing(
                texts.stream().map(text -> text.to().contributor()).toList());
        TextSeal seal = new TextSeal();
        List<Optional<Binary>> sealed = new ArrayList<>(texts.size());
        for (Plain text : texts) {
            sealed.add(Optional.ofNullable(own.get(text.to().contributor()))
                    .map(key -> seal.seal(key, text.to().binding(), text.words())));
        }
        return sealed;
    }

    /** Seals one; empty if the contributor was erased. */
    public Optional<Binary> seal(Belonging to, String words) {
        return seal(List.of(new Plain(to, words))).getFirst();
    }

    /** Opens one, as {@link #open(List)} does. */
    public Optional<String> open(Belonging to, Binary bytes) {
        return open(List.of(new Sealed(to, bytes))).getFirst();
    }

    /**
     * Opens the texts in one go, in their order; empty where the contributor was erased.
     *
     * @throws IllegalStateException if one was sealed for another contributor, record or layer, or was changed
     */
    public List<Optional<String>> open(List<Sealed> texts) {
        Map<UUID, List<SecretKey>> own = keys.forOpening(
                texts.stream().map(text -> text.to().contributor()).toList());
        TextSeal seal = new TextSeal();
        List<Optional<String>> opened = new ArrayList<>(texts.size());
        for (Sealed text : texts) {
            opened.add(Optional.ofNullable(own.get(text.to().contributor()))
                    .map(all -> seal.open(all, text.to().binding(), text.bytes())));
        }
        return opened;
    }

    /** Opens what can be opened, in their order: one that cannot be stops none of the others. */
    public List<Opened> tryOpen(List<Sealed> texts) {
        Set<UUID> who =
                texts.stream().map(text -> text.to().contributor()).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, List<SecretKey>> own = keys.thatOpen(who);
        who.removeAll(own.keySet());
        Set<UUID> erased = who.isEmpty() ? Set.of() : keys.destroyedOf(who);
        TextSeal seal = new TextSeal();
        return texts.stream()
                .map(text -> Optional.ofNullable(own.get(text.to().contributor()))
                        .map(all -> tryOpen(seal, all, text))
                        .orElseGet(() -> erased.contains(text.to().contributor())
                                ? new Opened.Erased()
                                : new Opened.Unreadable()))
                .toList();
    }

    private static Opened tryOpen(TextSeal seal, List<SecretKey> own, Sealed text) {
        try {
            return new Opened.Text(seal.open(own, text.to().binding(), text.bytes()));
        } catch (IllegalStateException _) {
            return new Opened.Unreadable();
        }
    }

    /**
     * Seals a file of any size on its way: what is written comes out sealed, in pieces of 64 KB. It is whole once closed, which closes the
     * other stream too. Empty if the contributor was erased.
     *
     * @throws IOException if the other stream refuses
     */
    public Optional<OutputStream> sealing(Belonging to, OutputStream sealed) throws IOException {
        SecretKey key = keys.forSealing(List.of(to.contributor())).get(to.contributor());
        return key == null ? Optional.empty() : Optional.of(SealingStream.to(sealed, key, to.binding()));
    }

    /**
     * Opens a file on its way. Reading throws an {@link IOException} if the file was sealed for something else, changed, put into another
     * order or cut short. Empty if the contributor was erased.
     *
     * @throws IOException if what lies there is no sealed file, or cannot be read
     */
    public Optional<InputStream> opening(Belonging to, InputStream sealed) throws IOException {
        List<SecretKey> own = keys.forOpening(List.of(to.contributor())).get(to.contributor());
        return own == null ? Optional.empty() : Optional.of(OpeningStream.of(sealed, own, to.binding()));
    }
}
