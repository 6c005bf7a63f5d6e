package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.testimony.attachment.Attachments;
import org.folkmoot.testimony.telling.MyWords;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.OwnWords;
import org.folkmoot.testimony.telling.PrivateCode;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingRefused;

/** The door to a contributor's private page: their code, or what they keep with their account. What it opened is closed again by a reload. */
@Route(value = "my-words", layout = MemberLayout.class)
@StyleSheet("assets/mywords.css")
@AnonymousAllowed
class MyWordsView extends Div {

    private static final int TYPED_AT_MOST = 40;

    private final transient MyWords words;
    private final transient Attachments attachments;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField code = new TextField();

    MyWordsView(MyWords words, Attachments attachments) {
        this.words = words;
        this.attachments = attachments;
        addClassName("fm-mine");
        showDoor();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        findAncestor(MemberLayout.class).setLive(new LeaveButton(getTranslation("testimony.telling.leave")));
    }

    private void showDoor() {
        removeAll();
        code.setLabel(getTranslation("testimony.mine.code"));
        code.setHelperText(getTranslation("testimony.mine.code.help"));
        code.setMaxLength(TYPED_AT_MOST);
        code.setManualValidation(true);
        code.getElement().setProperty("autocomplete", "off");
        code.getElement().setProperty("autocapitalize", "characters");
        Button open = new Button(getTranslation("testimony.mine.open"), _ -> openByCode());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickShortcut(Key.ENTER).listenOn(code);
        Div form = new Div(errors, code, open);
        form.addClassName("fm-form");
        add(
                new PageHead(getTranslation("testimony.mine.title")).lead(getTranslation("testimony.mine.door.lead")),
                form);
        keptWithAccount();
        Paragraph lost = new Paragraph(getTranslation("testimony.mine.lost"));
        lost.addClassNames("fm-small", "fm-quiet");
        add(lost);
    }

    private void keptWithAccount() {
        List<Telling> mine = words.mine();
        if (mine.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("fm-mine-rows");
        mine.stream().filter(telling -> !telling.isDraft()).forEach(telling -> {
            Opener opener = new Opener.ByAccount(telling.id());
            NativeButton open =
                    new NativeButton(words.open(opener).call().terms().title(), _ -> attempt(opener));
            open.addClassName("fm-link-button");
            Paragraph when = new Paragraph(
                    telling.sent().map(sent -> OwnTexts.day(this, sent)).orElse(""));
            when.addClassNames("fm-small", "fm-quiet");
            list.add(new ListItem(open, when));
        });
        add(new H2(getTranslation("testimony.mine.kept")), list);
    }

    private void openByCode() {
        code.setInvalid(false);
        errors.show(List.of());
        PrivateCode.read(code.getValue())
                .ifPresentOrElse(read -> attempt(new Opener.ByCode(read)), () -> refuse("CODE_UNKNOWN"));
    }

    private void attempt(Opener opener) {
        try {
            show(words.open(opener), opener);
        } catch (TellingRefused refused) {
            refuse(refused.reason().name());
        } catch (Refusal tooOften) {
            refuse(tooOften.reason().name());
        }
    }

    private void refuse(String reason) {
        String text = getTranslation("testimony.telling.refused." + reason);
        code.setErrorMessage(text);
        code.setInvalid(true);
        errors.show(List.of(new ErrorSummary.Fault(text, code)));
    }

    private void show(OwnWords own, Opener opener) {
        code.clear();
        removeAll();
        findAncestor(MemberLayout.class).setPlace(words.placeName(own));
        add(new OwnPage(words, attachments, own, opener, this::gone));
    }

    /** After erasing there is nothing left to show. */
    private void gone() {
        removeAll();
        PageHead head = new PageHead(getTranslation("testimony.mine.erased.title"))
                .lead(getTranslation("testimony.mine.erased.text"));
        head.getElement().setAttribute("tabindex", "-1");
        add(head);
        head.getElement().callJsFunction("focus");
    }
}
