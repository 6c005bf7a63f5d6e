package org.folkmoot.call.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallTerms;
import org.folkmoot.call.Calls;
import org.folkmoot.call.invited.CallInvitation;
import org.folkmoot.call.invited.PersonInvited;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.StateMark;

/** What is said in one word or line of a call, and of those invited to it. */
final class CallFacts {

    private static final int OLDEST = 130;

    private CallFacts() {}

    static StateMark state(Component on, Calls calls, Call call) {
        return calls.isOpen(call)
                ? new StateMark(StateMark.State.OPEN, on.getTranslation("call.state.open"))
                : new StateMark(StateMark.State.DONE, on.getTranslation("call.state.closed"));
    }

    /** The last day, or that it is closed by hand. */
    static String closes(Component on, Locale reader, Call call) {
        return call.terms()
                .closes()
                .map(last -> Dates.date(last, reader))
                .orElseGet(() -> on.getTranslation("call.closes.by-hand"));
    }

    static String ages(Component on, CallTerms.Ages ages) {
        if (ages.from() == 0 && ages.to() == OLDEST) {
            return on.getTranslation("call.ages.anyone");
        }
        return ages.to() == OLDEST
                ? on.getTranslation("call.ages.from", ages.from())
                : on.getTranslation("call.ages.between", ages.from(), ages.to());
    }

    /** A language by the name the reader has for it. */
    static String language(Locale language, Locale reader) {
        String name = language.getDisplayLanguage(reader);
        return name.isEmpty() ? language.toLanguageTag() : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    static String state(Component on, CallInvitation invited) {
        return invited.standing() == CallInvitation.Standing.TAKEN_BACK && !invited.isAnswered()
                ? on.getTranslation("call.invited.taken-back")
                : on.getTranslation(
                        "call.invited.progress." + invited.progress().name());
    }

    static StateMark mark(Component on, CallInvitation invited) {
        StateMark.State open = invited.standing() == CallInvitation.Standing.TAKEN_BACK
                ? StateMark.State.CANNOT
                : StateMark.State.OPEN;
        return new StateMark(invited.isAnswered() ? StateMark.State.DONE : open, state(on, invited));
    }

    /** How far the last letter has come, with what the mail server said if it is stuck. */
    static String letter(Component on, LetterState state) {
        String key = "call.invited.mail." + state.standing().name();
        return state.said().isEmpty()
                ? on.getTranslation(key, Dates.date(state.at(), Texts.current()))
                : on.getTranslation(key + ".said", Dates.date(state.at(), Texts.current()), state.said());
    }

    /** How many letters wait, were refused, or may not have gone; empty if all went. */
    static String letters(Component on, Collection<LetterState> all) {
        List<Standing> standings = all.stream().map(LetterState::standing).toList();
        int waiting =
                Collections.frequency(standings, Standing.WAITING) + Collections.frequency(standings, Standing.SENDING);
        int refused = Collections.frequency(standings, Standing.REFUSED);
        int uncertain = Collections.frequency(standings, Standing.UNCERTAIN);
        return waiting + refused + uncertain == 0
                ? ""
                : on.getTranslation("call.invited.mail.counts", waiting, refused, uncertain);
    }

    /** How many are invited, have opened their link, and have answered. */
    static String counts(Component on, List<PersonInvited> people) {
        long answered =
                people.stream().filter(one -> one.invited().isAnswered()).count();
        long opened = people.stream()
                .filter(one -> one.invited().progress() != CallInvitation.Progress.NOT_OPENED)
                .count();
        return on.getTranslation("call.invited.counts", people.size(), opened, answered);
    }
}
