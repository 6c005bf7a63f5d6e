package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.testimony.Felt;
import org.folkmoot.theme.ThemeId;
import org.junit.jupiter.api.Test;

class EvidenceParametersTest {

    @Property(tries = 200)
    void a_search_comes_back_from_its_address_as_it_was(@ForAll("queries") EvidenceQuery query) {
        assertThat(EvidenceParameters.read(EvidenceParameters.write(query))).isEqualTo(query);
    }

    @Test
    void the_usual_search_needs_no_parameters() {
        assertThat(EvidenceParameters.write(EvidenceQuery.all())).isEmpty();
        assertThat(EvidenceParameters.read(Map.of())).isEqualTo(EvidenceQuery.all());
    }

    @Test
    void what_cannot_be_read_is_named() {
        Map<String, String> wrong = Map.of(
                "theme", "not-a-uuid",
                "sentiment", "6",
                "from", "3 May",
                "page", "0",
                "size", "1000",
                "sort", "loudest",
                "only", "cheerful",
                "match", "vaguely",
                "q", "x".repeat(501));
        wrong.forEach((name, value) -> assertThatThrownBy(() -> EvidenceParameters.read(Map.of(name, List.of(value))))
                .as(name)
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.parameter()).isEqualTo(name)));
    }

    @Provide
    Arbitrary<EvidenceQuery> queries() {
        Arbitrary<String> text = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(' ', '"', '&', '=', '’', '%')
                .ofMaxLength(40);
        Arbitrary<Set<ThemeId>> themes = ids().map(ThemeId::new).set().ofMaxSize(3);
        Arbitrary<Set<ServiceId>> services = ids().map(ServiceId::new).set().ofMaxSize(3);
        Arbitrary<Set<PlaceId>> places = ids().map(PlaceId::new).set().ofMaxSize(2);
        Arbitrary<Set<Felt>> felt = Arbitraries.of(Felt.class).set();
        Arbitrary<Optional<LocalDate>> from = Arbitraries.integers()
                .between(0, 5_000)
                .map(day -> LocalDate.ofEpochDay(15_000 + day))
                .optional();
        Arbitrary<HitOrder> order = Arbitraries.of(HitOrder.class);
        Arbitrary<Integer> page = Arbitraries.integers().between(1, 100);
        Arbitrary<Set<EvidenceQuery.Only>> only =
                Arbitraries.of(EvidenceQuery.Only.class).set();
        Arbitrary<EvidenceQuery> choices = Combinators.combine(text, themes, services, places, felt, from, only)
                .as((q, t, s, p, f, day, o) -> EvidenceQuery.all()
                        .asking(q)
                        .themes(t)
                        .services(s)
                        .places(p)
                        .felt(f)
                        .said(day, day.map(first -> first.plusDays(30)))
                        .only(o));
        return Combinators.combine(choices, order, page)
                .as((query, by, number) -> query.by(by)
                        .seen(number % 2 == 0 ? Sight.PUBLIC : Sight.OWN)
                        .matching(number % 3 == 0 ? EvidenceQuery.Matching.ONLY_THESE : EvidenceQuery.Matching.WIDENED)
                        .page(number));
    }

    private static Arbitrary<UUID> ids() {
        return Arbitraries.randomValue(random -> uuid(random));
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
