package org.folkmoot.floor.witnesses;

/** What became of a question before it could be chosen. */
public sealed interface Fate {

    /** It can be ticked and chosen. */
    record Standing() implements Fate {}

    /** Another one stands for it. */
    record Merged(AskedId into) implements Fate {}

    /** It is shown to nobody but whoever asked it, with the reason. */
    record Hidden(Why why) implements Fate {}

    /** Whoever asked it took it back, and its words are gone. */
    record TakenBack() implements Fate {}

    /** Why a question is hidden. Each has a text {@code floor.witness.hidden.<name>} in the bundles. */
    enum Why {
        UNKIND,
        NAMES_SOMEBODY,
        OFF_TOPIC
    }

    Fate STANDING = new Standing();
    Fate TAKEN_BACK = new TakenBack();
}
