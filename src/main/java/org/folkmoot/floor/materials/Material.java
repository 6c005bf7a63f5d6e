package org.folkmoot.floor.materials;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.assembly.ItemId;

/**
 * Something that members read for a session.
 *
 * @param version which rises with each change of it; a change says on which it was made
 */
public record Material(
        MaterialId id,
        MaterialForm.Kind kind,
        Optional<ItemId> item,
        String from,
        MaterialText text,
        String link,
        Map<Variant.Kind, Variant> variants,
        Visibility visibility,
        long version) {

    public Material {
        variants = Map.copyOf(variants);
    }

    /** Whether members see it. */
    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    public boolean isHidden() {
        return visibility == Visibility.HIDDEN;
    }

    public Optional<Variant> variant(Variant.Kind which) {
        return Optional.ofNullable(variants.get(which));
    }

    /** The variants that were made for another text than there is now, in their order. */
    public List<Variant.Kind> outOfDate() {
        return variants.entrySet().stream()
                .filter(variant -> variant.getValue().isOutOfDate(text))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static Material of(MaterialId id, MaterialForm form) {
        return new Material(
                id,
                form.kind(),
                form.item(),
                form.from(),
                form.text(),
                form.link(),
                form.made(Map.of()),
                Visibility.SHOWN,
                1);
    }

    Material written(MaterialForm form) {
        return new Material(
                id,
                form.kind(),
                form.item(),
                form.from(),
                form.text(),
                form.link(),
                form.made(variants),
                visibility,
                version + 1);
    }

    Material fitting(Variant.Kind which) {
        Map<Variant.Kind, Variant> fitting = new EnumMap<>(Variant.Kind.class);
        fitting.putAll(variants);
        fitting.computeIfPresent(which, (_, variant) -> variant.fitting(text));
        return new Material(id, kind, item, from, text, link, fitting, visibility, version + 1);
    }

    /** Who sees it is no other version: nothing that is being written is lost by it. */
    Material seenBy(Visibility other) {
        return new Material(id, kind, item, from, text, link, variants, other, version);
    }
}
