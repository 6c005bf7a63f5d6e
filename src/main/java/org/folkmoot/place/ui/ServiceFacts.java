package org.folkmoot.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.folkmoot.place.PartnerIdentifier;
import org.folkmoot.place.ServiceDetails;
import org.folkmoot.place.ServiceDetails.Cost;
import org.folkmoot.place.ServiceDetails.Spot;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.Parts;

/** The facts of the directory about one service, term above fact. What the record does not say is not there. */
final class ServiceFacts extends DescriptionList {

    private static final int ADDRESSES_SHOWN = 12;

    ServiceFacts(ServiceDetails service, Texts texts) {
        addClassName("fm-facts");
        fact(
                "place.service.what",
                service.description().map(ServiceFacts::lines).orElse(List.of()));
        fact("place.service.kind", words(service.categories()));
        fact("place.service.who-runs", organisation(service));
        fact("place.service.open", openings(service, texts));
        fact("place.service.who-for", whoFor(service));
        fact("place.service.how-to-get", plain(service.application()));
        fact("place.service.wait", plain(service.waiting()));
        fact("place.service.where", where(service));
        fact("place.service.area", words(service.areas()));
        fact("place.service.cost", cost(service));
        fact("place.service.phone", phones(service));
        fact(
                "place.service.email",
                service.email().map(ServiceFacts::email).stream().toList());
        fact(
                "place.service.website",
                service.website().map(ServiceFacts::website).stream().toList());
        fact("place.service.languages", words(service.languages()));
        fact("place.service.identifiers", identifiers(service));
    }

    private void fact(String term, List<? extends Component> facts) {
        if (!facts.isEmpty()) {
            Div group = new Div(new Term(getTranslation(term)));
            facts.forEach(fact -> group.add(new Description(fact)));
            add(group);
        }
    }

    private List<Component> organisation(ServiceDetails service) {
        return service
                .summary()
                .organisation()
                .map(name -> service.organisation()
                        .<Component>map(id -> new Anchor("services?organisation=" + id, name))
                        .orElseGet(() -> new Span(name)))
                .stream()
                .toList();
    }

    private List<Component> openings(ServiceDetails service, Texts texts) {
        OpeningWords words = new OpeningWords(texts, getLocale());
        return words.lines(service.openings(), LocalDate.now(Dates.ZONE)).stream()
                .map(line -> withNote(new Span(line.when()), line.note()))
                .toList();
    }

    private List<Component> whoFor(ServiceDetails service) {
        List<Component> facts = new ArrayList<>(plain(service.eligibility()));
        if (service.minimumAge().isPresent() && service.maximumAge().isPresent()) {
            facts.add(new Span(getTranslation(
                    "place.service.age.between",
                    service.minimumAge().getAsInt(),
                    service.maximumAge().getAsInt())));
        } else if (service.minimumAge().isPresent()) {
            facts.add(new Span(getTranslation(
                    "place.service.age.from", service.minimumAge().getAsInt())));
        } else if (service.maximumAge().isPresent()) {
            facts.add(new Span(
                    getTranslation("place.service.age.to", service.maximumAge().getAsInt())));
        }
        return facts;
    }

    private List<Component> where(ServiceDetails service) {
        List<Component> facts = new ArrayList<>();
        service.spots().stream().limit(ADDRESSES_SHOWN).forEach(spot -> facts.add(spot(spot)));
        if (service.spots().size() > ADDRESSES_SHOWN) {
            facts.add(new Span(
                    getTranslation("place.service.more-places", service.spots().size() - ADDRESSES_SHOWN)));
        }
        return facts;
    }

    private static Component spot(Spot spot) {
        String line = Stream.of(spot.name().orElse(""), spot.address())
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
        return withNote(
                new Span(line), Optional.of(String.join(" ", spot.access())).filter(text -> !text.isEmpty()));
    }

    private List<Component> cost(ServiceDetails service) {
        List<Component> facts = new ArrayList<>(plain(service.fees()));
        service.costs().forEach(cost -> facts.add(withNote(new Span(cost(cost)), cost.note())));
        return facts;
    }

    private String cost(Cost cost) {
        String amount = cost.amount()
                .map(sum -> sum.signum() == 0
                        ? getTranslation("place.service.free")
                        : money(cost).format(sum))
                .orElse("");
        return Stream.of(cost.forWhom().orElse(""), amount)
                .filter(part -> !part.isEmpty())
                .collect(java.util.stream.Collectors.joining(": "));
    }

    private static NumberFormat money(Cost cost) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(cost.currency()))
                .findFirst()
                .ifPresent(format::setCurrency);
        return format;
    }

    private static List<Component> phones(ServiceDetails service) {
        return service.phones().stream()
                .map(phone -> withNote(
                        new Anchor("tel:" + phone.number().replaceAll("[^+0-9]", ""), phone.number()), phone.note()))
                .toList();
    }

    private static Component email(String address) {
        return address.matches("[^\\s@<>]+@[^\\s@<>]+") ? new Anchor("mailto:" + address, address) : new Span(address);
    }

    /** Only the web is linked: an address of another kind could run something. */
    private static Component website(String address) {
        String start = address.toLowerCase(Locale.ROOT);
        if (Stream.of("http://", "https://").noneMatch(start::startsWith)) {
            return new Span(address);
        }
        Anchor link = new Anchor(
                address, address.replaceFirst("^(?i)https?://(www\\.)?", "").replaceFirst("/$", ""));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private static List<Component> identifiers(ServiceDetails service) {
        return service.identifiers().stream().map(ServiceFacts::identifier).toList();
    }

    private static Component identifier(PartnerIdentifier identifier) {
        String register = identifier.type().isEmpty() ? identifier.scheme() : identifier.type();
        return new Span(register + " " + identifier.value());
    }

    private static Component withNote(Component fact, Optional<String> note) {
        if (note.isEmpty()) {
            return fact;
        }
        return new Div(fact, Parts.small(new Div(note.get())));
    }

    private static List<Component> lines(String text) {
        return List.of(Parts.styled(new Div(text), "fm-lines"));
    }

    private static List<Component> plain(Optional<String> text) {
        return text.map(ServiceFacts::lines).orElse(List.of());
    }

    private static List<Component> words(List<String> words) {
        return words.isEmpty() ? List.of() : List.of(new Span(String.join(", ", words)));
    }
}
