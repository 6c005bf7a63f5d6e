package org.folkmoot.theme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.Fault;
import org.folkmoot.platform.ui.LimitedUpload;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.PlainTable;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.ShellEntry;
import org.folkmoot.theme.Codebook;
import org.folkmoot.theme.CodebookImport;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The codebooks of a place: what people speak of, and what belongs to each theme. */
@Route(value = CodebooksView.ThemeNavigation.CODEBOOKS, layout = Shell.class)
@PermitAll
class CodebooksView extends Div implements BeforeEnterObserver {

    private static final int LARGEST = 20_000_000;

    private final transient Codebooks codebooks;
    private final transient CodebookImport imports;
    private final transient PlaceInHand placeInHand;
    private final transient Places places;
    private final transient Rights rights;
    private final Fault fault = new Fault();
    private final Paragraph said = Parts.status();

    CodebooksView(Codebooks codebooks, CodebookImport imports, PlaceInHand placeInHand, Places places, Rights rights) {
        this.codebooks = codebooks;
        this.imports = imports;
        this.placeInHand = placeInHand;
        this.places = places;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Place> place = placeInHand
                .of(event.getLocation().getQueryParameters())
                .filter(here -> rights.holds(here.id().scope(), Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR));
        show(place);
    }

    private void show(Optional<Place> place) {
        removeAll();
        PageHead head = new PageHead(getTranslation("theme.codebooks"));
        if (place.isEmpty()) {
            add(head, new EmptyPage(getTranslation("theme.nowhere"), getTranslation("theme.nowhere.remedy")));
            return;
        }
        PlaceId at = place.get().id();
        List<Codebook> books = codebooks.counting(at);
        add(head.eyebrow(place.get().name()).tools(upload(place.get())), fault, said);
        if (books.isEmpty()) {
            add(new EmptyPage(getTranslation("theme.none"), getTranslation("theme.none.what")));
        }
        books.forEach(book -> add(section(book)));
    }

    private Upload upload(Place place) {
        Upload upload = new Upload(new LimitedUpload(
                LARGEST,
                (event, content) -> {
                    byte[] json = content.readAllBytes();
                    Future<Void> _ = event.getUI().access(() -> bringIn(place, event.getFileName(), json));
                },
                () -> fault.say(getTranslation("theme.too-big"))));
        upload.setUploadButton(new Button(getTranslation("theme.bring-in")));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".json");
        upload.addFileRejectedListener(refused -> fault.show(refused.getErrorMessage()));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("theme.too-big"))
                        .setIncorrectFileType(getTranslation("theme.wrong-kind"))));
        return upload;
    }

    private void bringIn(Place place, String fileName, byte[] json) {
        try {
            Codebook book = imports.bringIn(place.id(), json);
            fault.clear();
            said.setText(getTranslation("theme.brought-in", book.name(), fileName));
        } catch (InvalidRequest wrong) {
            said.setText("");
            fault.say(String.valueOf(wrong.getMessage()));
        }
        show(Optional.of(place));
    }

    private Section section(Codebook book) {
        PlainTable<Theme> table = new PlainTable<Theme>(getTranslation("theme.table", book.name()))
                .rowHead(
                        getTranslation("theme.name"),
                        theme -> new Anchor("evidence/themes/" + theme.id(), theme.name()))
                .text(
                        getTranslation("theme.category"),
                        theme -> theme.category().orElse(""))
                .component(getTranslation("theme.definition"), CodebooksView::definition)
                .rows(book.themes());
        Paragraph about = Parts.small(new Paragraph(places.find(book.place())
                .map(place -> getTranslation(
                        "theme.about",
                        place.name(),
                        book.version(),
                        book.themes().size()))
                .orElse("")));
        Section section = new Section(new H2(book.name()), about);
        book.origin().ifPresent(origin -> {
            section.add(Parts.small(getTranslation("theme.origin", origin)));
        });
        section.add(table);
        section.addClassName("fm-section");
        return section;
    }

    /** The first paragraph: examples stand behind it in some codebooks. */
    private static Span definition(Theme theme) {
        int end = theme.definition().indexOf("\n\n");
        return new Span(end < 0 ? theme.definition() : theme.definition().substring(0, end));
    }

    /** The pages of this module in the staff navigation. */
    @Configuration(proxyBeanMethods = false)
    static class ThemeNavigation {

        static final String CODEBOOKS = "codebooks";

        @Bean
        ShellEntry codebooksEntry(Rights rights) {
            return PageEntry.forRoles(
                    "theme.codebooks", CODEBOOKS, 500, rights, Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR);
        }
    }
}
