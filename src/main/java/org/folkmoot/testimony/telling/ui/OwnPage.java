package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.TellingRefused;

/** The private page of a contributor. Every act answers in place and shows the page as it is afterwards. */
final class OwnPage extends Div {

    private final transient MyWords words;
    private final transient Attachments attachments;
    private transient Opener opener;
    private final Runnable gone;
    private String newCode = "";
    private final Paragraph told = new Paragraph();
    private final Div body = new Div();

    OwnPage(MyWords words, Attachments attachments, OwnWords own, Opener opener, Runnable gone) {
        this.words = words;
        this.attachments = attachments;
        this.opener = opener;
        this.gone = gone;
        addClassName("fm-own");
        told.addClassName("fm-own-told");
        told.getElement().setAttribute("role", "status");
        body.addClassName("fm-own-body");
        add(told, body);
        show(own);
    }

    /** Does something for the author and shows what is so afterwards, with a sentence that says what happened. */
    void act(Supplier<OwnWords> act, String happened) {
        try {
            OwnWords own = act.get();
            show(own);
            say(happened);
        } catch (TellingRefused refused) {
            say(getTranslation("testimony.telling.refused." + refused.reason().name()));
        } catch (Refusal refusal) {
            say(getTranslation("testimony.telling.refused." + refusal.reason().name()));
        }
    }

    /** Goes on with the code that now opens the page. */
    void reopen(OwnWords own) {
        if (opener instanceof Opener.ByCode) {
            opener = new Opener.ByCode(own.code());
        }
        newCode = own.code().shown();
    }

    void erase() {
        try {
            words.erase(opener);
            gone.run();
        } catch (TellingRefused refused) {
            say(getTranslation("testimony.telling.refused." + refused.reason().name()));
        }
    }

    void say(String text) {
        told.setText(newCode.isEmpty() ? text : text + " " + newCode);
        newCode = "";
        told.getElement().setAttribute("tabindex", "-1");
        told.getElement().callJsFunction("scrollIntoView");
        told.getElement().callJsFunction("focus");
    }

    private void show(OwnWords own) {
        body.removeAll();
        PageHead head = new PageHead(getTranslation("testimony.mine.title"))
                .eyebrow(getTranslation("testimony.mine.private"))
                .lead(getTranslation(
                        "testimony.mine.lead",
                        own.call().terms().title(),
                        own.telling()
                                .sent()
                                .map(sent -> OwnTexts.day(this, sent))
                                .orElse("")));
        Nav jump = new Nav(
                jump("own-came", "testimony.mine.came"),
                jump("own-also", "testimony.mine.also"),
                jump("own-back", "testimony.mine.back"));
        jump.addClassName("fm-own-jump");
        jump.setAriaLabel(getTranslation("testimony.mine.on-this-page"));
        Div story = new Div(
                head,
                jump,
                new OwnStory(own),
                new OwnFiles(this, words, attachments, opener),
                new OwnMessages(this, words, own, opener),
                new OwnPast(own));
        story.addClassName("fm-own-story");
        Aside side =
                new Aside(new OwnChoices(this, words, own, opener), new OwnAlso(this, words, attachments, own, opener));
        side.addClassName("fm-own-side");
        side.getElement().setAttribute("aria-label", getTranslation("testimony.mine.side"));
        TakeBack back = new TakeBack(this, words, own, attachments.of(opener).size(), opener);
        back.addClassName("fm-own-back");
        body.add(story, side, back);
    }

    private Anchor jump(String id, String key) {
        Anchor link = new Anchor("my-words#" + id, getTranslation(key));
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); const t = document.getElementById($0);"
                                + " t.scrollIntoView(); t.focus(); })",
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
}
