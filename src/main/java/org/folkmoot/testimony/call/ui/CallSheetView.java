package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.place.Place;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.testimony.call.Admission;
import org.folkmoot.testimony.call.Call;
import org.folkmoot.testimony.call.CallTerms;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.telling.ConsentUse;

/** A call on paper: the first page says what is asked and how to answer by phone, the others are the form with the same questions and choices. */
@Route("calls/:id/sheet")
@PermitAll
@StyleSheet("assets/calls.css")
class CallSheetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int STEPS = 3;
    private static final int FEELINGS = 5;

    private final transient Calls calls;
    private final transient Places places;
    private final transient ServiceDirectory directory;
    private final transient CallAddress address;
    private String title = "";

    CallSheetView(Calls calls, Places places, ServiceDirectory directory, CallAddress address) {
        this.calls = calls;
        this.places = places;
        this.directory = directory;
        this.address = address;
        addClassName("fm-paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = CallsNavigation.addressed(event, calls);
        String place = places.find(call.place()).map(Place::name).orElse("");
        title = call.terms().title();
        removeAll();
        add(tools(call), poster(call, place), form(call, place), choices(call, place));
    }

    private Div tools(Call call) {
        Button print = new Button(getTranslation("testimony.sheet.print"));
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        Div tools = new Div(print, new Anchor(CallsNavigation.call(call.id()), getTranslation("testimony.sheet.back")));
        tools.addClassNames("fm-acts", "fm-paper-tools");
        return tools;
    }

    private Section poster(Call call, String place) {
        CallTerms terms = call.terms();
        Section page = page(eyebrow(place), new H1(terms.title()), lines(terms.purpose()));
        if (call.admission() == Admission.ANYONE) {
            page.add(new Paragraph(getTranslation("testimony.sheet.phone")), code(address.of(call)));
        }
        terms.closes()
                .ifPresent(last -> page.add(
                        new Paragraph(getTranslation("testimony.sheet.until", Dates.date(last, getLocale())))));
        page.add(new Paragraph(getTranslation("testimony.sheet.paper")));
        page.add(new H2(getTranslation("testimony.tell.know.readers")), lines(terms.readers()));
        page.add(new H2(getTranslation("testimony.tell.know.harm")));
        page.add(new Paragraph(getTranslation("testimony.tell.know.harm.what")));
        page.add(new H2(getTranslation("testimony.tell.know.help")));
        Stream.of("999", "111", "116")
                .forEach(number -> page.add(new Paragraph((number.equals("116") ? "116 123" : number) + ": "
                        + getTranslation("testimony.tell.help." + number))));
        if (!terms.help().isEmpty()) {
            page.add(new Paragraph(getTranslation("testimony.sheet.help", terms.help())));
        }
        return page;
    }

    private Div code(String link) {
        Paragraph where = new Paragraph(link);
        where.addClassName("fm-paper-link");
        Div code = new Div(new QrCode(link, getTranslation("testimony.calls.qr")), where);
        code.addClassName("fm-paper-code");
        return code;
    }

    private Section form(Call call, String place) {
        CallTerms terms = call.terms();
        Section page = page(eyebrow(place + " · " + terms.title()), new H2(getTranslation("testimony.tell.own")));
        page.addComponentAtIndex(1, new Paragraph(getTranslation("testimony.sheet.number")));
        page.add(new Paragraph(getTranslation("testimony.tell.own.help")));
        terms.prompts().forEach(prompt -> page.add(new Paragraph("– " + prompt)));
        page.add(Ruled.lines(14));
        List<String> services = directory.find(terms.services()).values().stream()
                .map(ServiceSummary::name)
                .sorted()
                .toList();
        page.add(new H2(getTranslation("testimony.tell.services")), Ruled.boxes(services), Ruled.lines(1));
        page.add(new H2(getTranslation("testimony.tell.where-when")), Ruled.lines(1));
        page.add(new H2(getTranslation("testimony.tell.felt")));
        page.add(Ruled.boxes(Stream.iterate(1, step -> step + 1)
                .limit(FEELINGS)
                .map(step -> getTranslation("testimony.tell.felt." + step))
                .toList()));
        page.add(Ruled.lines(2));
        page.add(new H2(getTranslation("testimony.tell.should-have")), Ruled.lines(3));
        page.add(new H2(getTranslation("testimony.tell.difference")), Ruled.lines(3));
        if (!terms.meanings().isEmpty()) {
            page.add(new H2(getTranslation("testimony.tell.meanings")), Ruled.boxes(terms.meanings()));
        }
        page.add(new H2(getTranslation("testimony.tell.journey")));
        page.add(new Paragraph(getTranslation("testimony.sheet.journey")));
        Stream.iterate(1, step -> step + 1).limit(STEPS).forEach(step -> page.add(step(step)));
        return page;
    }

    private Div step(int number) {
        Div step = new Div(Ruled.asked(getTranslation("testimony.sheet.step", number)), Ruled.lines(2));
        step.addClassName("fm-paper-step");
        step.add(Ruled.asked(getTranslation("testimony.sheet.wait")));
        if (number > 1) {
            step.add(Ruled.asked(getTranslation("testimony.tell.journey.hand-over")));
            step.add(boxes("testimony.tell.journey.hand-over.", "KEPT", "DROPPED", "UNSURE"));
        }
        step.add(Ruled.asked(getTranslation("testimony.tell.journey.again")));
        step.add(boxes("testimony.tell.journey.again.", "ALL", "SOME", "NO"));
        return step;
    }

    private Component boxes(String prefix, String... ends) {
        return Ruled.boxes(
                Stream.of(ends).map(end -> getTranslation(prefix + end)).toList());
    }

    private Section choices(Call call, String place) {
        Section page = page(
                eyebrow(place + " · " + call.terms().title()),
                new H2(getTranslation("testimony.tell.uses.title")),
                new Paragraph(getTranslation("testimony.tell.uses.lead")));
        for (ConsentUse use : ConsentUse.values()) {
            Div asked = new Div(
                    Ruled.asked(getTranslation("testimony.tell.uses." + use.name() + ".title")),
                    new Paragraph(getTranslation("testimony.tell.uses." + use.name() + ".what", place)),
                    Ruled.boxes(List.of(
                            getTranslation("testimony.tell.uses.yes"), getTranslation("testimony.tell.uses.no"))),
                    Ruled.asked(getTranslation("testimony.sheet.until-when")));
            asked.addClassName("fm-paper-use");
            page.add(asked);
        }
        page.add(Ruled.asked(getTranslation("testimony.sheet.name")), Ruled.lines(1));
        page.add(Ruled.asked(getTranslation("testimony.sheet.contact")), Ruled.lines(1));
        page.add(Ruled.boxes(List.of(getTranslation("testimony.tell.uses.call"))));
        page.add(new Paragraph(getTranslation("testimony.tell.uses.harm")));
        page.add(new H2(getTranslation("testimony.tell.uses.why")));
        page.add(new Paragraph(
                getTranslation("testimony.tell.uses.why." + call.terms().basis().name(), place)));
        page.add(new H2(getTranslation("testimony.sheet.written")));
        page.add(Ruled.asked(getTranslation("testimony.tell.through.writer")), Ruled.lines(1));
        page.add(Ruled.boxes(
                List.of(getTranslation("testimony.sheet.read-back"), getTranslation("testimony.sheet.allowed"))));
        page.add(new Paragraph(getTranslation("testimony.sheet.code")));
        return page;
    }

    private static Section page(Component... parts) {
        Section page = new Section(parts);
        page.addClassName("fm-paper-page");
        return page;
    }

    private static Paragraph lines(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("fm-lines");
        return paragraph;
    }

    private static Span eyebrow(String text) {
        Span eyebrow = new Span(text);
        eyebrow.addClassName("fm-eyebrow");
        return eyebrow;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("platform.page-title", title);
    }
}
