package org.folkmoot.place.internal;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServicePage;
import org.folkmoot.place.ServiceStatus;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.place.internal.ServiceRecords.KeptService;

/**
 * A service as the directory holds it in memory.
 *
 * @param terms its taxonomy terms
 * @param foldedName the name as it is compared
 * @param foldedText all that a text filter looks at
 */
public record DirectoryEntry(
        ServicePage.Listing listing,
        ServiceStatus status,
        Optional<NamedId> organisation,
        List<NamedId> terms,
        String foldedName,
        String foldedText) {

    /** Something with an id and a name: an organisation or a taxonomy term. */
    public record NamedId(UUID id, String name) {}

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’ʼ]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int ABOUT = 220;

    static DirectoryEntry of(KeptService kept, HsdsService hsds) {
        List<NamedId> terms = hsds.terms();
        Optional<NamedId> organisation = hsds.organisation();
        ServiceStatus status = ServiceStatus.of(hsds.status()).orElse(ServiceStatus.INACTIVE);
        List<String> categories = terms.stream().map(NamedId::name).distinct().toList();
        ServiceSummary summary = new ServiceSummary(
                kept.id(),
                kept.place(),
                hsds.name(),
                organisation.map(NamedId::name),
                status.word(),
                categories.stream().findFirst());
        String description = hsds.description().orElse("");
        ServicePage.Listing listing = new ServicePage.Listing(
                summary, beginning(description), categories, hsds.whereInALine(), kept.changed(), kept.mark());
        String text = String.join(
                " ",
                hsds.name(),
                hsds.text("alternate_name").orElse(""),
                organisation.map(NamedId::name).orElse(""),
                description,
                String.join(" ", categories));
        return new DirectoryEntry(listing, status, organisation, terms, fold(hsds.name()), fold(text));
    }

    public ServiceId id() {
        return listing.id();
    }

    public PlaceId place() {
        return listing.summary().place();
    }

    public ServiceSummary summary() {
        return listing.summary();
    }

    public String mark() {
        return listing.mark();
    }

    public Instant changed() {
        return listing.changed();
    }

    /** The text in small letters without accents and signs, a space before each word: " st johns hub". */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return (" " + NO_WORD.matcher(bare).replaceAll(" ").strip()).toLowerCase(Locale.ROOT);
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= ABOUT) {
            return line;
        }
        int end = line.lastIndexOf(' ', ABOUT);
        return line.substring(0, end > ABOUT / 2 ? end : ABOUT) + " …";
    }
}
