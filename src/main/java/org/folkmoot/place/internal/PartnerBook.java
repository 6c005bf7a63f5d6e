package org.folkmoot.place.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.place.Partner;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.internal.PartnerRecords.KeptPartner;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The partners in memory, with their HSDS records; the one way to the store. Follows the change feed. */
@Component
public class PartnerBook implements ChangeSubscriber {

    private static final String KIND = "partner";

    private final PartnerRecords records;
    private final PlaceTree places;
    private final ChangeFeed feed;
    private final Map<PartnerId, Page> pages = new ConcurrentHashMap<>();

    PartnerBook(PartnerRecords records, PlaceTree places, ChangeFeed feed) {
        this.records = records;
        this.places = places;
        this.feed = feed;
        records.all().forEach(this::open);
    }

    /** A partner as it is kept and as it is read. */
    private record Page(KeptPartner kept, Partner partner, String mark) {}

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public synchronized void changed(Change change) {
        List<KeptPartner> found = change.ids().isEmpty() ? records.all() : records.find(change.ids());
        Set<PartnerId> there = found.stream().map(KeptPartner::id).collect(java.util.stream.Collectors.toSet());
        if (change.ids().isEmpty()) {
            pages.keySet().retainAll(there);
        } else {
            change.ids().stream()
                    .map(PartnerId::new)
                    .filter(id -> !there.contains(id))
                    .forEach(pages::remove);
        }
        found.forEach(this::open);
    }

    public Optional<Partner> find(PartnerId id) {
        return Optional.ofNullable(pages.get(id)).map(Page::partner);
    }

    /** All partners by name. */
    public List<Partner> all() {
        return pages.values().stream()
                .map(Page::partner)
                .sorted(Comparator.comparing(Partner::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(partner -> partner.id().value()))
                .toList();
    }

    /** The whole HSDS organization record. */
    public Optional<String> record(PartnerId id) {
        return Optional.ofNullable(pages.get(id)).map(page -> page.kept().json());
    }

    /** Changes whenever the record does. */
    public Optional<String> mark(PartnerId id) {
        return Optional.ofNullable(pages.get(id)).map(Page::mark);
    }

    /** Keeps the partner as a person wrote it, in its record. */
    public synchronized void keep(Partner partner) {
        Optional<KeptPartner> before =
                Optional.ofNullable(pages.get(partner.id())).map(Page::kept);
        ObjectNode record = before.map(kept -> (ObjectNode) HsdsJson.MAPPER.readTree(kept.json()))
                .orElseGet(HsdsJson.MAPPER::createObjectNode);
        String json = HsdsJson.MAPPER.writeValueAsString(HsdsOrganisation.write(partner, record));
        String imported = before.map(KeptPartner::imported).orElse("");
        write(List.of(new KeptPartner(partner.id(), partner.place(), json, imported)));
    }

    public synchronized void remove(PartnerId id) {
        feed.write(KIND, List.of(id.value()), () -> records.remove(id));
    }

    /** Takes the organisations of a file brought in at the place. Those kept elsewhere and those unchanged stay as they are. */
    synchronized void take(PlaceId at, Map<UUID, ObjectNode> organisations) {
        Set<PlaceId> within = places.within(at);
        List<KeptPartner> changed = new ArrayList<>();
        organisations.forEach((id, record) -> {
            PartnerId partner = new PartnerId(id);
            String mark = HsdsJson.mark(record);
            Optional<Page> here = Optional.ofNullable(pages.get(partner));
            if (here.isEmpty()) {
                changed.add(new KeptPartner(partner, at, HsdsJson.MAPPER.writeValueAsString(record), mark));
            } else if (!here.get().kept().imported().equals(mark)
                    && within.contains(here.get().partner().place())) {
                ObjectNode merged = HsdsOrganisation.merge(record, here.get().partner());
                changed.add(new KeptPartner(
                        partner, here.get().partner().place(), HsdsJson.MAPPER.writeValueAsString(merged), mark));
            }
        });
        write(changed);
    }

    private void write(List<KeptPartner> partners) {
        if (!partners.isEmpty()) {
            List<UUID> ids =
                    partners.stream().map(partner -> partner.id().value()).toList();
            feed.write(KIND, ids, () -> records.keep(partners));
        }
    }

    private void open(KeptPartner kept) {
        pages.put(
                kept.id(),
                new Page(kept, HsdsOrganisation.toPartner(kept), HsdsJson.mark(HsdsJson.MAPPER.readTree(kept.json()))));
    }
}
