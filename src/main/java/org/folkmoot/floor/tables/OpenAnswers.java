package org.folkmoot.floor.tables;

import java.util.Map;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.seating.TraitAim.Aim;

/**
 * What members showed openly when they were asked, by which tables are formed. Answers that were given in secret are never among it: who sits where would
 * tell them.
 *
 * @param asked the words of the poll; empty if tables are formed by no answers
 * @param aim whether each table has all views or one
 * @param said by member, the index of what they showed; who is not in it showed nothing
 */
public record OpenAnswers(String asked, Aim aim, Map<MemberId, Integer> said) {

    public static final OpenAnswers NONE = new OpenAnswers("", Aim.MIXED, Map.of());

    public OpenAnswers {
        said = Map.copyOf(said);
    }
}
