package org.folkmoot.submission.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.SubmittedStory;
import org.folkmoot.submission.attachment.OpenedFile;
import org.folkmoot.submission.attachment.ui.FileDownload;

/** What else an author can do: add, correct, download, complain, get a new code. */
final class OwnAlso extends Div {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_COMPLAINT = 20_000;

    private final OwnPage page;
    private final transient MyWords words;
    private final transient OwnWords own;
    private final transient AuthorCredential credential;

    OwnAlso(OwnPage page, OwnWords own) {
        this.page = page;
        this.words = page.words();
        this.own = own;
        this.credential = page.credential();
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-mine-rows", "fm-own-also");
        SubmittedStory content = own.secret().latest().content();
        list.add(writing("add", "", LONGEST, added -> words.add(credential, added.text())));
        list.add(writing(
                "correct",
                content.words(),
                LONGEST,
                corrected -> words.write(
                        credential,
                        corrected.restsOn(),
                        content.withWords(corrected.text()),
                        Submission.Kind.CORRECTED)));
        list.add(downloads());
        list.add(writing("complain", "", LONGEST_COMPLAINT, complaint -> words.complain(credential, complaint.text())));
        list.add(newCode());
        if (own.submission().account().isEmpty()
                && words.hasAccount()
                && credential instanceof AuthorCredential.ByCode(var code)) {
            NativeButton keep = opening(getTranslation("submission.mine.keep.act"));
            keep.addClickListener(
                    _ -> page.act(() -> words.keepWithAccount(code), getTranslation("submission.mine.keep.done")));
            list.add(new ListItem(keep, small(getTranslation("submission.mine.keep.means"))));
        }
        add(OwnPage.section("own-also", getTranslation("submission.mine.also"), list));
    }

    /** Asks first: the old code stops working. */
    private ListItem newCode() {
        Button renew = Parts.primary(getTranslation("submission.mine.code.yes"), this::renewCode);
        Div ask = Parts.form(new Paragraph(getTranslation("submission.mine.code.sure")));
        NativeButton open = opening(getTranslation("submission.mine.code.act"));
        Button leave = Parts.tertiary(getTranslation("submission.mine.code.leave"), () -> {
            ask.setVisible(false);
            open.getElement().setAttribute("aria-expanded", "false");
            open.focus();
        });
        ask.add(Parts.acts(renew, leave));
        ask.setVisible(false);
        unfolds(open, ask, renew);
        return new ListItem(open, small(getTranslation("submission.mine.code.means")), ask);
    }

    private static void unfolds(NativeButton open, Div form, Focusable<?> first) {
        open.getElement().setAttribute("aria-expanded", Boolean.toString(form.isVisible()));
        open.addClickListener(_ -> {
            form.setVisible(!form.isVisible());
            open.getElement().setAttribute("aria-expanded", Boolean.toString(form.isVisible()));
            first.focus();
        });
    }

    private void renewCode() {
        page.act(
                () -> {
                    OwnWords renewed = words.newCode(credential);
                    page.reopen(renewed);
                    return renewed;
                },
                getTranslation("submission.mine.code.done"));
    }

    /** A line that opens a field to write in. */
    private ListItem writing(String what, String start, int longest, Function<OwnPage.Typed, OwnWords> done) {
        OwnPage.Typed typed = page.typed()
                .getOrDefault(what, new OwnPage.Typed(start, own.submission().revision()));
        String key = "submission.mine." + what;
        TextArea text = new TextArea(getTranslation(key + ".field"));
        text.addClassName("fm-voice-field");
        text.setMaxLength(longest);
        text.setValue(typed.text());
        text.addValueChangeListener(now -> page.typed().put(what, new OwnPage.Typed(now.getValue(), typed.restsOn())));
        Button act = Parts.primary(
                getTranslation(key + ".act"),
                () -> page.act(
                        () -> {
                            OwnWords after = done.apply(new OwnPage.Typed(text.getValue(), typed.restsOn()));
                            page.typed().remove(what);
                            return after;
                        },
                        getTranslation(key + ".done", own.complaintDays().acknowledge())));
        Div form = Parts.form(text, act);
        form.setVisible(page.typed().containsKey(what));
        NativeButton open = opening(getTranslation(key));
        unfolds(open, form, text);
        return new ListItem(
                open,
                small(getTranslation(
                        key + ".means",
                        own.complaintDays().acknowledge(),
                        own.complaintDays().answer())),
                form);
    }

    private static NativeButton opening(String text) {
        return Parts.styled(new NativeButton(text), "fm-link-button");
    }

    private static Span small(String text) {
        return Parts.small(new Span(text));
    }

    private ListItem downloads() {
        Span title = Parts.styled(new Span(getTranslation("submission.mine.download")), "fm-own-strong");
        Anchor html = new Anchor(
                download("my-words.html", "text/html; charset=utf-8", OwnDownload::html),
                getTranslation("submission.mine.download.page"));
        Anchor json = new Anchor(
                download("my-words.json", "application/json", OwnDownload::json),
                getTranslation("submission.mine.download.file"));
        Anchor all = new Anchor(
                (DownloadHandler) event -> FileDownload.orSayTooMuch(event, this::archive),
                getTranslation("submission.mine.download.all"));
        List.of(html, json, all).forEach(link -> link.setRouterIgnore(true));
        return new ListItem(title, Parts.styled(new Div(html, json, all), "fm-own-downloads"));
    }

    private void archive(DownloadEvent event) throws IOException {
        Optional<OwnDownload> now = now();
        if (now.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        List<OpenedFile> files = page.attachments().openAll(credential);
        event.setFileName("my-words.zip");
        event.setContentType("application/zip");
        now.get().archive(files, event.getOutputStream());
    }

    private DownloadHandler download(String name, String type, Function<OwnDownload, String> content) {
        return DownloadHandler.fromInputStream(_ -> now().map(kept -> {
                    byte[] bytes = content.apply(kept).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                })
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)));
    }

    /** As they are when somebody asks for them: the page may stand open since before they were erased. */
    private Optional<OwnDownload> now() {
        try {
            return Optional.of(
                    new OwnDownload(words.open(credential), page.attachments().of(credential), this));
        } catch (SubmissionRefused _) {
            return Optional.empty();
        }
    }
}
