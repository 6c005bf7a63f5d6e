package org.folkmoot.testimony.care.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.OpenedFile;
import org.folkmoot.testimony.attachment.ui.FileDownload;
import org.folkmoot.testimony.attachment.ui.FileTexts;
import org.folkmoot.testimony.care.CareRefused;
import org.folkmoot.testimony.care.FilesInCare;
import org.folkmoot.testimony.telling.Telling;

/** Photos, sound and documents of a telling, to be looked at and, for a reason, hidden. Nothing where there are none. */
final class DeskFiles extends Section {

    private final transient FilesInCare files;
    private final transient Deciding deciding;

    DeskFiles(Telling telling, FilesInCare files, Deciding deciding) {
        this.files = files;
        this.deciding = deciding;
        List<Attachment> all = files.of(telling.id());
        addClassNames("fm-section", "fm-desk-files");
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("testimony.care.files")));
        Paragraph what = new Paragraph(getTranslation("testimony.care.files.what"));
        what.addClassNames("fm-small", "fm-quiet");
        UnorderedList list = new UnorderedList();
        list.addClassName("fm-desk-file-list");
        all.forEach(file -> list.add(row(telling, file)));
        add(what, list);
        if (isUnread(telling, all)) {
            add(new Button(
                    getTranslation("testimony.care.files.read"),
                    _ -> deciding.does(files::read, "testimony.care.files.read.done")));
        }
    }

    /** True if a file came after somebody last said that they looked at them. */
    private static boolean isUnread(Telling telling, List<Attachment> all) {
        Instant read = telling.acts().stream()
                .filter(act -> act.kind() == Telling.Kind.FILES_READ)
                .map(Telling.Act::at)
                .reduce(Instant.MIN, (_, later) -> later);
        return all.stream().anyMatch(file -> file.added().isAfter(read));
    }

    private ListItem row(Telling telling, Attachment file) {
        Span facts = new Span(FileTexts.kindAndSize(this, file) + " · " + Dates.moment(file.added(), getLocale()));
        facts.addClassNames("fm-small", "fm-quiet");
        return file.hidden()
                .map(hidden -> hiddenRow(file, hidden, facts))
                .orElseGet(() -> shownRow(telling, file, facts));
    }

    private ListItem shownRow(Telling telling, Attachment file, Span facts) {
        Anchor link = new Anchor(new FileDownload(() -> opened(telling, file)), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("dir", "auto");
        link.setAriaLabel(getTranslation("testimony.care.files.download", file.name()));
        Select<Attachment.HideReason> why = new Select<>();
        why.setItems(Attachment.HideReason.values());
        why.setItemLabelGenerator(reason -> getTranslation("testimony.care.files.hide." + reason.name()));
        why.setValue(Attachment.HideReason.SOMEBODY_ELSE);
        why.setAriaLabel(getTranslation("testimony.care.files.why", file.name()));
        Button hide = new Button(
                getTranslation("testimony.care.files.hide"),
                _ -> deciding.does(
                        seen -> files.hide(seen, file.id(), why.getValue()), "testimony.care.files.hide.done"));
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        hide.setAriaLabel(getTranslation("testimony.care.files.hide.label", file.name()));
        Div acts = new Div(why, hide);
        acts.addClassName("fm-desk-file-acts");
        return new ListItem(new Div(link, facts), acts);
    }

    private ListItem hiddenRow(Attachment file, Attachment.Hidden hidden, Span facts) {
        Span name = new Span(file.name());
        name.getElement().setAttribute("dir", "auto");
        Span why = new Span(getTranslation(
                "testimony.care.files.hidden",
                getTranslation("testimony.care.files.hide." + hidden.reason().name())));
        why.addClassName("fm-small");
        Button show = new Button(
                getTranslation("testimony.care.files.show"),
                _ -> deciding.does(seen -> files.showAgain(seen, file.id()), "testimony.care.files.show.done"));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.setAriaLabel(getTranslation("testimony.care.files.show.label", file.name()));
        return new ListItem(new Div(name, facts, why), new Div(show));
    }

    /** Nothing to download where the rules say no; the page tells why when it is opened again. */
    private Optional<OpenedFile> opened(Telling telling, Attachment file) {
        try {
            return files.open(telling.id(), file.id());
        } catch (CareRefused | NotFound _) {
            return Optional.empty();
        }
    }
}
