package org.folkmoot.floor.rehearsal;

/** How much invented members did at once, of each kind. */
public record Acts(int votes, int answers, int notes, int hands, int calls, int questions) {

    public boolean isNothing() {
        return votes + answers + notes + hands + calls + questions == 0;
    }
}
