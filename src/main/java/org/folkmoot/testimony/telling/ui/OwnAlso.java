package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingContent;

/** What else an author can do: add, correct, download, complain, get a new code. */
final class OwnAlso extends Div {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_COMPLAINT = 20_000;

    private final OwnPage page;
    private final transient MyWords words;
    private final transient Attachments attachments;
    private final transient OwnWords own;
    private final transient Opener opener;

    OwnAlso(OwnPage page, MyWords words, Attachments attachments, OwnWords own, Opener opener) {
        this.page = page;
        this.words = words;
        this.attachments = attachments;
        this.own = own;
        this.opener = opener;
        UnorderedList list = new UnorderedList();
        list.addClassNames("fm-mine-rows", "fm-own-also");
        TellingContent content = own.secret().latest().content();
        list.add(writing(
                "add",
                "",
                LONGEST,
                added -> words.write(
                        opener, content.withWords(together(content.words(), added)), Telling.Kind.ADDED_TO)));
        list.add(writing(
                "correct",
                content.words(),
                LONGEST,
                corrected -> words.write(opener, content.withWords(corrected), Telling.Kind.CORRECTED)));
        list.add(downloads());
        list.add(writing("complain", "", LONGEST_COMPLAINT, complaint -> words.complain(opener, complaint)));
        list.add(line("code", this::renewCode));
        if (own.telling().account().isEmpty() && words.hasAccount() && opener instanceof Opener.ByCode(var code)) {
            list.add(line(
                    "keep",
                    () -> page.act(() -> words.keepWithAccount(code), getTranslation("testimony.mine.keep.done"))));
        }
        add(OwnPage.section("own-also", getTranslation("testimony.mine.also"), list));
    }

    private void renewCode() {
        page.act(
                () -> {
                    OwnWords renewed = words.newCode(opener);
                    page.reopen(renewed);
                    return renewed;
                },
                getTranslation("testimony.mine.code.done"));
    }

    private static String together(String before, String added) {
        return before.isBlank() ? added : before.strip() + "\n\n" + added.strip();
    }

    /** A line that opens a field to write in. */
    private ListItem writing(String what, String start, int longest, Function<String, OwnWords> done) {
        String key = "testimony.mine." + what;
        TextArea text = new TextArea(getTranslation(key + ".field"));
        text.addClassName("fm-voice-field");
        text.setMaxLength(longest);
        text.setValue(start);
        Button act = new Button(
                getTranslation(key + ".act"),
                _ -> page.act(
                        () -> done.apply(text.getValue()),
                        getTranslation(key + ".done", own.complaintDays().acknowledge())));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(text, act);
        form.setVisible(false);
        form.addClassName("fm-form");
        NativeButton open = opening(getTranslation(key));
        open.getElement().setAttribute("aria-expanded", "false");
        open.addClickListener(_ -> {
            form.setVisible(!form.isVisible());
            open.getElement().setAttribute("aria-expanded", Boolean.toString(form.isVisible()));
            text.focus();
        });
        return new ListItem(
                open,
                small(getTranslation(
                        key + ".means",
                        own.complaintDays().acknowledge(),
                        own.complaintDays().answer())),
                form);
    }

    private ListItem line(String what, Runnable act) {
        NativeButton open = opening(getTranslation("testimony.mine." + what + ".act"));
        open.addClickListener(_ -> act.run());
        return new ListItem(open, small(getTranslation("testimony.mine." + what + ".means")));
    }

    private static NativeButton opening(String text) {
        NativeButton open = new NativeButton(text);
        open.addClassName("fm-link-button");
        return open;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("fm-small", "fm-quiet");
        return small;
    }

    private ListItem downloads() {
        Span title = new Span(getTranslation("testimony.mine.download"));
        title.addClassName("fm-own-strong");
        Anchor page = new Anchor(
                DownloadHandler.fromInputStream(_ -> file(
                        "my-words.html", "text/html; charset=utf-8", download().html())),
                getTranslation("testimony.mine.download.page"));
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(_ ->
                        file("my-words.json", "application/json", download().json())),
                getTranslation("testimony.mine.download.file"));
        Anchor all = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("my-words.zip");
                    event.setContentType("application/zip");
                    new OwnArchive(own, attachments, opener, this).to(event.getOutputStream());
                },
                getTranslation("testimony.mine.download.all"));
        List.of(page, file, all).forEach(link -> link.setRouterIgnore(true));
        Div links = new Div(page, file, all);
        links.addClassName("fm-own-downloads");
        return new ListItem(title, links);
    }

    private OwnDownload download() {
        return new OwnDownload(own, attachments.of(opener), this);
    }

    private static DownloadResponse file(String name, String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
    }
}
