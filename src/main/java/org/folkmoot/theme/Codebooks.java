package org.folkmoot.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.Documents;
import org.springframework.stereotype.Service;

/** The codebooks of places. A place also codes by the codebooks of the places around it. */
@Service
public class Codebooks {

    /** The kind of its records in the {@link ChangeFeed}: ids of themes. */
    public static final String CHANGE_KIND = "theme";

    private final CodebookRecords records;
    private final Places places;
    private final ChangeFeed feed;

    Codebooks(CodebookRecords records, Places places, ChangeFeed feed) {
        this.records = records;
        this.places = places;
        this.feed = feed;
    }

    /** The codebooks of the place, then those of each wider place. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public List<Codebook> at(PlaceId place) {
        List<Codebook> all = records.all();
        return around(place)
                .flatMap(id -> all.stream().filter(book -> book.place().equals(id)))
                .toList();
    }

    /** The codebooks of the place, then those of each wider place, then those of the places within: all that its comments
     * may be counted under. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public List<Codebook> counting(PlaceId place) {
        List<Codebook> all = records.all();
        return Stream.concat(around(place), places.within(place).stream())
                .distinct()
                .flatMap(id -> all.stream().filter(book -> book.place().equals(id)))
                .toList();
    }

    /** All themes of {@link #counting}. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public List<Theme> themesOf(PlaceId place) {
        return counting(place).stream().flatMap(book -> book.themes().stream()).toList();
    }

    /**
     * The themes of the given names in the codebook of the given name at the place, in the order asked for; what is
     * missing is added. A codebook of that name at a wider place serves where it already has every name.
     */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public List<Theme> ensure(PlaceId place, String codebook, List<String> names) {
        Optional<Codebook> around = at(place).stream()
                .filter(book -> ThemeDraft.keyOf(book.name()).equals(ThemeDraft.keyOf(codebook)))
                .filter(book -> names.stream().allMatch(name -> book.named(name).isPresent()))
                .findFirst();
        Codebook book = around.orElseGet(() -> change(
                place,
                codebook,
                Optional.empty(),
                names.stream().map(ThemeDraft::named).toList(),
                Existing.KEPT));
        return names.stream().map(name -> book.named(name).orElseThrow()).toList();
    }

    /** Writes the codebook down: new themes are added, themes of the same code or name are rewritten, none is removed. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
    public Codebook write(PlaceId place, String name, Optional<String> origin, List<ThemeDraft> themes) {
        return change(place, name, origin, themes, Existing.REWRITTEN);
    }

    private enum Existing {
        KEPT,
        REWRITTEN
    }

    private Codebook change(
            PlaceId place, String name, Optional<String> origin, List<ThemeDraft> drafts, Existing existing) {
        CodebookId id = codebook(place, name);
        Codebook fresh = new Codebook(id, place, name.strip(), 0, origin, List.of());
        return Documents.change(
                        "The codebook " + id,
                        () -> records.find(id).or(() -> Optional.of(fresh)),
                        before -> changed(before, origin, drafts, existing),
                        this::stored)
                .orElseThrow();
    }

    private boolean stored(Codebook next) {
        List<UUID> touched =
                next.themes().stream().map(theme -> theme.id().value()).toList();
        return feed.write(CHANGE_KIND, touched, () -> records.write(next));
    }

    /** Its next version; itself if it stands in the store and nothing changes. */
    private static Codebook changed(
            Codebook book, Optional<String> origin, List<ThemeDraft> drafts, Existing existing) {
        Map<ThemeId, Theme> themes = new LinkedHashMap<>();
        book.themes().forEach(theme -> themes.put(theme.id(), theme));
        for (ThemeDraft draft : drafts) {
            Optional<Theme> same = Stream.concat(
                            themes.values().stream()
                                    .filter(theme ->
                                            ThemeDraft.keyOf(theme.name()).equals(ThemeDraft.keyOf(draft.name()))),
                            themes.values().stream()
                                    .filter(theme -> existing == Existing.REWRITTEN
                                            && theme.code().equals(draft.code())))
                    .findFirst();
            if (same.isEmpty() || existing == Existing.REWRITTEN) {
                Theme theme = themeOf(book, draft, same, themes);
                themes.put(theme.id(), theme);
            }
        }
        List<Theme> after = new ArrayList<>(themes.values());
        boolean same = book.version() > 0
                && after.equals(book.themes())
                && origin.or(book::origin).equals(book.origin());
        return same
                ? book
                : new Codebook(
                        book.id(), book.place(), book.name(), book.version() + 1, origin.or(book::origin), after);
    }

    private static Theme themeOf(Codebook book, ThemeDraft draft, Optional<Theme> same, Map<ThemeId, Theme> taken) {
        String code = same.map(Theme::code).orElseGet(() -> freeCode(draft.code(), taken));
        return new Theme(
                same.map(Theme::id).orElseGet(() -> theme(book.id(), code)),
                book.id(),
                book.place(),
                code,
                draft.name(),
                draft.category(),
                draft.definition());
    }

    /** Two names may shorten to one code, such as “C” and “C++”; the later one gets a number. */
    private static String freeCode(String code, Map<ThemeId, Theme> taken) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? code : code + "-" + n)
                .filter(free ->
                        taken.values().stream().noneMatch(theme -> theme.code().equals(free)))
                .findFirst()
                .orElseThrow();
    }

    /** Ids are made from names, so that writing the same codebook twice, or from two sides at once, gives one codebook. */
    static CodebookId codebook(PlaceId place, String name) {
        return new CodebookId(idOf("codebook\n" + place + "\n" + ThemeDraft.keyOf(name)));
    }

    static ThemeId theme(CodebookId codebook, String code) {
        return new ThemeId(idOf("theme\n" + codebook + "\n" + code));
    }

    private static UUID idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<PlaceId> around(PlaceId place) {
        return Stream.concat(Stream.of(place), places.above(place).stream().map(Place::id));
    }
}
