package org.folkmoot.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that can belong to a disclosure of harm. <b>They point a person to a place in a text and decide nothing:</b> nothing is sorted, held or passed on
 * because of them, and a text without them may disclose harm. Drawn from the kinds of abuse and neglect that the Care and Support Statutory Guidance
 * to the Care Act 2014 names (14.17) and from plain words for ending one's life.
 *
 * <p>Measured on real comments ({@code docs/decisions/0011}): of four that readers flagged as a safeguarding concern they are in three, two of
 * these only for the word “safeguarding”, and in four of a thousand that nobody flagged. One flagged comment has none of them. So they are a prompt for somebody who
 * reads everything, never a filter.
 */
public final class HarmWords {

    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\p{L})(?:abus(?:e[ds]?|er|ers|ing|ive)|neglect(?:ed|ful|ing|s)?|assault(?:ed|s)?|rap(?:e[ds]?|ist)|molest\\p{L}{0,4}|safeguarding"
                    + "|(?:hits?|hitting|beats?|beaten|beating|punch(?:ed|es)?|slap(?:ped|s)?|kick(?:ed|s)?|chok(?:ed?|es)|grab(?:bed|s)?|hurts?|hurting|burn(?:ed|t)|starv(?:ed?|es))"
                    + " (?:me|him|her|them|us|my (?:mum|dad|son|daughter|child|children|baby|wife|husband|partner))"
                    + "|bruis(?:e[ds]?|ing)|(?:touch(?:ed|es)?|groom(?:ed|s)?|rap(?:ed|es)|stalk(?:ed|s)?) me|threat(?:en(?:ed|ing|s)?|s)?|slavery|(?:stole|stolen|takes?|took) my (?:money|pension|card)"
                    + "|(?:scared|frightened|afraid|terrified) (?:of (?:him|her|them|my|going home)|to go home|for my life)|(?:not|never) (?:feel )?safe|unsafe"
                    + "|locked (?:me )?(?:in|up)|suicid(?:e|al)|self[- ]?harm(?:ed|ing|s)?|overdosed?|(?:kill(?:ed|ing)?|hurt(?:ing)?|cut(?:ting)?|harm(?:ed|ing)?) (?:myself|himself|herself|themselves)"
                    + "|end(?:ed|ing)? (?:my|it|his|her) (?:life|all)|want(?:ed|s)? to die|(?:don't|do not|didn't) want to (?:live|be here))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private HarmWords() {}

    /** The places to look at, in the order of the text. */
    public static List<Span> in(String text) {
        Reading reading = Reading.of(text);
        List<Span> places = new ArrayList<>();
        Matcher words = WORDS.matcher(reading.plain());
        while (words.find()) {
            places.add(reading.span(words.start(), words.end()));
        }
        return List.copyOf(places);
    }
}
