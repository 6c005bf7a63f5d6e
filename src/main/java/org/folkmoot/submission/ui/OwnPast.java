package org.folkmoot.submission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.OwnWords;
import org.folkmoot.submission.OwnWords.OwnComplaint;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent.Message;

/** Where the words have been used, everything that happened to them, and what the team and the author wrote to each other. */
final class OwnPast extends Div {

    private final OwnPage page;
    private final transient OwnWords own;

    OwnPast(OwnPage page, OwnWords own) {
        this.page = page;
        this.own = own;
        add(OwnPage.section("own-used", getTranslation("submission.mine.used"), uses()));
        add(OwnPage.section("own-came", getTranslation("submission.mine.came"), happened()));
    }

    private UnorderedList uses() {
        return Parts.styled(
                new UnorderedList(
                        row("counted", own.isFound() ? "counted.yes" : "counted.no"),
                        row("inside", quoted(ConsentUse.QUOTE_INSIDE)),
                        row("public", quoted(ConsentUse.QUOTE_IN_PUBLIC))),
                "fm-mine-rows");
    }

    private String quoted(ConsentUse use) {
        return own.submission()
                        .consents()
                        .of(use)
                        .filter(given -> given.allows(own.today()))
                        .isPresent()
                ? "not-yet"
                : "never";
    }

    private ListItem row(String title, String what) {
        String key = "submission.mine.used.";
        return new ListItem(
                Parts.styled(new Span(getTranslation(key + title)), "fm-own-strong"),
                Parts.styled(new Paragraph(getTranslation(key + what)), "fm-quiet"));
    }

    private Div happened() {
        OrderedList list = Parts.styled(new OrderedList(), "fm-own-came");
        own.submission()
                .acts()
                .forEach(act -> list.add(
                        new ListItem(Parts.small(new Span(OwnPage.day(act.at()))), new Paragraph(sentence(act)))));
        return new Div(list, state());
    }

    private String sentence(Submission.Act act) {
        String what = getTranslation("submission.mine.act." + OwnPage.key(act.kind()));
        return act.reason()
                .filter(_ -> act.kind() != Submission.Kind.UNDONE)
                .map(reason -> getTranslation(
                        isDecision(act.kind()) ? "submission.mine.because" : "submission.mine.and-so",
                        what,
                        getTranslation("moderation.reason." + reason)))
                .orElse(what);
    }

    /** Whether its reason is why it was done; else it says more about it. */
    private static boolean isDecision(Submission.Kind kind) {
        return switch (kind) {
            case LAYER_MADE, LAYER_REMOVED, COMPLAINT_CLOSED -> false;
            default -> true;
        };
    }

    private Paragraph state() {
        boolean there = own.submission().standing() == Submission.Standing.THERE;
        boolean open = there && own.submission().stage() != Submission.Stage.DECLINED;
        return new Paragraph(new StateMark(
                open ? StateMark.State.OPEN : StateMark.State.CANNOT,
                getTranslation("submission.mine.stage."
                        + (there ? OwnPage.key(own.submission().stage()) : "kept-out"))));
    }

    /** What the team asked and what the author answered; an open question has its answer field. */
    Div messages() {
        if (own.secret().messages().isEmpty()) {
            return new Div();
        }
        OrderedList list = Parts.styled(new OrderedList(), "fm-mine-rows");
        own.secret().messages().forEach(message -> list.add(row(message)));
        Section section = OwnPage.section("own-messages", getTranslation("submission.mine.messages"), list);
        own.complaint().ifPresent(complaint -> section.addComponentAtIndex(1, complaint(complaint)));
        if (own.submission().stage() == Submission.Stage.ASKED) {
            TextArea answer = new TextArea(getTranslation("submission.mine.answer"));
            answer.addClassName("fm-voice-field");
            answer.setMaxLength(20_000);
            Button send = new Button(
                    getTranslation("submission.mine.answer.act"),
                    _ -> page.act(
                            () -> page.words().answer(page.credential(), answer.getValue()),
                            getTranslation("submission.mine.answered")));
            section.add(answer, send);
        }
        return new Div(section);
    }

    /** Where the complaint stands, with the day of each step. */
    private UnorderedList complaint(OwnComplaint complaint) {
        UnorderedList steps = Parts.styled(new UnorderedList(step("raised", complaint.raised())), "fm-own-complaint");
        complaint
                .acknowledged()
                .map(at -> step("acknowledged", at))
                .or(() -> Optional.of(step("acknowledge-by", complaint.acknowledgeBy()))
                        .filter(_ -> complaint.answered().isEmpty()))
                .ifPresent(steps::add);
        steps.add(complaint
                .answered()
                .map(at -> step("answered", at))
                .orElseGet(() -> step("answer-by", complaint.answerBy())));
        complaint
                .outcome()
                .ifPresent(outcome -> steps.add(new ListItem(getTranslation("moderation.reason." + outcome.name()))));
        return steps;
    }

    private ListItem step(String what, LocalDate day) {
        return new ListItem(getTranslation("submission.mine.complaint." + what, OwnPage.day(day)));
    }

    private ListItem row(Message message) {
        String who = message.topic() == Message.Topic.COMPLAINT ? "complaint" : "question";
        Paragraph from = Parts.small(getTranslation(
                "submission.mine.message." + who + "." + OwnPage.key(message.from()), OwnPage.day(message.at())));
        boolean author = message.from() == Message.From.AUTHOR;
        return new ListItem(from, author ? new Words(message.text()) : new Paragraph(message.text()));
    }
}
