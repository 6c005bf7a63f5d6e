package org.folkmoot.testimony.redaction;

import java.util.Arrays;
import java.util.Set;

/** Words around names of people in comments about services, in English and a few in Welsh. */
final class NameContexts {

    static final Set<String> THANKING =
            words("thank thanks thankyou thank-you thanking grateful kudos credit praise shout-out diolch");
    /** What may stand between thanks and the name. */
    static final Set<String> BETWEEN_THANKS = words("""
            you so very much again to all also especially particularly a big huge special goes go for and both dear once enough many the lovely wonderful
            amazing truly out must massive heartfelt sincere yn fawr iawn i am
            """);

    static final Set<String> INTRODUCING = words("called named nicknamed name's enw");
    static final Set<String> AFTER_NAME = words("is was were of being");
    /** What people do whose name begins the sentence. */
    static final Set<String> DOING = words("""
            was is has had were are have told said gave helped explained listened came visited phoned rang took made understood spent put really always also
            never who went kept did does listens understands helps gives makes asked showed treated supported couldn't wouldn't didn't isn't wasn't called saw
            seems arrived provided could would will can looked spoke talked brilliant very from and gained covered deserves works worked answered
            """);
    /** Before people whose name has a capital inside a sentence. */
    static final Set<String> BEFORE_PEOPLE = words(
            "by met saw found both especially like including contacted thanked told because if when once felt that impression as well-done between with see from for helping");
    /** Titles that are callings: before a name in small letters too. */
    static final Set<String> CALLINGS = words("nurse doctor matron professor");
    /** Before things and places rather than people. */
    static final Set<String> BEFORE_THINGS = words(
            "the a an this that at in on near to of into our your their my every each no some any for under around within");

    static final Set<String> DETERMINERS = words("my the our a an his her their your one");
    static final Set<String> OWNERS = words("my his her our their your");
    /** After a name that makes it one of a place. */
    static final Set<String> PLACES = words("""
            hospital hospitals house centre center ward wards unit clinic surgery street road avenue lane close court lodge park school college university
            infirmary hospice hall medical health practice pharmacy suite team building village town library church trust council disease syndrome room
            """);

    private NameContexts() {}

    private static Set<String> words(String listed) {
        return Set.copyOf(Arrays.asList(listed.strip().split("\\s+", -1)));
    }
}
