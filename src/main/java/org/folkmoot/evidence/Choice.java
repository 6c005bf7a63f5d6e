package org.folkmoot.evidence;

import org.folkmoot.evidence.disclosure.Shown;

/**
 * Something a search can be narrowed to.
 *
 * @param people how many people would be left of all that the other kinds of choice leave
 * @param share of the largest in its list, 0 to 1, in steps that give no small number away
 */
public record Choice<T>(T value, Shown people, double share, boolean isChosen) {}
