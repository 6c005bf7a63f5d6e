package org.folkmoot.floor.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.assembly.Member;
import org.folkmoot.seating.Person;
import org.folkmoot.seating.TraitAim;

/** Open answers as traits of people: one for what they showed, and one for showing nothing, by which those who did are spread. Pure. */
final class AnswerTraits {

    /** No trait of a member is called so: line breaks are taken out of their names. */
    private static final String SHOWED = "\nshowed";

    private static final String SHOWED_NOTHING = "\nshowed nothing";

    private AnswerTraits() {}

    /** What is known of a member, with what they showed. */
    static Map<String, String> of(Member member, OpenAnswers answers) {
        Map<String, String> traits = new HashMap<>(member.details().traits());
        Integer showed = answers.said().get(member.id());
        if (showed != null) {
            traits.put(SHOWED, showed.toString());
        } else if (!answers.said().isEmpty()) {
            traits.put(SHOWED_NOTHING, "yes");
        }
        return traits;
    }

    /** What a plan aims at for them, where somebody is there whom it is about. */
    static List<TraitAim> aims(Collection<Person> people, OpenAnswers answers) {
        return Stream.of(new TraitAim(SHOWED, answers.aim()), TraitAim.mixed(SHOWED_NOTHING))
                .filter(aim -> people.stream()
                        .anyMatch(person -> !person.trait(aim.trait()).isEmpty()))
                .toList();
    }
}
