package org.folkmoot.place;

/** Something that stands at places and keeps them from being removed. Each module that keeps records at a place has one. */
public interface PlaceUse {

    /** How many of its records stand at this very place. */
    long countAt(PlaceId place);
}
