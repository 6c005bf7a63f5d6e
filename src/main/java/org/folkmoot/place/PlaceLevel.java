package org.folkmoot.place;

/** How wide a place is, from widest to narrowest. */
public enum PlaceLevel {
    SYSTEM,
    PLACE,
    NEIGHBOURHOOD
}
