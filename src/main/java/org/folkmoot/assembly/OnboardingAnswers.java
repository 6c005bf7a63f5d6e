package org.folkmoot.assembly;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.EmailAddress;

/**
 * What a member answered before they take part: three choices, each a yes or a no of their own, and what they need.
 *
 * @param photo whether they may be photographed
 * @param named whether they may be named in the record
 * @param news whether they want news by e-mail
 * @param email to which news go; empty if they want none, or have an account
 * @param language of the interpreter; empty where none is needed, or it is not said
 * @param line what else to know, on one line
 */
public record OnboardingAnswers(
        Choice photo,
        Choice named,
        Choice news,
        Optional<EmailAddress> email,
        Set<AccessNeed> needs,
        String language,
        String line) {

    /** Nothing is chosen beforehand. */
    public enum Choice {
        YES,
        NO
    }

    /** @throws AssemblyRefused if a line is too long */
    public OnboardingAnswers {
        email = news == Choice.YES ? email : Optional.empty();
        EnumSet<AccessNeed> all = EnumSet.noneOf(AccessNeed.class);
        all.addAll(needs);
        needs = Collections.unmodifiableSet(all);
        language = all.contains(AccessNeed.INTERPRETER) ? line(language, MemberDetails.LONGEST_TRAIT) : "";
        line = line(line, MemberDetails.LONGEST_NOTE);
    }

    private static String line(String text, int most) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        if (line.length() > most) {
            throw new AssemblyRefused(Reason.NOTE_TOO_LONG);
        }
        return line;
    }

    /** The choices alone, without what is needed and where news go. */
    OnboardingAnswers choicesAlone() {
        return new OnboardingAnswers(photo, named, news, Optional.empty(), Set.of(), "", "");
    }

    /** Says how much was answered and not what: it may end in a log. */
    @Override
    public String toString() {
        return "OnboardingAnswers[" + needs.size() + " needs]";
    }
}
