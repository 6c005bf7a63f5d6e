package org.folkmoot.place.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceFaults;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.internal.PartnerRecords.KeptPartner;
import org.folkmoot.place.internal.ServiceRecords.KeptService;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class ServiceRecordsContractTest {

    private static final PlaceId PLACE = new PlaceId(TimeOrderedId.next());

    private final ServiceRecords services;
    private final PartnerRecords partners;
    private final ImportFaults faults;

    ServiceRecordsContractTest(MongoTemplate store) {
        services = new ServiceRecords(store);
        partners = new PartnerRecords(store);
        faults = new ImportFaults(store);
    }

    @Test
    void a_service_comes_back_to_the_letter() {
        KeptService service = service("{\"$name\":\"a.b\",\"amount\":21.50,\"large\":123456789012345678901234567890}");
        services.keep(List.of(service));
        assertThat(services.find(service.id())).contains(service);
    }

    @Test
    void keeping_again_takes_the_place_of_what_was_there() {
        KeptService before = service("{}");
        KeptService after = new KeptService(
                before.id(), PLACE, "{\"name\":\"new\"}", "m2", before.changed().plusMillis(5));
        services.keep(List.of(before));
        services.keep(List.of(after, service("{}")));
        assertThat(services.find(before.id())).contains(after);
        assertThat(services.find(List.of(before.id().value(), UUID.randomUUID())))
                .containsExactly(after);
    }

    @Test
    void more_services_than_one_page_are_all_handed_over_once() {
        List<KeptService> many =
                Stream.generate(() -> service("{}")).limit(2_001).toList();
        services.keep(many);
        List<KeptService> read = new ArrayList<>();
        services.each(read::add);
        assertThat(read).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void a_partner_comes_back_as_it_was_kept_and_goes_when_removed() {
        KeptPartner partner = new KeptPartner(new PartnerId(TimeOrderedId.next()), PLACE, "{\"name\":\"Vale\"}", "");
        partners.keep(List.of(partner));
        assertThat(partners.all()).containsExactly(partner);
        assertThat(partners.find(List.of(partner.id().value()))).containsExactly(partner);
        partners.remove(partner.id());
        assertThat(partners.all()).isEmpty();
    }

    @Test
    void the_faults_of_the_newest_imports_are_kept() {
        ServiceFaults found = new ServiceFaults(
                List.of(new ServiceFaults.Fault(3, "x", "Drop-in", "/url", "required", List.of("url"))), 7);
        JobId first = new JobId(TimeOrderedId.next());
        faults.keep(first, found);
        assertThat(faults.find(first)).contains(found);
        for (int later = 0; later < 30; later++) {
            faults.keep(new JobId(TimeOrderedId.next()), found);
        }
        assertThat(faults.find(first)).isEmpty();
    }

    private static KeptService service(String json) {
        return new KeptService(
                new ServiceId(TimeOrderedId.next()), PLACE, json, "mark", Instant.ofEpochMilli(1_790_000_000_123L));
    }
}
