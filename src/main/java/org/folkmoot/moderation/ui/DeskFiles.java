package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.CareRefused;
import org.folkmoot.moderation.FilesInCare;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.OpenedFile;
import org.folkmoot.submission.attachment.ui.FileDownload;
import org.folkmoot.submission.attachment.ui.FileTexts;

/** Photos, sound and documents of a submission, to be looked at and, for a reason, hidden. Nothing where there are none. */
final class DeskFiles extends Section {

    private final transient FilesInCare files;
    private final DeskView desk;

    DeskFiles(Submission submission, FilesInCare files, DeskView desk) {
        this.files = files;
        this.desk = desk;
        List<Attachment> all = files.of(submission.id());
        addClassNames("fm-section", "fm-desk-files");
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("moderation.files")));
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-desk-file-list");
        all.forEach(file -> list.add(row(submission, file)));
        add(Parts.small(getTranslation("moderation.files.what")), list);
        if (isUnread(submission, all)) {
            add(new Button(
                    getTranslation("moderation.files.read"),
                    _ -> desk.does(files::read, "moderation.files.read.done")));
        }
    }

    /** True if a file came after somebody last said that they looked at them. */
    private static boolean isUnread(Submission submission, List<Attachment> all) {
        Instant read = submission.acts().stream()
                .filter(act -> act.kind() == Submission.Kind.FILES_READ)
                .map(Submission.Act::at)
                .reduce(Instant.MIN, (_, later) -> later);
        return all.stream().anyMatch(file -> file.added().isAfter(read));
    }

    private ListItem row(Submission submission, Attachment file) {
        Span facts = Parts.small(
                new Span(FileTexts.kindAndSize(this, file) + " · " + Dates.moment(file.added(), getLocale())));
        return file.hidden()
                .map(hidden -> hiddenRow(file, hidden, facts))
                .orElseGet(() -> shownRow(submission, file, facts));
    }

    private ListItem shownRow(Submission submission, Attachment file, Span facts) {
        Anchor link = new Anchor(new FileDownload(() -> opened(submission, file)), file.name());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("dir", "auto");
        link.setAriaLabel(getTranslation("moderation.files.download", file.name()));
        Select<Attachment.HideReason> why = new Select<>();
        why.setItems(Attachment.HideReason.values());
        why.setItemLabelGenerator(reason -> getTranslation("moderation.files.hide." + reason.name()));
        why.setValue(Attachment.HideReason.SOMEBODY_ELSE);
        why.setAriaLabel(getTranslation("moderation.files.why", file.name()));
        Button hide = Parts.tertiary(
                getTranslation("moderation.files.hide"),
                () -> desk.does(seen -> files.hide(seen, file.id(), why.getValue()), "moderation.files.hide.done"));
        hide.setAriaLabel(getTranslation("moderation.files.hide.label", file.name()));
        return new ListItem(new Div(link, facts), Parts.styled(new Div(why, hide), "fm-desk-file-acts"));
    }

    private ListItem hiddenRow(Attachment file, Attachment.Hidden hidden, Span facts) {
        Span name = new Span(file.name());
        name.getElement().setAttribute("dir", "auto");
        String why = getTranslation(
                "moderation.files.hidden",
                getTranslation("moderation.files.hide." + hidden.reason().name()));
        Button show = Parts.tertiary(
                getTranslation("moderation.files.show"),
                () -> desk.does(seen -> files.showAgain(seen, file.id()), "moderation.files.show.done"));
        show.setAriaLabel(getTranslation("moderation.files.show.label", file.name()));
        return new ListItem(new Div(name, facts, Parts.styled(new Span(why), "fm-small")), new Div(show));
    }

    /** Nothing to download where the rules say no; the page tells why when it is opened again. */
    private Optional<OpenedFile> opened(Submission submission, Attachment file) {
        try {
            return files.open(submission.id(), file.id());
        } catch (CareRefused | NotFound _) {
            return Optional.empty();
        }
    }
}
