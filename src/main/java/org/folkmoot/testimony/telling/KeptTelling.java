package org.folkmoot.testimony.telling;

/** A telling with its seal open. */
record KeptTelling(Telling telling, TellingSecret secret) {

    KeptTelling with(Telling changed) {
        return new KeptTelling(changed, secret);
    }

    KeptTelling with(TellingSecret changed) {
        return new KeptTelling(telling, changed);
    }
}
