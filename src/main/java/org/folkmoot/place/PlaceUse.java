package org.folkmoot.place;

import java.util.Locale;

/** Something that stands at places and keeps them from being removed. Each module that keeps records at a place has one for each kind. */
public interface PlaceUse {

    /** How many of its records stand at this very place. Asked seldom, by administrators; must not read more than an index or a small collection. */
    long countAt(PlaceId place);

    /** What so many of them are called, such as “3 comments”. */
    String words(long count, Locale language);
}
