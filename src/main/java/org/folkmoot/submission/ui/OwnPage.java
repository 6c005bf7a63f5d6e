package org.folkmoot.submission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.attachment.Attachments;

/** The private page of a contributor. Every act answers in place and shows the page as it is afterwards. */
final class OwnPage extends Div {

    private final transient MyWords words;
    private final transient Attachments attachments;
    private transient AuthorCredential credential;
    private final Runnable gone;
    private final transient Map<String, Typed> typed = new HashMap<>();
    private final Paragraph told = Parts.styled(Parts.status(), "fm-own-told");
    private final NewCode newCode = new NewCode();
    private final Div body = Parts.styled(new Div(), "fm-own-body");

    OwnPage(MyWords words, Attachments attachments, OwnWords own, AuthorCredential credential, Runnable gone) {
        this.words = words;
        this.attachments = attachments;
        this.credential = credential;
        this.gone = gone;
        addClassName("fm-own");
        add(told, newCode, body);
        show(own);
    }

    MyWords words() {
        return words;
    }

    Attachments attachments() {
        return attachments;
    }

    /** What opens the page now. */
    AuthorCredential credential() {
        return credential;
    }

    /** What the author typed into one of the fields and has not handed in, with the revision of the words they saw meanwhile. */
    record Typed(String text, long restsOn) {}

    /** Does something for the author and shows what is so afterwards, with a sentence that says what happened. */
    void act(Supplier<OwnWords> act, String happened) {
        try {
            OwnWords own = act.get();
            show(own);
            say(happened);
        } catch (SubmissionRefused refused) {
            if (refused.reason() == SubmissionRefused.Reason.NEWER_ON_SERVER) {
                showNewer();
            } else {
                refused(refused.reason());
            }
        } catch (Refusal refusal) {
            refused(refusal.reason());
        }
    }

    /** The words were changed in another window: both stand on the page, these above and what was typed in its field. */
    private void showNewer() {
        OwnWords newest = words.open(credential);
        typed.replaceAll((_, one) -> new Typed(one.text(), newest.submission().revision()));
        show(newest);
        say(getTranslation("submission.mine.correct.newer"));
    }

    /** What is typed into a field stays there when the page is shown anew, until it is handed in. */
    Map<String, Typed> typed() {
        return typed;
    }

    /** Goes on with the code that now opens the page. */
    void reopen(OwnWords own) {
        if (credential instanceof AuthorCredential.ByCode) {
            credential = new AuthorCredential.ByCode(own.code());
        }
        newCode.show(own.code());
    }

    void erase() {
        try {
            words.erase(credential);
            gone.run();
        } catch (SubmissionRefused refused) {
            refused(refused.reason());
        }
    }

    private void refused(Enum<?> reason) {
        say(getTranslation("submission.refused." + reason.name()));
    }

    void say(String text) {
        told.setText(text);
        told.getElement().setAttribute("tabindex", "-1");
        told.getElement().callJsFunction("scrollIntoView");
        told.getElement().callJsFunction("focus");
    }

    private void show(OwnWords own) {
        body.removeAll();
        PageHead head = new PageHead(getTranslation("submission.mine.title"))
                .eyebrow(getTranslation("submission.mine.private"))
                .lead(getTranslation(
                        "submission.mine.lead",
                        own.call().terms().title(),
                        own.submission().sent().map(sent -> day(sent)).orElse("")));
        Nav jump = Parts.styled(
                new Nav(
                        jump("own-came", "submission.mine.came"),
                        jump("own-also", "submission.mine.also"),
                        jump("own-back", "submission.mine.back")),
                "fm-own-jump");
        jump.setAriaLabel(getTranslation("submission.mine.on-this-page"));
        OwnPast past = new OwnPast(this, own);
        Div story = Parts.styled(
                new Div(head, jump, new OwnStory(own), new OwnFiles(this), past.messages(), past), "fm-own-story");
        Aside side = Parts.styled(new Aside(new OwnChoices(this, own), new OwnAlso(this, own)), "fm-own-side");
        side.getElement().setAttribute("aria-label", getTranslation("submission.mine.side"));
        body.add(story, side, Parts.styled(new TakeBack(this, own), "fm-own-back"));
    }

    private Anchor jump(String id, String key) {
        Anchor link = new Anchor("my-words#" + id, getTranslation(key));
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); const t ="
                                + " document.getElementById($0); t.scrollIntoView(); t.focus(); })",
                        id);
        return link;
    }

    /** A part of the page under its title, which can be jumped to. */
    static Section section(String id, String title, Component... content) {
        H2 heading = new H2(title);
        heading.setId(id);
        heading.getElement().setAttribute("tabindex", "-1");
        Section section = new Section(heading);
        section.getElement().setAttribute("aria-labelledby", id);
        section.add(content);
        return section;
    }

    static String day(Instant when) {
        return day(LocalDate.ofInstant(when, Dates.ZONE));
    }

    /** {@code 3 May 2026}. */
    static String day(LocalDate day) {
        return Dates.date(day, Texts.current());
    }

    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it was asked when the words were sent. */
    static String use(Component at, ConsentUse use) {
        return at.getTranslation("submission.tell.uses." + use.name() + ".title");
    }

    static String useMeans(Component at, ConsentUse use, String place) {
        return at.getTranslation("submission.tell.uses." + use.name() + ".what", place);
    }

    /** What counts now: yes, yes until a day, or no. */
    static String answer(Component at, Consent given, LocalDate today) {
        if (!given.allows(today)) {
            return at.getTranslation("submission.mine.no");
        }
        return given.until()
                .map(until -> at.getTranslation("submission.mine.yes-until", day(until)))
                .orElseGet(() -> at.getTranslation("submission.mine.yes"));
    }

    /** A new private code on a line of its own, to be copied or written down. It stays until the page is left. */
    private static final class NewCode extends Div {

        private final Paragraph code = Parts.styled(new Paragraph(), "fm-own-code", "fm-figure", "fm-sheet");
        private final Paragraph said = Parts.status();

        NewCode() {
            addClassName("fm-own-new-code");
            add(code, new Button(getTranslation("submission.mine.code.copy"), _ -> copy()), said);
            setVisible(false);
        }

        void show(PrivateCode renewed) {
            code.setText(renewed.shown());
            said.setText("");
            setVisible(true);
        }

        /** The browser may refuse it, over plain HTTP for one. */
        private void copy() {
            getElement()
                    .executeJs("return navigator.clipboard.writeText($0).then(() => true)", code.getText())
                    .then(
                            _ -> said.setText(getTranslation("submission.mine.code.copied")),
                            _ -> said.setText(getTranslation("submission.mine.code.not-copied")));
        }
    }
}
