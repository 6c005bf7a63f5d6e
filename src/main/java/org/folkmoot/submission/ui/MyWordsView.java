package org.folkmoot.submission.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.ui.ErrorSummary;
import org.folkmoot.platform.ui.MemberLayout;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.MyWords;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.PrivateCode;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.attachment.Attachments;

/** The way into a contributor's private page: their code, or what they keep with their account. What it opened is closed again by a reload. */
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
        findAncestor(MemberLayout.class).setLive(new SubmissionPage.LeaveButton(getTranslation("submission.leave")));
    }

    private void showDoor() {
        removeAll();
        code.setLabel(getTranslation("submission.mine.code"));
        code.setHelperText(getTranslation("submission.mine.code.help"));
        code.setMaxLength(TYPED_AT_MOST);
        code.setManualValidation(true);
        code.getElement().setProperty("autocomplete", "off");
        code.getElement().setProperty("autocapitalize", "characters");
        Button open = Parts.primary(getTranslation("submission.mine.open"), this::openByCode);
        open.addClickShortcut(Key.ENTER).listenOn(code);
        add(
                new PageHead(getTranslation("submission.mine.title")).lead(getTranslation("submission.mine.door.lead")),
                Parts.form(errors, code, open));
        keptWithAccount();
        add(Parts.small(getTranslation("submission.mine.lost")));
    }

    private void keptWithAccount() {
        List<Submission> mine = words.mine();
        if (mine.isEmpty()) {
            return;
        }
        UnorderedList list = Parts.styled(new UnorderedList(), "fm-mine-rows");
        mine.stream().filter(submission -> !submission.isDraft()).forEach(submission -> {
            AuthorCredential credential = new AuthorCredential.ByAccount(submission.id());
            NativeButton open =
                    new NativeButton(words.open(credential).call().terms().title(), _ -> attempt(credential));
            String when = submission.sent().map(sent -> OwnPage.day(sent)).orElse("");
            list.add(new ListItem(Parts.styled(open, "fm-link-button"), Parts.small(when)));
        });
        add(new H2(getTranslation("submission.mine.kept")), list);
    }

    private void openByCode() {
        code.setInvalid(false);
        errors.show(List.of());
        PrivateCode.read(code.getValue())
                .ifPresentOrElse(read -> attempt(new AuthorCredential.ByCode(read)), () -> refuse("CODE_UNKNOWN"));
    }

    private void attempt(AuthorCredential credential) {
        try {
            show(words.open(credential), credential);
        } catch (SubmissionRefused refused) {
            refuse(refused.reason().name());
        } catch (Refusal tooOften) {
            refuse(tooOften.reason().name());
        }
    }

    private void refuse(String reason) {
        String text = getTranslation("submission.refused." + reason);
        code.setErrorMessage(text);
        code.setInvalid(true);
        errors.show(List.of(new ErrorSummary.Fault(text, code)));
    }

    private void show(OwnWords own, AuthorCredential credential) {
        code.clear();
        removeAll();
        findAncestor(MemberLayout.class).setPlace(words.placeName(own));
        add(new OwnPage(words, attachments, own, credential, this::gone));
    }

    /** After erasing there is nothing left to show. */
    private void gone() {
        removeAll();
        PageHead head = new PageHead(getTranslation("submission.mine.erased.title"))
                .lead(getTranslation("submission.mine.erased.text"));
        head.getElement().setAttribute("tabindex", "-1");
        add(head);
        head.getElement().callJsFunction("focus");
    }
}
