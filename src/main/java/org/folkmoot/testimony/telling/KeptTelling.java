package org.folkmoot.testimony.telling;

/** A telling with its seal open. */
public record KeptTelling(Telling telling, TellingSecret secret) {

    public KeptTelling with(Telling changed) {
        return new KeptTelling(changed, secret);
    }

    public KeptTelling with(TellingSecret changed) {
        return new KeptTelling(telling, changed);
    }
}
