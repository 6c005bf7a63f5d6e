package org.folkmoot.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.call.Admission;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.call.ui.CallsNavigation;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PrintedPage;
import org.folkmoot.platform.ui.PublicAddress;
import org.folkmoot.submission.ConsentUse;

/** A call on paper: the first page says what is asked and how to answer by phone, the others are the form with the same questions and choices. */
@Route("calls/:id/sheet")
@PermitAll
@StyleSheet("assets/paper.css")
class CallSheetView extends PrintedPage {

    private static final int STEPS = 3;
    private static final int FEELINGS = 5;

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient PublicAddress address;

    CallSheetView(Calls calls, Places places, ServiceDirectory directory, PublicAddress address) {
        this.calls = calls;
        this.places = places;
        this.directory = directory;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        String place = places.find(call.place()).map(Place::name).orElse("");
        title(call.terms().title());
        removeAll();
        add(
                tools(
                        print(getTranslation("paper.sheet.print")),
                        new Anchor(CallsNavigation.call(call.id()), getTranslation("paper.sheet.back"))),
                poster(call, place),
                form(call, place),
                choices(call, place));
    }

    private Section poster(Call call, String place) {
        CallTerms terms = call.terms();
        Section page = page(eyebrow(place), new H1(terms.title()), lines(terms.purpose()));
        if (call.admission() == Admission.ANYONE) {
            page.add(
                    new Paragraph(getTranslation("paper.sheet.phone")),
                    code(address.of(call.path()), getTranslation("call.qr")));
        }
        terms.closes()
                .ifPresent(last ->
                        page.add(new Paragraph(getTranslation("paper.sheet.until", Dates.date(last, getLocale())))));
        page.add(new Paragraph(getTranslation("paper.sheet.paper")));
        page.add(new H2(getTranslation("submission.tell.know.readers")), lines(terms.readers()));
        page.add(new H2(getTranslation("submission.tell.know.harm")));
        page.add(new Paragraph(getTranslation("submission.tell.know.harm.what")));
        page.add(new H2(getTranslation("submission.tell.know.help")));
        Stream.of("999", "111", "116")
                .forEach(number -> page.add(new Paragraph((number.equals("116") ? "116 123" : number) + ": "
                        + getTranslation("submission.tell.help." + number))));
        if (!terms.help().isEmpty()) {
            page.add(new Paragraph(getTranslation("paper.sheet.help", terms.help())));
        }
        return page;
    }

    private Section form(Call call, String place) {
        CallTerms terms = call.terms();
        Section page = page(eyebrow(place + " · " + terms.title()), new H2(getTranslation("submission.tell.own")));
        page.addComponentAtIndex(1, new Paragraph(getTranslation("paper.sheet.number")));
        page.add(new Paragraph(getTranslation("submission.tell.own.help")));
        terms.prompts().forEach(prompt -> page.add(new Paragraph("– " + prompt)));
        page.add(ruled(14));
        List<String> services = directory.find(terms.services()).values().stream()
                .map(ServiceSummary::name)
                .sorted()
                .toList();
        page.add(new H2(getTranslation("submission.tell.services")), boxes(services), ruled(1));
        page.add(new H2(getTranslation("submission.tell.where-when")), ruled(1));
        page.add(new H2(getTranslation("submission.tell.felt")));
        page.add(boxes(Stream.iterate(1, step -> step + 1)
                .limit(FEELINGS)
                .map(step -> getTranslation("submission.tell.felt." + step))
                .toList()));
        page.add(ruled(2));
        page.add(new H2(getTranslation("submission.tell.should-have")), ruled(3));
        page.add(new H2(getTranslation("submission.tell.difference")), ruled(3));
        if (!terms.meanings().isEmpty()) {
            page.add(new H2(getTranslation("submission.tell.meanings")), boxes(terms.meanings()));
        }
        page.add(new H2(getTranslation("submission.tell.journey")));
        page.add(new Paragraph(getTranslation("paper.sheet.journey")));
        Stream.iterate(1, step -> step + 1).limit(STEPS).forEach(step -> page.add(step(step)));
        return page;
    }

    private Div step(int number) {
        Div step = new Div(asked(getTranslation("paper.sheet.step", number)), ruled(2));
        step.addClassName("fm-paper-step");
        step.add(asked(getTranslation("paper.sheet.wait")));
        if (number > 1) {
            step.add(asked(getTranslation("submission.tell.journey.hand-over")));
            step.add(boxes("submission.tell.journey.hand-over.", "KEPT", "DROPPED", "UNSURE"));
        }
        step.add(asked(getTranslation("submission.tell.journey.again")));
        step.add(boxes("submission.tell.journey.again.", "ALL", "SOME", "NO"));
        return step;
    }

    private Component boxes(String prefix, String... ends) {
        return boxes(Stream.of(ends).map(end -> getTranslation(prefix + end)).toList());
    }

    private Section choices(Call call, String place) {
        Section page = page(
                eyebrow(place + " · " + call.terms().title()),
                new H2(getTranslation("submission.tell.uses.title")),
                new Paragraph(getTranslation("submission.tell.uses.lead")));
        for (ConsentUse use : ConsentUse.values()) {
            Div asked = new Div(
                    asked(getTranslation("submission.tell.uses." + use.name() + ".title")),
                    new Paragraph(getTranslation("submission.tell.uses." + use.name() + ".what", place)),
                    boxes(List.of(
                            getTranslation("submission.tell.uses.yes"), getTranslation("submission.tell.uses.no"))),
                    asked(getTranslation("paper.sheet.until-when")));
            page.add(Parts.styled(asked, "fm-paper-use"));
        }
        page.add(asked(getTranslation("paper.sheet.name")), ruled(1));
        page.add(asked(getTranslation("paper.sheet.contact")), ruled(1));
        page.add(boxes(List.of(getTranslation("submission.tell.uses.call"))));
        page.add(new Paragraph(getTranslation("submission.tell.uses.harm")));
        page.add(new H2(getTranslation("submission.tell.uses.why")));
        page.add(new Paragraph(getTranslation(
                "submission.tell.uses.why." + call.terms().basis().name(), place)));
        page.add(new H2(getTranslation("paper.sheet.written")));
        page.add(asked(getTranslation("submission.tell.through.writer")), ruled(1));
        page.add(boxes(List.of(getTranslation("paper.sheet.read-back"), getTranslation("paper.sheet.allowed"))));
        page.add(new Paragraph(getTranslation("paper.sheet.code")));
        return page;
    }

    private static Span eyebrow(String text) {
        return Parts.styled(new Span(text), "fm-eyebrow");
    }
}
