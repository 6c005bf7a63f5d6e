package org.folkmoot.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.moderation.CareRefused;
import org.folkmoot.moderation.ComplaintItem;
import org.folkmoot.moderation.DecidedMeanwhile;
import org.folkmoot.moderation.Disclosure;
import org.folkmoot.moderation.Moderation;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.platform.ui.Words;
import org.folkmoot.redaction.IdentifierKind;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Consent;
import org.folkmoot.submission.ConsentUse;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.testimony.ContentNote;

/** How the screens of care say stages, grades, times, parts of a submission, layers and refusals. */
final class CareWords {

    private static final int HOURS_OF_DAY = 24;
    private static final Pattern OF_STEP = Pattern.compile("step\\.(\\d+)\\.(\\w+)");

    private CareWords() {}

    /** What was let through is for analysts only if its author allows that. */
    static StateMark stage(Component on, Submission submission) {
        Submission.Stage stage = submission.stage();
        String word = on.getTranslation(
                stage == Submission.Stage.PUBLISHED && !allowsAnalysis(submission)
                        ? "moderation.stage.read-only"
                        : "moderation.stage." + stage.name());
        return new StateMark(
                switch (stage) {
                    case DRAFT, WAITING, ASKED, HELD -> StateMark.State.OPEN;
                    case PUBLISHED -> StateMark.State.DONE;
                    case DECLINED -> StateMark.State.CANNOT;
                },
                word);
    }

    static boolean allowsAnalysis(Submission submission) {
        return submission
                .consents()
                .of(ConsentUse.ANALYSE)
                .filter(consent -> consent.answer() == Consent.Answer.YES)
                .isPresent();
    }

    static String grade(Component on, Optional<Grade> grade) {
        return on.getTranslation("moderation.grade." + grade.map(Grade::name).orElse("UNGRADED"));
    }

    static String notes(Component on, Collection<ContentNote> notes) {
        return notes.stream()
                .sorted()
                .map(note -> on.getTranslation("moderation.note." + note.name()))
                .collect(Collectors.joining(", "));
    }

    /** Until when, or how late. */
    static Component due(Component on, Optional<Instant> due, Optional<Duration> late) {
        if (late.isPresent()) {
            return new StateMark(StateMark.State.LATE, late(on::getTranslation, late.get()));
        }
        return new Span(due.map(at -> by(on, at)).orElse(on.getTranslation("moderation.due.none")));
    }

    static String by(Component on, Instant due) {
        return on.getTranslation("moderation.due.by", until(due));
    }

    /** The time if it is today, else the day. */
    static String until(Instant due) {
        LocalDate day = LocalDate.ofInstant(due, Dates.ZONE);
        return day.equals(LocalDate.now(Dates.ZONE))
                ? Dates.time(due, Texts.current())
                : Dates.weekday(day, Texts.current());
    }

    /** @param say a text by its key, with a number */
    static String late(BiFunction<String, Long, String> say, Duration late) {
        long hours = Math.max(1, late.toHours());
        return hours < HOURS_OF_DAY
                ? say.apply("moderation.late.hours", hours)
                : say.apply("moderation.late.days", late.toDays());
    }

    /** The key of what a disclosure is called. */
    static String key(Disclosure disclosure) {
        return disclosure.by().isEmpty() ? "moderation.guard.asked" : "moderation.guard.raised";
    }

    /** The key of what is to be done next about a complaint. */
    static String key(ComplaintItem item) {
        return item.complaint().acknowledged().isPresent()
                ? "moderation.complaints.answer"
                : "moderation.complaints.confirm";
    }

    static String refused(Component on, CareRefused refused) {
        return on.getTranslation("moderation.refused." + refused.reason().name());
    }

    /** Says why the words are closed to the reader. */
    static EmptyPage closed(Component on, CareRefused.Reason reason) {
        String key = "moderation.closed." + reason.name();
        return new EmptyPage(on.getTranslation(key), on.getTranslation(key + ".what"));
    }

    /** Who did what in the meantime. */
    static String meanwhile(Component on, DecidedMeanwhile meanwhile) {
        DecidedMeanwhile.Happened happened = meanwhile.happened();
        String who = happened.who().orElse(on.getTranslation("moderation.meanwhile.author"));
        String what = on.getTranslation("moderation.meanwhile."
                + happened.doing().map(Care.Action::name).orElse("CHANGED"));
        return on.getTranslation("moderation.meanwhile", who, what);
    }

    /** Who looks after it, or that somebody should. */
    static String owner(Component on, Optional<String> owner) {
        return owner.map(name -> on.getTranslation("moderation.owner.is", name))
                .orElse(on.getTranslation("moderation.owner.nobody.looks"));
    }

    /** What the act of taking it is called. */
    static String take(Component on, Optional<String> owner) {
        return owner.map(name -> on.getTranslation("moderation.take-over", name))
                .orElse(on.getTranslation("moderation.take"));
    }

    static String part(Component on, String part) {
        Matcher step = OF_STEP.matcher(part);
        return step.matches()
                ? on.getTranslation("moderation.part.step." + step.group(2), Integer.parseInt(step.group(1)))
                : on.getTranslation("moderation.part." + part);
    }

    /** A part under its name. */
    static Div part(Component on, String part, String text) {
        Words words = new Words(text);
        words.getElement().setAttribute("dir", "auto");
        return new Div(partName(on, part), words);
    }

    static Span partName(Component on, String part) {
        return Parts.styled(Parts.small(new Span(part(on, part))), "fm-desk-part");
    }

    /** A choice of what kind of identifier it is. */
    static Select<IdentifierKind> kinds(Component on) {
        return Parts.select(
                on.getTranslation("moderation.desk.kind"),
                List.of(IdentifierKind.values()),
                kind -> on.getTranslation(kind.key()));
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Texts.current());
    }

    /** A field for what the team writes to an author. */
    static TextArea longText(Component on, String key) {
        TextArea text = new TextArea(on.getTranslation(key));
        text.setMaxLength(Moderation.LONGEST_TEXT);
        text.setWidthFull();
        return text;
    }

    /** What one side wrote, and when. */
    static Div message(Component on, SubmissionContent.Message message) {
        Span who = Parts.small(new Span(on.getTranslation(
                "moderation.message." + message.from().name() + "."
                        + message.topic().name(),
                Dates.moment(message.at(), Texts.current()))));
        Paragraph text = message.from() == SubmissionContent.Message.From.AUTHOR
                ? new Words(message.text())
                : Parts.styled(new Paragraph(message.text()), "fm-lines");
        return Parts.styled(new Div(who, text), "fm-care-message");
    }
}
