package org.folkmoot.testimony.call.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.folkmoot.platform.ui.StateMark;
import org.folkmoot.testimony.invited.Invited;
import org.folkmoot.testimony.invited.PersonInvited;

/** What is said of an invitation in a word or a line. */
final class InvitedWords {

    private InvitedWords() {}

    static String state(Component on, Invited invited) {
        return invited.standing() == Invited.Standing.TAKEN_BACK && !invited.isAnswered()
                ? on.getTranslation("testimony.invited.taken-back")
                : on.getTranslation(
                        "testimony.invited.progress." + invited.progress().name());
    }

    static StateMark mark(Component on, Invited invited) {
        StateMark.State shape;
        if (invited.isAnswered()) {
            shape = StateMark.State.DONE;
        } else if (invited.standing() == Invited.Standing.TAKEN_BACK) {
            shape = StateMark.State.CANNOT;
        } else {
            shape = StateMark.State.OPEN;
        }
        return new StateMark(shape, state(on, invited));
    }

    /** How many are invited, have opened their link, and have answered. */
    static String counts(Component on, List<PersonInvited> people) {
        long answered =
                people.stream().filter(one -> one.invited().isAnswered()).count();
        long opened = people.stream()
                .filter(one -> one.invited().progress() != Invited.Progress.NOT_OPENED)
                .count();
        return on.getTranslation("testimony.invited.counts", people.size(), opened, answered);
    }
}
