package org.folkmoot.assembly;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * Personal facts of a member that a day needs: for those who run the assembly, and nobody else.
 *
 * @param traits by their names, in the order they were given, such as age band or area: tables are mixed by them. At most 8, none blank
 * @param language of the interpreter; empty where none is needed, or it is not said
 * @param note what else to know, on one line
 */
public record MemberDetails(Map<String, String> traits, Set<AccessNeed> needs, String language, String note) {

    public static final int MOST_TRAITS = 8;

    static final int LONGEST_TRAIT = 40;
    static final int LONGEST_VALUE = 60;
    static final int LONGEST_NOTE = 300;

    /** What the columns of a file are called that are no traits. */
    static final List<String> RESERVED =
            List.of("member id", "name", "needs", "note", "joined", "left", RollStates.STATE, RollStates.NUMBER);

    /** Nothing is known. */
    public static final MemberDetails NONE = new MemberDetails(Map.of(), Set.of(), "", "");

    /** @throws AssemblyRefused if there are more than 8 traits, two of one name, or a text is too long */
    public MemberDetails {
        Map<String, String> kept = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        traits.forEach((name, value) -> {
            String plain = line(name, LONGEST_TRAIT, Reason.TRAIT_TOO_LONG);
            if (!plain.isEmpty() && !value.isBlank()) {
                if (RESERVED.contains(plain.toLowerCase(Locale.ROOT)) || !names.add(plain.toLowerCase(Locale.ROOT))) {
                    throw new AssemblyRefused(Reason.TRAIT_NAME_TAKEN, plain);
                }
                kept.put(plain, line(value, LONGEST_VALUE, Reason.TRAIT_TOO_LONG));
            }
        });
        if (kept.size() > MOST_TRAITS) {
            throw new AssemblyRefused(Reason.TOO_MANY_TRAITS);
        }
        traits = Collections.unmodifiableMap(kept);
        EnumSet<AccessNeed> all = EnumSet.noneOf(AccessNeed.class);
        all.addAll(needs);
        needs = Collections.unmodifiableSet(all);
        language = all.contains(AccessNeed.INTERPRETER) ? line(language, LONGEST_TRAIT, Reason.TRAIT_TOO_LONG) : "";
        note = line(note, LONGEST_NOTE, Reason.NOTE_TOO_LONG);
    }

    private static String line(String text, int most, Reason ifLonger) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        if (line.length() > most) {
            throw new AssemblyRefused(ifLonger, line.substring(0, LONGEST_TRAIT) + "…");
        }
        return line;
    }

    /** With what a member said they need beside what is known; nothing that is known is taken away. */
    MemberDetails needing(OnboardingAnswers answers) {
        Set<AccessNeed> all = EnumSet.noneOf(AccessNeed.class);
        all.addAll(needs);
        all.addAll(answers.needs());
        return new MemberDetails(traits, all, language.isEmpty() ? answers.language() : language, note);
    }

    /** The names of all traits that these members have, in the order in which they come up. */
    public static List<String> traitsOf(Collection<Member> members) {
        Set<String> names = new LinkedHashSet<>();
        members.forEach(member -> names.addAll(member.details().traits().keySet()));
        return List.copyOf(names);
    }

    /** Says how much is known and not what: it may end in a log. */
    @Override
    public String toString() {
        return "MemberDetails[" + traits.size() + " traits, " + needs.size() + " needs]";
    }
}
