package org.folkmoot.floor.materials;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.floor.materials.MaterialRefused.Reason;

/**
 * A material as it is written.
 *
 * @param item of the agenda that it is for; empty for the whole session
 * @param from whom it is; may be empty
 * @param link to something of the web; may be empty
 * @param variants those that there are
 */
public record MaterialForm(
        Kind kind,
        Optional<ItemId> item,
        String from,
        MaterialText text,
        String link,
        Map<Variant.Kind, MaterialText> variants) {

    private static final int LONGEST_LINK = 500;

    /** What it is. Each has a text {@code floor.materials.kind.<name>} in the bundles. */
    public enum Kind {
        BRIEFING,
        PRESENTATION,
        BACKGROUND,
        STATEMENT
    }

    /** @throws MaterialRefused if there is nothing to read, or the link is none of the web */
    public MaterialForm {
        from = from.strip().replaceAll("\\p{Cntrl}+", " ");
        link = link.strip();
        variants = Map.copyOf(variants);
        if (from.length() > MaterialText.LONGEST_TITLE) {
            throw new MaterialRefused(Reason.TITLE_TOO_LONG);
        }
        if (!link.isEmpty() && !isOfTheWeb(link)) {
            throw new MaterialRefused(Reason.NO_LINK);
        }
        if (text.words().isEmpty() && link.isEmpty()) {
            throw new MaterialRefused(Reason.NOTHING_TO_READ);
        }
    }

    private static boolean isOfTheWeb(String link) {
        try {
            URI address = URI.create(link);
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb
                    && Optional.ofNullable(address.getHost()).isPresent()
                    && Optional.ofNullable(address.getUserInfo()).isEmpty()
                    && link.length() <= LONGEST_LINK;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The variants as they are known to be made for this text: those whose words are as they were keep what they were made for. */
    Map<Variant.Kind, Variant> made(Map<Variant.Kind, Variant> before) {
        Map<Variant.Kind, Variant> made = new EnumMap<>(Variant.Kind.class);
        variants.forEach((which, words) -> made.put(
                which,
                Optional.ofNullable(before.get(which))
                        .filter(known -> known.text().equals(words))
                        .orElseGet(() -> new Variant(words, text))));
        return made;
    }
}
